import { readFileSync } from 'node:fs';
import { opendir, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeSlice } from '../async/time-slice.js';

/**
 * When a process started, in clock ticks since boot; undefined if there is none or only its zombie. A pid is reused,
 * but not together with its start time: the pair identifies a process across restarts of crisp.
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

/** Sends a signal to a process; false if it is gone. */
export function signalProcess(pid: number, signal: NodeJS.Signals | number): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** A process and its descendants that are still running. */
export async function processTree(root: number): Promise<number[]> {
  const found: number[] = [];
  for (const left = [root]; left.length > 0;) {
    const pid = left.pop() ?? 0;
    const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
    if (threads.length > 0) found.push(pid);
    for (const thread of threads) {
      const children = await readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '');
      left.push(...children.split(' ').filter(Boolean).map(Number));
    }
  }
  return found;
}

/** how many processes of a node are looked at at once */
const batchSize = 100;

/**
 * The processes whose working directory is this folder, by whatever path (a bind mount, for example). It looks at each
 * process of the node, a batch at a time.
 *
 * @param proc where the kernel lists processes
 */
export async function pidsWorkingIn(folder: string, proc = '/proc'): Promise<number[]> {
  const wanted = await identityOf(folder);
  if (wanted === undefined) return [];
  const worksIn = async (pid: string): Promise<boolean> => {
    const cwd = join(proc, pid, 'cwd');
    const path = await readlink(cwd).catch(() => '');
    // stat only those with this name: another one may be on a file system that hangs
    return basename(path) === basename(folder) && (await identityOf(cwd)) === wanted;
  };
  const found: number[] = [];
  let batch: string[] = [];
  const lookAtBatch = async (): Promise<void> => {
    const works = await Promise.all(batch.map(worksIn));
    found.push(...batch.filter((_, index) => works[index]).map(Number));
    batch = [];
  };
  for await (const { name } of await opendir(proc, { bufferSize: batchSize })) {
    if (/^\d+$/.test(name)) batch.push(name);
    if (batch.length === batchSize) await lookAtBatch();
  }
  await lookAtBatch();
  return found;
}

/** Device and inode; undefined if the file is gone. */
async function identityOf(path: string): Promise<string | undefined> {
  return stat(path).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => undefined,
  );
}

/** A process, identified also after its pid was reused. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

/** How `untilGone` waits. */
export interface UntilGone {
  readonly timeoutMs: number;
  /** sends SIGKILL, again and again */
  readonly kill: boolean;
  /** finds more processes to wait for, before each check: those being killed may have forked */
  readonly findMore?: (known: readonly ProcessIdentity[]) => Promise<Iterable<ProcessIdentity>>;
}

const pauseMs = 2;

/**
 * Waits until processes are gone, checking every few milliseconds: they are not crisp's children, and Node has no
 * pidfd.
 *
 * @returns those that are left when the time is up
 */
export async function untilGone(
  processes: readonly ProcessIdentity[],
  { timeoutMs, kill, findMore }: UntilGone,
): Promise<ProcessIdentity[]> {
  let known = [...processes];
  const slice = new TimeSlice();
  for (const giveUpAt = performance.now() + timeoutMs; ;) {
    if (findMore) {
      const byPid = new Map(known.map((each) => [each.pid, each]));
      for (const each of await findMore(known)) byPid.set(each.pid, each);
      known = [...byPid.values()];
    }
    const left: ProcessIdentity[] = [];
    for (const each of known) {
      if (startTimeOf(each.pid) === each.startTime) left.push(each);
      await slice.yieldWhenUsed();
    }
    if (left.length === 0 || performance.now() > giveUpAt) return left;
    if (kill) for (const { pid } of left) signalProcess(pid, 'SIGKILL');
    await sleep(pauseMs);
  }
}
