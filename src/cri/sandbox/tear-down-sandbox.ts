import { allSettledOrThrow } from '../../lib/all-settled.js';
import { nowNanos } from '../../lib/time.js';
import { releaseNamespaces } from '../../sandbox/namespaces/namespaces.js';
import type { NodeContext } from '../context/node-context.js';
import { killContainer } from '../container/container-task.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';
import { deleteNetwork } from './pod-network.js';
import { removeSandboxTask } from './sandbox-task.js';

/**
 * Stops all that runs in a sandbox and takes back its network and namespaces; the record stays. May be called again and
 * again, also for a sandbox whose start was cut off at any step: what is gone already is no error.
 */
export async function tearDownSandbox(node: NodeContext, id: string): Promise<void> {
  const record = node.store.sandboxes.find(id);
  if (!record || record.status.tornDown) return;
  // first of all, so that no container starts in it from here on
  if (record.status.stoppedAtNanos === undefined)
    await node.store.sandboxes.updateAnyway(id, { stoppedAtNanos: nowNanos() });
  await allSettledOrThrow([killContainers(node, id), node.runtime.shims.killUnresponsive(id)]);
  // its containers have ended, and the pod itself is still there
  if (record.status.readyAtNanos !== undefined)
    await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'StopPodSandbox', id));
  await allSettledOrThrow([
    removeSandboxTask(node, id).then(() => node.runtime.shims.release(id)),
    deleteNetwork(node, record.metadata),
  ]);
  await releaseNamespaces(node.layout.sandbox(id));
  await node.store.sandboxes.updateAnyway(id, { tornDown: true });
}

/** Kills every container of a sandbox that still has a task, all at once. */
async function killContainers(node: NodeContext, sandboxId: string): Promise<void> {
  const ids = node.store.containersOf(sandboxId);
  await allSettledOrThrow(ids.map(({ metadata }) => killContainer(node, metadata.id)));
}
