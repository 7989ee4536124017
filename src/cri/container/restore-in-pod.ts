import { setInside } from '../../sandbox/namespaces/namespaces.js';
import { forgetIpcObjects } from '../../task/checkpoint/checkpoint.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { hostnameOf, podNamespaces } from '../../sandbox/pod-options.js';

/**
 * Restores a container's process in the namespaces that it shares with its pod. criu joins them and resets them, for
 * each container anew, to their state at the checkpoint: this repairs what belongs to the pod.
 *
 * @param images the folder of criu's image
 * @param restore starts the task
 * @param signal ends the wait for the pod's other containers when aborted
 * @returns the result of `restore`
 */
export async function restoreInPod<T>(
  node: NodeContext,
  { id, sandboxId }: ContainerMetadata,
  images: string,
  restore: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const { config } = node.store.sandboxes.get(sandboxId).metadata;
  // one by one: the first restores the shared memory, semaphores and queues that all were captured with
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
