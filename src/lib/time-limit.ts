import { CrispError, wrap } from './errors.js';

/** The error of what was not done in time; callers put before it what that was. */
function tooLate(ms: number): CrispError {
  return new CrispError('DeadlineExceeded', `not done after ${ms / 1000} s`);
}

/** A time limit that many waits share. To be cleared once the work is done: its timer keeps the process alive. */
export interface TimeLimit {
  /** aborted when the time is up, with a CrispError `DeadlineExceeded` as its reason */
  readonly signal: AbortSignal;
  readonly limitMs: number;
  clear(): void;
}

/** Starts the time of a piece of work. */
export function startTimeLimit(limitMs: number): TimeLimit {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(tooLate(limitMs)), limitMs);
  return { signal: stop.signal, limitMs, clear: () => clearTimeout(timer) };
}

/**
 * Waits for `work` until the signal is aborted. The work itself goes on.
 *
 * @param what is waited for, which the error begins with where there is a text
 * @throws CrispError the signal's reason, `Cancelled` where that is none of ours; what `work` throws
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal, what = ''): Promise<T> {
  let stopWaiting = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(abortError(signal, what));
    stopWaiting = () => signal.removeEventListener('abort', abort);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stopWaiting();
  }
}

/** Why a signal was aborted. */
export function abortError(signal: AbortSignal, what = ''): CrispError {
  const { reason } = signal as { reason: unknown };
  const err = reason instanceof CrispError ? reason : new CrispError('Cancelled', 'the caller went away');
  return what === '' ? err : wrap(what, err);
}
