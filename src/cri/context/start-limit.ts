import { wrap } from '../../lib/errors.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/time-limit.js';
import type { NodeContext } from './node-context.js';

/** How long a start that is out of time may take to be undone before its caller is answered all the same. */
const rollbackMs = 10_000;

/** The limit of one start or creation, as its work sees it. */
export interface StartLimit {
  /** aborted when the time is up: the work ends what it has under way then, and undoes it */
  readonly signal: AbortSignal;
  /** to be told what is under way, which the error names where that does not end */
  readonly enter: (what: string) => void;
  /** to be told how the record is marked where the work outlives its answer; what is undone in the end has no record */
  readonly markBy: (mark: (problem: string) => Promise<void>) => void;
}

/**
 * Runs a start or a creation within `starts.timeout`, its wait in the queue included, so that it answers before kubelet's
 * own limit of two minutes. One that cannot be ended in time, as its program waits for a dead disk, goes on behind the
 * answer: it keeps its lock and its name until it is undone.
 *
 * @param what is started, for the error
 * @throws CrispError `DeadlineExceeded` that says what was waited for
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
    // it is told to the caller in any case
    await mark?.(problem).catch(() => {});
    throw wrap(`${what}: ${problem}`, abortError(last.signal));
  } finally {
    limit.clear();
    last.clear();
  }
}
