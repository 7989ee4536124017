import { run } from './run.js';
import { Semaphore } from './semaphore.js';

/** What is looked at on the host. */
export interface Place {
  /** for the error: `config.mounts[0].host_path /srv/data` */
  readonly what: string;
  /** all that is looked at, as the caller names it */
  readonly paths: readonly string[];
}

/**
 * Looks at paths that a caller names, which may lie on a file system that hangs.
 *
 * @throws what `work` throws; a CrispError that names the place once the caller's time is up: `work` goes on then, so
 *   it may do nothing that needs an undo
 */
export type LookUp = <T>(place: Place, work: () => Promise<T>) => Promise<T>;

/** libuv's default, unless UV_THREADPOOL_SIZE is set, as bin/crisp does. */
const defaultPoolSize = 4;

/** a look takes microseconds, on a slow disk milliseconds */
const blockedAfterMs = 500;

/** The caller's time is up before that. */
const probeMs = 120_000;

/**
 * The threads that look at callers' paths. Node looks at files in threads of a pool that serves every call of the server,
 * and one that waits for a dead disk cannot be reclaimed before the disk is back. So a few of them look at once, and while
 * one hangs, wherever that is, each further path is first looked at by a process, which can wait without a thread and be
 * killed: whatever else is dead costs no thread more, and what is alive is not held up.
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

  /** @throws CrispError the signal's reason where it is aborted before `work` has begun; what `work` throws */
  async run<T>(paths: readonly string[], work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let hasAnswered = false; ; hasAnswered = true) {
      // asked in its turn, as one before it may have hung meanwhile
      const mayLook = (): boolean => hasAnswered || !this.#threads.hasBlocked;
      const looked = await this.#threads.run(async () => (mayLook() ? { result: await work() } : undefined), {
        signal,
      });
      if (looked) return looked.result;
      await probe(paths, signal);
    }
  }
}

/** Returns once the file systems of these paths have answered, also where there is nothing. */
async function probe(paths: readonly string[], signal: AbortSignal): Promise<void> {
  // what is no path is refused by the look itself
  const real = paths.filter((path) => path !== '' && !path.includes('\0'));
  if (real.length === 0) return;
  const argv = ['--dereference', '--format=', '--', ...real];
  await run('stat', argv, { timeoutMs: probeMs, signal, acceptExitCodes: [1] });
}
