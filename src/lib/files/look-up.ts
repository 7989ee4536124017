import { run } from '../process/run.js';
import { Semaphore } from '../async/semaphore.js';

/** Paths on the host to look at. */
export interface Place {
  /** for the error: `config.mounts[0].host_path /srv/data` */
  readonly what: string;
  /** every path to look at, as the caller names it */
  readonly paths: readonly string[];
}

/**
 * Looks at paths that a caller names, which may lie on a file system that hangs.
 *
 * @throws what `work` throws; a CrispError that names the place when the caller's time is up: `work` continues then, so
 * it must not do anything that needs an undo
 */
export type LookUp = <T>(place: Place, work: () => Promise<T>) => Promise<T>;

/** libuv's default, unless UV_THREADPOOL_SIZE is set, as bin/crisp does. */
const defaultPoolSize = 4;

/** a look-up takes microseconds, on a slow disk milliseconds */
const blockedAfterMs = 500;

/** longer than any caller waits */
const probeMs = 120_000;

/**
 * Limits the threads that look at callers' paths. Node does file work in a thread pool that the whole server shares,
 * and a thread that waits for a dead disk is lost until the disk is back. So only a few look-ups run at once, and while
 * one hangs each further path is first probed by a process, which can wait without a thread and be killed: other dead
 * paths cost no more threads, and working ones are not held up.
 */
export class LookUps {
  readonly #threads: Semaphore;

  constructor(poolSize = Number(process.env['UV_THREADPOOL_SIZE']) || defaultPoolSize) {
    this.#threads = new Semaphore({
      limit: Math.ceil((poolSize * 3) / 8),
      blockedAfterMs,
      hardLimit: Math.ceil((poolSize * 3) / 4),
    });
  }

  /** How many wait for a thread. */
  get waiting(): number {
    return this.#threads.waiting;
  }

  /** @throws CrispError the signal's reason where it is aborted before `work` has begun; what `work` throws */
  async run<T>(paths: readonly string[], work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let hasAnswered = false; ; hasAnswered = true) {
      // checked when its turn comes, as an earlier look-up may have begun to hang
      const mayLook = (): boolean => hasAnswered || !this.#threads.hasBlocked;
      const looked = await this.#threads.run(async () => (mayLook() ? { result: await work() } : undefined), {
        signal,
      });
      if (looked) return looked.result;
      await probe(paths, signal);
    }
  }
}

/** Returns once the file systems of these paths have answered, whether or not the paths exist. */
async function probe(paths: readonly string[], signal: AbortSignal): Promise<void> {
  // an invalid path is refused by the look-up itself
  const real = paths.filter((path) => path !== '' && !path.includes('\0'));
  if (real.length === 0) return;
  const argv = ['--dereference', '--format=', '--', ...real];
  await run('stat', argv, { timeoutMs: probeMs, signal, acceptExitCodes: [1] });
}
