import { messageOf, wrap } from '../../lib/errors.js';
import { currentSpan } from '../../lib/span.js';
import { abortError, startTimeLimit, untilAborted } from '../../lib/async/time-limit.js';
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

/** A container to be started. */
export interface ContainerTurn {
  /** its start, for the error */
  readonly what: string;
  /** of the container, which stays locked for the whole start */
  readonly id: string;
  /** of the pod, so that it does not take all slots */
  readonly sandboxId: string;
  /** ends the wait for lock and slot when aborted; a start that has begun continues */
  readonly callerGone: AbortSignal;
}

/**
 * Starts a container within the time limit, under its lock and when a slot is free, as more concurrent starts than the
 * cores can handle make each of them slower. The wait has its own histogram.
 *
 * @throws CrispError the signal's reason when it is aborted before the start has begun
 */
export function startInTurn(
  node: NodeContext,
  { what, id, sandboxId, callerGone }: ContainerTurn,
  start: (limit: StartLimit, queuedMs: number) => Promise<void>,
): Promise<void> {
  const { locks, starts } = node.admission;
  return withinStartLimit(node, what, (limit) => {
    const signal = AbortSignal.any([limit.signal, callerGone]);
    const work = (queuedMs: number): Promise<void> => start(limit, queuedMs);
    return inQueue(node, work, (begin, onBegin) =>
      locks.run(id, () => starts.run(begin, { key: sandboxId, signal, onBegin }), signal),
    );
  });
}

/** A sandbox that waits for its start. */
export interface SandboxStartTurn {
  /** of the sandbox, which stays locked for the whole start */
  readonly id: string;
  /** ends the wait for lock and slot */
  readonly signal: AbortSignal;
  /** of Kubernetes, so that one namespace's pods do not take all slots */
  readonly namespace: string;
  readonly onHostNetwork: boolean;
}

/**
 * Starts a sandbox under its lock when a slot is free, with a queue of its own: while a CNI plugin waits for its agent,
 * the agent's container must be able to start. The agent's pod is on the host's network, and such pods do not wait.
 */
export function withSandboxStartSlot<T>(
  node: NodeContext,
  { id, namespace, onHostNetwork, signal }: SandboxStartTurn,
  work: (queuedMs: number) => Promise<T>,
): Promise<T> {
  const { locks, sandboxStarts } = node.admission;
  return inQueue(node, work, (begin, onBegin) => {
    const start = (): Promise<T> =>
      onHostNetwork ? sandboxStarts.runAtOnce(begin) : sandboxStarts.run(begin, { key: namespace, signal, onBegin });
    return locks.run(id, start, signal);
  });
}

/** Traces the wait for lock and slot as a span, failed if the start has not begun. */
async function inQueue<T>(
  node: NodeContext,
  work: (queuedMs: number) => Promise<T>,
  queue: (begin: () => Promise<T>, onBegin: (waitedMs: number) => void) => Promise<T>,
): Promise<T> {
  const span = currentSpan()?.child('start slot');
  const askedAt = performance.now();
  const begin = (): Promise<T> => {
    span?.end();
    return work(performance.now() - askedAt);
  };
  try {
    return await queue(begin, (waitedMs) => began(node, waitedMs));
  } catch (err) {
    // no effect if the span has ended
    span?.fail(messageOf(err));
    throw err;
  } finally {
    span?.end();
  }
}

function began(node: NodeContext, waitedMs: number): void {
  node.metrics.starts.wait.observe({}, waitedMs);
  node.admission.cgroupLockWarmer.makeReady();
}
