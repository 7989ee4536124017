import { messageOf } from '../../lib/errors.js';
import { currentSpan } from '../../lib/span.js';
import type { NodeContext } from './node-context.js';

/** A container that waits for its start. */
export interface StartTurn {
  /** of the container or sandbox, which stays locked for the whole start */
  readonly id: string;
  /** of the pod, so that it does not take all slots */
  readonly sandboxId: string;
  /** ends the wait for lock and slot */
  readonly signal: AbortSignal;
}

/**
 * Starts a container under its lock when a slot is free, as more concurrent starts than the cores can handle make each
 * of them slower. The wait has its own histogram.
 *
 * @throws CrispError the signal's reason when it is aborted before the start has begun
 */
export function withStartSlot<T>(
  node: NodeContext,
  { id, sandboxId, signal }: StartTurn,
  work: (queuedMs: number) => Promise<T>,
): Promise<T> {
  const { locks, starts } = node.admission;
  return inQueue(node, work, (begin, onBegin) =>
    locks.run(id, () => starts.run(begin, { key: sandboxId, signal, onBegin }), signal),
  );
}

/** A sandbox that waits for its start. */
export interface SandboxStartTurn extends Pick<StartTurn, 'id' | 'signal'> {
  /** of Kubernetes, so that one namespace's pods do not take all slots */
  readonly namespace: string;
  readonly onHostNetwork: boolean;
}

/**
 * Starts a sandbox likewise, with a queue of its own: while a CNI plugin waits for its agent, the agent's container
 * must be able to start. The agent's pod is on the host's network, and such pods do not wait.
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
