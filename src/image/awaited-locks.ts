import { readFile } from 'node:fs/promises';

/** Who holds up whom at POSIX locks of files, which containers/storage has its locks of. */
export interface AwaitedLocks {
  /** process ids that hold a lock which others wait for */
  readonly holders: ReadonlySet<number>;
  /** process ids that wait for one */
  readonly waiting: ReadonlySet<number>;
}

/** Reads the locks of files that processes wait for, from /proc/locks: proc_locks(5). */
export async function awaitedLocks(): Promise<AwaitedLocks> {
  return readAwaitedLocks(await readFile('/proc/locks', 'utf8').catch(() => ''));
}

/**
 * Reads a list of locks: `1: POSIX ADVISORY WRITE PID MAJOR:MINOR:INODE START END`, and after the number of the same lock
 * an arrow for each that waits.
 */
export function readAwaitedLocks(list: string): AwaitedLocks {
  const holders = new Set<number>();
  const waiting = new Set<number>();
  const holderOf = new Map<string, number>();
  for (const line of list.split('\n')) {
    const [number = '', ...fields] = line.trim().split(/\s+/);
    const isWaiting = fields[0] === '->';
    const [type, , , holder] = isWaiting ? fields.slice(1) : fields;
    const pid = Number(holder);
    // flock is crisp's own, between pulls and removals: a removal waits for whatever is being pulled
    if (type !== 'POSIX' || !Number.isInteger(pid)) continue;
    if (!isWaiting) {
      holderOf.set(number, pid);
      continue;
    }
    waiting.add(pid);
    const other = holderOf.get(number);
    if (other !== undefined) holders.add(other);
  }
  return { holders, waiting };
}
