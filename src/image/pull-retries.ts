import { CrispError, kindOf, messageOf } from '../lib/errors.js';
import { retry } from '../lib/retry.js';
import { retryClass } from './refusals.js';

/** The pauses between the attempts of a pull. */
export interface PullPauses {
  /** before the second attempt; then twice as long each time, with a jitter of up to half */
  readonly pauseMs: number;
  /** at least, after a registry's 429 */
  readonly busyPauseMs: number;
}

export interface PullRetriesOptions {
  /** of all attempts and pauses together */
  readonly timeoutMs: number;
  readonly pauses?: PullPauses | undefined;
  readonly signal: AbortSignal;
  /** is called for each failure that is retried, to log and count it */
  readonly onRetry: (err: unknown, pauseMs: number) => void;
}

const defaultPauses: PullPauses = { pauseMs: 1000, busyPauseMs: 30_000 };
/** Some 30 s of pauses: kubelet, which may let other pulls wait for this one, retries with a backoff of its own. */
const tries = 6;
/** skopeo itself has made five attempts by then, with the pauses that the registry asked for */
const triesWhenBusy = 2;

/**
 * Pulls, and retries after a transient failure: a response of 408, 429 or 5xx, a connection that was refused or
 * broke. What skopeo unpacked before it failed is in the store and is not fetched again.
 *
 * @param pull one attempt, which may take so long
 * @throws the error of the last attempt, with the number of attempts
 */
export async function withPullRetries<T>(
  pull: (timeoutMs: number) => Promise<T>,
  { timeoutMs, pauses = defaultPauses, signal, onRetry }: PullRetriesOptions,
): Promise<T> {
  const endAtMs = performance.now() + timeoutMs;
  let attempts = 0;
  let before: unknown;
  try {
    return await retry(
      (attempt) => {
        attempts = attempt;
        return pull(Math.max(1, Math.ceil(endAtMs - performance.now())));
      },
      {
        tries,
        pauseMs: pauses.pauseMs,
        longestPauseMs: Infinity,
        jitter: 0.5,
        leastPauseMs: (err) => (retryClass(err) === 'rate limited' ? pauses.busyPauseMs : 0),
        retryIf: (err) => {
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
    if (attempts === 1) throw err;
    if (kindOf(err) !== 'DeadlineExceeded') {
      throw new CrispError(kindOf(err), `${messageOf(err)} (after ${attempts} attempts)`, { cause: err });
    }
    const problem = `not done after ${timeoutMs / 1000} s and ${attempts} attempts; the last failure: ${messageOf(before)}`;
    throw new CrispError('DeadlineExceeded', problem, { cause: err });
  }
}
