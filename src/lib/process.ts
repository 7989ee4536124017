import { readFileSync } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * When a process started, in clock ticks since boot; undefined where there is none or only its zombie. A pid is used
 * again, a pid with its start time is not: that pair names a process across crisp's own restarts.
 */
export function startTimeOf(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // the second field, the command in brackets, may hold spaces and brackets itself: proc(5)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

/** Sends a signal to a process that may be gone; false where it is. */
export function signalProcess(pid: number, signal: NodeJS.Signals | number): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** The processes whose working directory is a folder. It must exist still, and be named by its real path. */
export async function pidsWorkingIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(join('/proc', pid, 'cwd')).catch(() => undefined)));
  return pids.filter((_, index) => folders[index] === folder).map(Number);
}
