import type { Crisp } from './crisp.js';

/**
 * Starts a sandbox or container: under its lock, and once it is its turn, as more starts at once than the cores bear make
 * each of them late. The wait is in a histogram of its own.
 */
export function inStartSlot<T>(crisp: Crisp, id: string, work: () => Promise<T>): Promise<T> {
  return crisp.locks.run(id, () => crisp.starts.run(work, (waitedMs) => crisp.metrics.startWaited(waitedMs)));
}
