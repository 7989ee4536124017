import { allSettledOrThrow } from '../../lib/all-settled.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import type { NodeContext } from '../context/node-context.js';
import { publishSandboxEvent } from '../events/publish.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';
import { removeCgroup } from './pod-cgroup.js';
import { tearDownSandbox } from './tear-down-sandbox.js';
import { discardContainer } from '../container/discard-container.js';

/** Removes a sandbox with all that belongs to it. */
export async function discardSandbox(node: NodeContext, id: string): Promise<void> {
  await node.admission.locks.run(id, async () => {
    if (!node.store.sandboxes.find(id)) return;
    await tearDownSandbox(node, id);
    const containers = node.store.containersOf(id);
    await allSettledOrThrow(containers.map(({ metadata }) => discardContainer(node, metadata.id)));
    await node.runtime.shims.release(id);
    await removeCgroup(node, id);
    await removeTree(node.layout.sandbox(id).folder);
    await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'RemovePodSandbox', id));
    // published while its status can still be told
    publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
    await node.store.sandboxes.remove(id);
    node.store.sandboxClaims.free(id);
  });
}
