import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { retry } from '../../lib/async/retry.js';
import { retryClass } from '../skopeo/refusals.js';
import { askRetryAfterMs } from './retry-after.js';

/** The pauses between the attempts of a pull. */
export interface PullPauses {
  /** before the second attempt; doubled each time, with a jitter of up to a half */
  readonly pauseMs: number;
  /** minimum after a registry's 429 */
  readonly busyPauseMs: number;
}

export interface PullRetriesOptions {
  /** for all attempts and pauses together */
  readonly timeoutMs: number;
  readonly pauses?: PullPauses | undefined;
  readonly signal: AbortSignal;
  /** called with each failure that is retried, for logging and counting */
  readonly onRetry: (err: unknown, pauseMs: number) => void;
}

const defaultPauses: PullPauses = { pauseMs: 1000, busyPauseMs: 30_000 };
/** about 30 s of pauses: other pulls may wait for this one, and kubelet has a backoff of its own */
const tries = 6;
/** skopeo itself has made five attempts by then, with the pauses requested by the registry */
const triesWhenBusy = 2;
/**
 * the longest Retry-After that is waited for, as in skopeo: kubelet pulls one image after another by default, so the
 * pulls from all others wait too
 */
const longestRetryAfterMs = 60_000;

/**
 * Pulls, and retries after transient failures: a response of 408, 429 or 5xx, a refused or broken connection. Layers
 * that were unpacked before a failure stay in the store and are not fetched again. A 503 whose Retry-After is longer than
 * this pull can wait ends it.
 *
 * @param pull makes one attempt, within the given time
 * @throws the error of the last attempt, with the number of attempts
 */
export async function withPullRetries<T>(
  pull: (timeoutMs: number) => Promise<T>,
  { timeoutMs, pauses = defaultPauses, signal, onRetry }: PullRetriesOptions,
): Promise<T> {
  const endAtMs = performance.now() + timeoutMs;
  let attempts = 0;
  let before: unknown;
  let askedMs = 0;
  const leftMs = (): number => endAtMs - performance.now();
  const asksTooMuch = (): boolean => askedMs > longestRetryAfterMs || askedMs >= leftMs();
  try {
    return await retry(
      async (attempt) => {
        attempts = attempt;
        askedMs = 0;
        try {
          return await pull(Math.max(1, Math.ceil(leftMs())));
        } catch (err) {
          if (attempt < tries && !signal.aborted) askedMs = await askRetryAfterMs(err, signal);
          throw err;
        }
      },
      {
        tries,
        pauseMs: pauses.pauseMs,
        longestPauseMs: Infinity,
        jitter: 0.5,
        leastPauseMs: (err) => (retryClass(err) === 'rate limited' ? pauses.busyPauseMs : askedMs),
        retryIf: (err) => {
          if (asksTooMuch()) return false;
          const kind = retryClass(err);
          return kind === 'transient' || (kind === 'rate limited' && attempts < triesWhenBusy);
        },
        onRetry: (err, pauseMs) => {
          before = err;
          onRetry(err, pauseMs);
        },
        endAtMs,
        signal,
      },
    );
  } catch (err) {
    const asked =
      askedMs > 0 && !signal.aborted ? [`the registry asks to wait for ${Math.ceil(askedMs / 1000)} s`] : [];
    const notes = [...(attempts === 1 ? [] : [`after ${attempts} attempts`]), ...asked];
    if (notes.length === 0) throw err;
    if (attempts === 1 || kindOf(err) !== 'DeadlineExceeded') {
      throw new CrispError(kindOf(err), `${messageOf(err)} (${notes.join('; ')})`, { cause: err });
    }
    const problem = `not done after ${timeoutMs / 1000} s and ${attempts} attempts; the last failure: ${messageOf(before)}`;
    throw new CrispError('DeadlineExceeded', problem, { cause: err });
  }
}
