import type { NodeContext } from './node-context.js';

/**
 * Starts a container: under its lock, and once it is its turn, as more starts at once than the cores bear make each of
 * them late. The wait is in a histogram of its own.
 */
export function withStartSlot<T>(node: NodeContext, id: string, work: () => Promise<T>): Promise<T> {
  return node.admission.locks.run(id, () => node.admission.starts.run(work, (waitedMs) => began(node, waitedMs)));
}

/**
 * Starts a sandbox likewise, in a queue of its own: while a CNI plugin waits for its agent, the agent's container has to
 * start. And so has its pod, which is on the host's network: such pods wait for nobody.
 */
export function inSandboxSlot<T>(
  node: NodeContext,
  id: string,
  onHostNetwork: boolean,
  work: () => Promise<T>,
): Promise<T> {
  return node.admission.locks.run(id, () =>
    onHostNetwork
      ? node.admission.sandboxStarts.runAtOnce(work)
      : node.admission.sandboxStarts.run(work, (waitedMs) => began(node, waitedMs)),
  );
}

function began(node: NodeContext, waitedMs: number): void {
  node.metrics.startWaited(waitedMs);
  node.admission.cgroupLockWarmer.makeReady();
}
