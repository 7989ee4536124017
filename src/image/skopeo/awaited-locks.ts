import { procLines } from '../../lib/host/proc-lines.js';

/** Who holds up whom at POSIX locks of files, which containers/storage has its locks of. */
export interface AwaitedLocks {
  /** process ids that hold a lock which others wait for */
  readonly holders: ReadonlySet<number>;
  /** process ids that wait for one */
  readonly waiting: ReadonlySet<number>;
}

/**
 * Reads the locks of files that processes wait for, from /proc/locks: proc_locks(5). A container may hold any number of
 * locks: what is far down in the list may be missing then.
 */
export async function awaitedLocks(path = '/proc/locks'): Promise<AwaitedLocks> {
  const holders = new Set<number>();
  const waiting = new Set<number>();
  let holder = '';
  for await (const lines of procLines(path)) {
    for (const line of lines) {
      if (!line.includes('->')) {
        holder = line;
        continue;
      }
      // those that wait come right after the one that they wait for
      const [blocked, blocking] = [lockIn(line.replace('->', '')), lockIn(holder)];
      if (blocked === undefined) continue;
      waiting.add(blocked.pid);
      if (blocking?.number === blocked.number) holders.add(blocking.pid);
    }
  }
  return { holders, waiting };
}

/**
 * A line of the list: `1: POSIX ADVISORY WRITE PID MAJOR:MINOR:INODE START END`. Undefined for others than POSIX locks: flock
 * is crisp's own, between pulls and removals, and a removal waits for whatever is being pulled.
 */
function lockIn(line: string): { readonly number: string; readonly pid: number } | undefined {
  const [number = '', type, , , holder] = line.trim().split(/\s+/);
  const pid = Number(holder);
  return type === 'POSIX' && Number.isInteger(pid) ? { number, pid } : undefined;
}
