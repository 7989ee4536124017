import { CrispError, kindOf, messageOf } from '../lib/errors.js';
import { retry } from '../lib/retry.js';
import { patienceWith } from './refusals.js';

/** The pauses between the tries of a pull. */
export interface PullPauses {
  /** before the second try; then twice as long each time, and up to half longer by lot */
  readonly pauseMs: number;
  /** at least, after a registry's 429 */
  readonly busyPauseMs: number;
}

export interface PullRetriesOptions {
  /** of all tries and pauses together */
  readonly timeoutMs: number;
  readonly pauses?: PullPauses | undefined;
  readonly signal: AbortSignal;
  /** is told of each failure that another try follows, to log and count it */
  readonly onRetry: (err: unknown, pauseMs: number) => void;
}

const defaultPauses: PullPauses = { pauseMs: 1000, busyPauseMs: 30_000 };
/** Some 30 s of pauses: kubelet, which may let other pulls wait for this one, comes back with pauses of its own. */
const tries = 6;
/** skopeo itself has tried five times by then, after the pauses that the registry asked for */
const triesWhenBusy = 2;

/**
 * Pulls, and pulls again after a failure that may pass: an answer of 408, 429 or 5xx, a connection that was refused or
 * broke. What skopeo unpacked before it failed is in the store and is not fetched again.
 *
 * @param pull one try, which may take so long
 * @throws the error of the last try, with the number of tries
 */
export async function withPullRetries(
  pull: (timeoutMs: number) => Promise<void>,
  { timeoutMs, pauses = defaultPauses, signal, onRetry }: PullRetriesOptions,
): Promise<void> {
  const endAtMs = performance.now() + timeoutMs;
  let attempts = 0;
  let before: unknown;
  try {
    await retry(
      (attempt) => {
        attempts = attempt;
        return pull(Math.max(1, Math.ceil(endAtMs - performance.now())));
      },
      {
        tries,
        pauseMs: pauses.pauseMs,
        longestPauseMs: Infinity,
        jitter: 0.5,
        leastPauseMs: (err) => (patienceWith(err) === 'a while' ? pauses.busyPauseMs : 0),
        retryIf: (err) => {
          const patience = patienceWith(err);
          return patience === 'seconds' || (patience === 'a while' && attempts < triesWhenBusy);
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
      throw new CrispError(kindOf(err), `${messageOf(err)} (after ${attempts} tries)`, { cause: err });
    }
    const problem = `not done after ${timeoutMs / 1000} s and ${attempts} tries; the last but one: ${messageOf(before)}`;
    throw new CrispError('DeadlineExceeded', problem, { cause: err });
  }
}
