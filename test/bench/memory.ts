import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * Proportional memory (PSS) in MB of a server and all that it keeps running for its pods, shims foremost; the
 * containers' own processes are not counted. They are told by their parents, or, as shims leave theirs, by the server's
 * folder in their arguments, working folder or environment.
 */
export function memoryOf(serverPid: number, folder: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return memoryOfProcesses(
    pids.map(Number).filter((pid) => {
      try {
        return pid !== process.pid && (isOf(serverPid, pid) || belongsTo(String(pid), folder));
      } catch {
        return false; // gone meanwhile
      }
    }),
  );
}

/** Proportional memory (PSS) in MB of these processes, as far as they still run. */
export function memoryOfProcesses(pids: readonly number[]): number {
  let kibibytes = 0;
  for (const pid of pids) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      kibibytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // gone meanwhile
    }
  }
  return (kibibytes * 1024) / 1e6;
}

/** Whether a process is the server, or one that it started. */
function isOf(serverPid: number, pid: number): boolean {
  if (pid === serverPid) return true;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the parent is the second field after the command in brackets: proc(5)
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return parent > 1 && isOf(serverPid, parent);
}

function belongsTo(pid: string, folder: string): boolean {
  // a container's process has another root
  if (readlinkSync(`/proc/${pid}/root`) !== '/' || inOtherMountNamespace(pid)) return false;
  const places = [
    readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    readlinkSync(`/proc/${pid}/cwd`),
    readFileSync(`/proc/${pid}/environ`, 'utf8'),
  ];
  return places.some((place) => place.includes(folder));
}

function inOtherMountNamespace(pid: string): boolean {
  return readlinkSync(`/proc/${pid}/ns/mnt`) !== readlinkSync('/proc/self/ns/mnt');
}
