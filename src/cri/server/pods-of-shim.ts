import type { ShimRecord } from '../../task/shim/shim-process.js';
import type { NodeStore } from '../context/node-context.js';

/** Stands for pods and containers with unreadable records: they may have a task in any shim in use, and never end. */
const unreadablePods = 'unreadable records';

/**
 * Returns which pods may have a task in a shim of an earlier server, from the records of pods, containers and the shim.
 * The record of a shim of crisp 0.1.0 does not name its pods. A pod that is torn down has no task.
 */
export function podsOfShim({ sandboxes, containers, unreadable }: NodeStore): (shim: ShimRecord) => string[] {
  const isTornDown = (id: string): boolean => sandboxes.find(id)?.status.tornDown === true;
  const byName = new Map<string, string[]>();
  const add = (shim: string | undefined, sandboxId: string): void => {
    if (shim === undefined || isTornDown(sandboxId)) return;
    byName.set(shim, [...(byName.get(shim) ?? []), sandboxId]);
  };
  for (const { metadata, status } of sandboxes.list()) add(status.shim, metadata.id);
  for (const { metadata, status } of containers.list()) add(status.shim, metadata.sandboxId);

  return ({ name, sandboxIds }) => {
    const claimed = (sandboxIds ?? []).filter((id) => unreadable.has(id) || (sandboxes.has(id) && !isTornDown(id)));
    const isSpare = sandboxIds?.length === 0;
    const unknown = unreadable.size > 0 && !isSpare ? [unreadablePods] : [];
    return [...(byName.get(name) ?? []), ...claimed, ...unknown];
  };
}
