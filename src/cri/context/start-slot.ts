import { messageOf } from '../../lib/errors.js';
import { currentSpan } from '../../lib/span.js';
import type { NodeContext } from './node-context.js';

/** What waits for its turn to start. */
export interface StartTurn {
  /** of the container or sandbox, which is locked for the whole start */
  readonly id: string;
  /** of the pod, so that none takes all slots */
  readonly sandboxId: string;
  /** ends the wait, for the lock as for the slot */
  readonly signal: AbortSignal;
}

/**
 * Starts a container: under its lock, and once it is its turn, as more starts at once than the cores bear make each of
 * them late. The wait is in a histogram of its own.
 *
 * @throws CrispError the signal's reason where it is aborted before the start has begun
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

/** A sandbox that waits for its turn to start. */
export interface SandboxStartTurn extends Pick<StartTurn, 'id' | 'signal'> {
  /** of Kubernetes, so that the pods of one do not take all slots */
  readonly namespace: string;
  readonly onHostNetwork: boolean;
}

/**
 * Starts a sandbox likewise, in a queue of its own: while a CNI plugin waits for its agent, the agent's container has to
 * start. And so has its pod, which is on the host's network: such pods wait for no other.
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

/** The wait, for the lock and for the slot, is a span of its own: failed, where the start has not begun. */
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
    // says nothing where it has ended
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
