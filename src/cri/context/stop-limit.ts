import { wrap } from '../../lib/errors.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import type { Enter } from './run-steps.js';

/** below kubelet's limit of two minutes, which begins at the end of a grace period */
const stopMs = 110_000;

/**
 * Answers a stop or removal before kubelet gives up. Its parts have limits of their own, with better errors, but
 * together they may exceed this one. The work continues after the answer, and kubelet's next call joins or continues
 * it.
 *
 * @param what prefix of every error: `stop pod sandbox "ab12"`
 * @param work gets a function to call with what is in progress, which the error names if it does not end
 * @param graceMs additional time granted by the caller
 * @throws CrispError `DeadlineExceeded`; what `work` throws
 */
export async function withinStopLimit<T>(what: string, work: (enter: Enter) => Promise<T>, graceMs = 0): Promise<T> {
  const limit = startTimeLimit(stopMs + graceMs);
  let current = 'an earlier call for the same';
  try {
    return await untilAborted(
      work((step) => (current = step)),
      limit.signal,
    );
  } catch (err) {
    if (!limit.signal.aborted) throw wrap(what, err);
    throw wrap(`${what}: ${current} does not end`, abortError(limit.signal));
  } finally {
    limit.clear();
  }
}
