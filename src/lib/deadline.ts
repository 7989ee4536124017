import { CrispError, type ErrorKind } from './errors.js';
import { longestTimerMs } from './time.js';

/** How `withTimeout` waits. */
export interface TimeoutOptions {
  /** the caller's: when it is aborted, the wait ends with `Cancelled` */
  readonly signal?: AbortSignal | undefined;
  /** of the error past the limit, where another kind says better what to do about it */
  readonly kind?: ErrorKind;
}

/**
 * Waits for a promise, but not longer than a time limit. What the promise stands for is not stopped: that is for the
 * caller to do. A promise that rejects after the limit is not reported as unhandled.
 *
 * @param timeoutMs more than a timer can count (`Infinity`, for one) sets no limit
 * @param what was attempted, for the error: `exec`, `kill task "ab12"`
 * @throws CrispError `DeadlineExceeded` past the limit, `Cancelled` when the signal is aborted; and what the promise
 *   rejects with
 */
export async function withTimeout<T>(
  promise: Promise<T>,
  timeoutMs: number,
  what: string,
  { signal, kind = 'DeadlineExceeded' }: TimeoutOptions = {},
): Promise<T> {
  const first = await firstOf(promise, timeoutMs, signal);
  if (first === late) throw new CrispError(kind, `${what}: not done after ${timeoutMs / 1000} s`);
  if (first === cancelled) throw new CrispError('Cancelled', `${what}: the caller went away`);
  return first;
}

/**
 * Whether a promise is fulfilled within a time limit, for a caller that goes on either way. It does not tell a signal from
 * the time limit: both end the wait.
 *
 * @throws what the promise rejects with, if it does so within the limit
 */
export async function isDoneWithin(
  promise: Promise<unknown>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const first = await firstOf(promise, timeoutMs, signal);
  return first !== late && first !== cancelled;
}

const late = Symbol('late');
const cancelled = Symbol('cancelled');

/** What comes first. Leaves neither timer nor listener behind. */
async function firstOf<T>(
  promise: Promise<T>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<T | typeof late | typeof cancelled> {
  let stopWaiting = (): void => {};
  const limit = new Promise<typeof late | typeof cancelled>((resolve) => {
    const timer = timeoutMs <= longestTimerMs ? setTimeout(() => resolve(late), timeoutMs) : undefined;
    const cancel = (): void => resolve(cancelled);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    stopWaiting();
  }
}
