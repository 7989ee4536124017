import { wrap } from '../../lib/errors.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import type { NodeContext } from './node-context.js';

/** How long to wait for the undo of a start that has timed out before the caller is answered. */
const rollbackMs = 10_000;

/** The time limit of a start or creation, for its work. */
export interface StartLimit {
  /** aborted when the time is up: the work must then cancel what is in progress and undo it */
  readonly signal: AbortSignal;
  /** call it with what is in progress: the error names it if it does not end */
  readonly enter: (what: string) => void;
  /** call it with how to mark the record if the work outlives its answer; what is undone has no record */
  readonly markBy: (mark: (problem: string) => Promise<void>) => void;
}

/**
 * Runs a start or creation within `starts.timeout`, including its wait in the queue, so that it answers before
 * kubelet's limit of two minutes. One that cannot be ended in time, as a program waits for a dead disk, continues after
 * the answer: it keeps its lock and its name until it is undone.
 *
 * @param what is started, for the error
 * @throws CrispError `DeadlineExceeded` that names what was waited for
 */
export async function withinStartLimit<T>(
  { config }: Pick<NodeContext, 'config'>,
  what: string,
  start: (limit: StartLimit) => Promise<T>,
): Promise<T> {
  const { timeoutMs } = config.starts;
  const limit = startTimeLimit(timeoutMs);
  const last = startTimeLimit(timeoutMs + rollbackMs);
  let current = 'an earlier call for the same';
  let mark: ((problem: string) => Promise<void>) | undefined;
  const work = start({
    signal: limit.signal,
    enter: (step) => (current = step),
    markBy: (how) => (mark = how),
  });
  try {
    return await untilAborted(work, last.signal);
  } catch (err) {
    if (!last.signal.aborted) throw err;
    const problem = `${current} does not end, and all is undone once it does`;
    // the caller gets the error in any case
    await mark?.(problem).catch(() => {});
    throw wrap(`${what}: ${problem}`, abortError(last.signal));
  } finally {
    limit.clear();
    last.clear();
  }
}
