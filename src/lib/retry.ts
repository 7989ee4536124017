import { setTimeout as sleep } from 'node:timers/promises';

/** How often, how long and for which errors `retry` tries again. */
export interface RetryOptions {
  /** the most tries, the first one included; `Infinity` where only the signal ends them */
  readonly tries: number;
  /** before the second try; each further pause is twice as long as the one before it */
  readonly pauseMs: number;
  /** the longest pause; default: ten seconds. As long as `pauseMs`, it makes all pauses equal */
  readonly longestPauseMs?: number;
  /** which errors are worth another try; default: all */
  readonly retryIf?: (err: unknown) => boolean;
  /** is told of each failure that another try follows, to log it */
  readonly onRetry?: (err: unknown) => void;
  /** when it is aborted, a pause ends and no further try begins */
  readonly signal?: AbortSignal;
}

/**
 * Does work again while it fails, with growing pauses in between.
 *
 * @param work is given the number of the try, from 1
 * @throws the error of the last try: after `tries` of them, for an error that `retryIf` turns down, or when the signal is
 *   aborted
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { tries, longestPauseMs = 10_000, retryIf = () => true, onRetry, signal } = options;
  let pauseMs = options.pauseMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (err) {
      if (attempt >= tries || signal?.aborted || !retryIf(err)) throw err;
      onRetry?.(err);
      await sleep(Math.min(pauseMs, longestPauseMs), undefined, { signal }).catch(() => {});
      if (signal?.aborted) throw err;
    }
    pauseMs *= 2;
  }
}
