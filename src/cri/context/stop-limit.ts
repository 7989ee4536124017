import { wrap } from '../../lib/errors.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import type { Enter } from './run-steps.js';

/** Below kubelet's own limit of two minutes, which it counts from the end of a grace period. */
const stopMs = 110_000;

/**
 * Answers a stop or a removal before kubelet gives up. What hangs has limits of its own, whose errors say more; together
 * they may be longer than this. The work goes on behind the answer, and kubelet's next call waits for it or continues it.
 *
 * @param what is done, which every error begins with: `stop pod sandbox "ab12"`
 * @param work is handed a function to be told what is under way, which the error names where that does not end
 * @param graceMs that the caller grants besides
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
