import type { Crisp } from './node-context.js';

/**
 * Starts a container: under its lock, and once it is its turn, as more starts at once than the cores bear make each of
 * them late. The wait is in a histogram of its own.
 */
export function inStartSlot<T>(crisp: Crisp, id: string, work: () => Promise<T>): Promise<T> {
  return crisp.locks.run(id, () => crisp.starts.run(work, (waitedMs) => began(crisp, waitedMs)));
}

/**
 * Starts a sandbox likewise, in a queue of its own: while a CNI plugin waits for its agent, the agent's container has to
 * start. And so has its pod, which is on the host's network: such pods wait for nobody.
 */
export function inSandboxSlot<T>(crisp: Crisp, id: string, onHostNetwork: boolean, work: () => Promise<T>): Promise<T> {
  return crisp.locks.run(id, () =>
    onHostNetwork
      ? crisp.sandboxStarts.runAtOnce(work)
      : crisp.sandboxStarts.run(work, (waitedMs) => began(crisp, waitedMs)),
  );
}

function began(crisp: Crisp, waitedMs: number): void {
  crisp.metrics.startWaited(waitedMs);
  crisp.attachLock.makeReady();
}
