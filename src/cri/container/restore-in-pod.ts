import { setInside } from '../../sandbox/namespaces/namespaces.js';
import { forgetIpcObjects } from '../../task/checkpoint/checkpoint.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { hostnameOf, podNamespaces } from '../../sandbox/pod-options.js';

/**
 * Restores a container's process in the namespaces that it shares with its pod. criu joins those, and then makes them as
 * they were when the container was checkpointed, each container anew: what is the pod's own is put right again.
 *
 * @param images the folder of criu's image
 * @param restore has the task started
 * @param signal ends the wait for the pod's other containers when aborted
 * @returns what `restore` gives
 */
export async function restoreInPod<T>(
  node: NodeContext,
  { id, sandboxId }: ContainerMetadata,
  images: string,
  restore: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const { config } = node.store.sandboxes.get(sandboxId).metadata;
  // one after the other: the first brings the shared memory, semaphores and queues that all of them were captured with
  const inTurn = async (): Promise<T> => {
    if (hasRestored(node, sandboxId, id)) await forgetIpcObjects(images);
    const restored = await restore();
    const namespaces = podNamespaces(config, node.layout.sandbox(sandboxId));
    await setInside(namespaces, { sysctls: config.linux?.sysctls ?? {}, hostname: hostnameOf(config) });
    return restored;
  };
  return node.admission.locks.run(`restore in ${sandboxId}`, inTurn, signal);
}

function hasRestored({ store }: Pick<NodeContext, 'store'>, sandboxId: string, id: string): boolean {
  return store
    .containersOf(sandboxId)
    .some(({ metadata, status }) => metadata.id !== id && metadata.checkpoint && status.startedAtNanos !== undefined);
}
