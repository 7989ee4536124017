import { setTimeout as sleep } from 'node:timers/promises';

/** How often, how long and for which errors `retry` retries. */
export interface RetryOptions {
  /** the most attempts, the first one included; `Infinity` where only the signal ends them */
  readonly tries: number;
  /** before the second attempt; each further pause is twice as long as the one before it */
  readonly pauseMs: number;
  /** the longest pause; default: ten seconds. As long as `pauseMs`, it makes all pauses equal */
  readonly longestPauseMs?: number;
  /**
   * jitter: each pause is longer by up to this part of it, so that callers who failed together do not retry together;
   * default: 0
   */
  readonly jitter?: number;
  /** the least pause after this error, such as what a server asks for; default: 0 */
  readonly leastPauseMs?: (err: unknown) => number;
  /** which errors are retried; default: all */
  readonly retryIf?: (err: unknown) => boolean;
  /** is called with each failure that is retried, and the pause before that, to log it */
  readonly onRetry?: (err: unknown, pauseMs: number) => void;
  /** of `performance.now()`: a pause that would end after it is not begun */
  readonly endAtMs?: number;
  /** when it is aborted, a pause ends and no further attempt begins */
  readonly signal?: AbortSignal;
}

/**
 * Repeats work while it fails, with growing pauses in between.
 *
 * @param work gets the number of the attempt, from 1
 * @throws the error of the last attempt: after `tries` of them, for an error that `retryIf` rejects, when the next
 *   pause would pass the end, or when the signal is aborted
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
