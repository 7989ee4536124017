import { withTimeout } from '../../lib/time-limit.js';

/** Below kubelet's own limit of two minutes, which it counts from the end of a grace period. */
const stopMs = 110_000;

/**
 * Answers a stop or a removal before kubelet gives up. What hangs has limits of its own, whose errors say more; together
 * they may be longer than this. The work goes on behind the answer, and kubelet's next call waits for it or continues it.
 *
 * @param what is ended, for the error
 * @param graceMs that the caller grants besides
 * @throws CrispError `DeadlineExceeded`
 */
export function withinStopLimit<T>(what: string, work: Promise<T>, graceMs = 0): Promise<T> {
  return withTimeout(work, stopMs + graceMs, what);
}
