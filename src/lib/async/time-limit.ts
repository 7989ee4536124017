import { CrispError, wrap, type ErrorKind } from '../errors.js';
import { longestTimerMs } from '../time.js';

/** A time limit that many waits share. Clear it once the work is done: its timer keeps the process alive. */
export interface TimeLimit {
  /** aborted when the time is up, with a CrispError as its reason */
  readonly signal: AbortSignal;
  readonly limitMs: number;
  clear(): void;
}

/**
 * Starts a time limit.
 *
 * @param limitMs no limit if a timer cannot count that far (`Infinity`, for example)
 * @param kind of the error past the limit, if another one tells the caller better what to do
 */
export function startTimeLimit(limitMs: number, kind: ErrorKind = 'DeadlineExceeded'): TimeLimit {
  const stop = new AbortController();
  // callers prefix it with what was not done
  const expire = (): void => stop.abort(new CrispError(kind, `not done after ${limitMs / 1000} s`));
  const timer = limitMs <= longestTimerMs ? setTimeout(expire, limitMs) : undefined;
  return { signal: stop.signal, limitMs, clear: () => clearTimeout(timer) };
}

/**
 * Waits for `work` until the signal is aborted. The work itself continues: stopping it is up to the caller. If it
 * rejects later, that is not reported as unhandled.
 *
 * @param what prefix of the error: `exec`, `kill task "ab12"`
 * @throws CrispError the signal's reason, `Cancelled` if that is not a CrispError; what `work` throws
 */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal, what = ''): Promise<T> {
  const first = await firstOf(work, [signal]);
  if ('abortedBy' in first) throw abortError(first.abortedBy, what);
  return first.result;
}

/** How `withTimeout` waits. */
export interface TimeoutOptions {
  /** the caller's signal; also ends the wait */
  readonly signal?: AbortSignal | undefined;
  /** of the error past the limit */
  readonly kind?: ErrorKind;
}

/**
 * Waits for `work`, at most for a time limit; otherwise like `untilAborted`.
 *
 * @throws CrispError `DeadlineExceeded` past the limit; as `untilAborted`
 */
export async function withTimeout<T>(
  work: Promise<T>,
  timeoutMs: number,
  what: string,
  { signal, kind }: TimeoutOptions = {},
): Promise<T> {
  const limit = startTimeLimit(timeoutMs, kind);
  try {
    const first = await firstOf(work, signal ? [signal, limit.signal] : [limit.signal]);
    if ('abortedBy' in first) throw abortError(first.abortedBy, what);
    return first.result;
  } finally {
    limit.clear();
  }
}

/**
 * Tells whether work finishes within a time limit, for callers that continue either way. Does not tell an abort from
 * the time limit: both give false.
 *
 * @throws what the work throws within the limit
 */
export async function isDoneWithin(work: Promise<unknown>, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
  const limit = startTimeLimit(timeoutMs);
  try {
    return 'result' in (await firstOf(work, signal ? [signal, limit.signal] : [limit.signal]));
  } finally {
    limit.clear();
  }
}

/** Why a signal was aborted. */
export function abortError(signal: AbortSignal, what = ''): CrispError {
  const { reason } = signal as { reason: unknown };
  const err = reason instanceof CrispError ? reason : new CrispError('Cancelled', 'the caller went away');
  return what === '' ? err : wrap(what, err);
}

/** Returns what settles first, without leaving a listener behind. */
async function firstOf<T>(
  work: Promise<T>,
  signals: readonly AbortSignal[],
): Promise<{ readonly result: T } | { readonly abortedBy: AbortSignal }> {
  const listeners = new Map<AbortSignal, () => void>();
  const aborted = new Promise<{ readonly abortedBy: AbortSignal }>((resolve) => {
    for (const signal of signals) {
      const abort = (): void => resolve({ abortedBy: signal });
      listeners.set(signal, abort);
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort);
    }
  });
  try {
    return await Promise.race([work.then((result) => ({ result })), aborted]);
  } finally {
    for (const [signal, abort] of listeners) signal.removeEventListener('abort', abort);
  }
}
