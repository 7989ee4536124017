import { setTimeout as sleep } from 'node:timers/promises';

/** How often, how long and for which errors `retry` retries. */
export interface RetryOptions {
  /** the maximum number of attempts; `Infinity` if only the signal ends them */
  readonly tries: number;
  /** before the second attempt; each further pause is twice as long */
  readonly pauseMs: number;
  /** the longest pause; default: ten seconds. Equal to `pauseMs` for constant pauses */
  readonly longestPauseMs?: number;
  /**
   * lengthens each pause by a random fraction up to this, so that callers that failed together do not retry together;
   * default: 0
   */
  readonly jitter?: number;
  /** the minimum pause after this error, such as one that a server asked for; default: 0 */
  readonly leastPauseMs?: (err: unknown) => number;
  /** which errors are retried; default: all */
  readonly retryIf?: (err: unknown) => boolean;
  /** called with each failure that is retried and the pause before the retry, for logging */
  readonly onRetry?: (err: unknown, pauseMs: number) => void;
  /** on the clock of `performance.now()`: no pause that would end later is begun */
  readonly endAtMs?: number;
  /** when aborted, the pause ends and no further attempt begins */
  readonly signal?: AbortSignal;
}

/**
 * Repeats work while it fails, with growing pauses in between.
 *
 * @param work gets the number of the attempt, from 1
 * @throws the last error: after `tries` attempts, for an error that `retryIf` rejects, when the next pause would end
 * too late, or when the signal is aborted
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { tries, longestPauseMs = 10_000, jitter = 0, endAtMs = Infinity, signal } = options;
  const { leastPauseMs = () => 0, retryIf = () => true, onRetry } = options;
  let grownMs = options.pauseMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (err) {
      if (attempt >= tries || signal?.aborted || !retryIf(err)) throw err;
      const pauseMs = Math.max(Math.min(grownMs, longestPauseMs), leastPauseMs(err)) * (1 + jitter * Math.random());
      if (performance.now() + pauseMs >= endAtMs) throw err;
      onRetry?.(err, pauseMs);
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
      if (signal?.aborted) throw err;
    }
    grownMs *= 2;
  }
}
