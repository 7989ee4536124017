import { startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import type { NodeContext } from './node-context.js';

/** How long a start that is out of time may take to be undone before its caller is answered all the same. */
const rollbackMs = 10_000;

/**
 * Runs a start within `starts.timeout`, its wait in the queue included, so that it answers before kubelet's own limit of
 * two minutes. One that cannot be ended in time, as its program waits for a dead disk, goes on behind the answer: it
 * keeps its lock and its name until it is undone.
 *
 * @param what is started, for the error
 * @param start gets a signal that is aborted when the time is up; it ends its work then and undoes it
 * @throws CrispError `DeadlineExceeded` that says what was waited for
 */
export async function withinStartLimit<T>(
  node: NodeContext,
  what: string,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { timeoutMs } = node.config.starts;
  const limit = startTimeLimit(timeoutMs);
  const last = startTimeLimit(timeoutMs + rollbackMs);
  try {
    return await untilAborted(start(limit.signal), last.signal, `${what}: it does not end, and is undone once it does`);
  } finally {
    limit.clear();
    last.clear();
  }
}
