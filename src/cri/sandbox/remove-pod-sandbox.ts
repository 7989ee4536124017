import { rmSync } from 'node:fs';
import { allOf } from '../../lib/all-of.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { publishSandboxEvent } from '../events/publish.js';
import { discardContainer } from '../container/remove-container.js';
import { removeCgroup } from './pod-cgroup.js';
import { tearDownSandbox } from './tear-down-sandbox.js';

/** RemovePodSandbox: stops it where it still runs, removes its containers and then itself. What is gone is no error. */
export const removePodSandbox: Unary<cri.RemovePodSandboxRequest, cri.RemovePodSandboxResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.find(request.podSandboxId);
  if (record) await discardSandbox(node, record.metadata.id);
  return {};
};

/** Removes a sandbox with all that belongs to it. */
export async function discardSandbox(node: NodeContext, id: string): Promise<void> {
  await node.admission.locks.run(id, async () => {
    if (!node.store.sandboxes.find(id)) return;
    await tearDownSandbox(node, id);
    const containers = node.store.containersOf(id);
    await allOf(containers.map(({ metadata }) => discardContainer(node, metadata.id)));
    await node.runtime.shims.releaseSandbox(id);
    await removeCgroup(node, id);
    rmSync(node.layout.sandbox(id).folder, { recursive: true, force: true });
    // published while its status can still be told
    publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
    await node.store.sandboxes.remove(id);
    node.store.sandboxClaims.free(id);
  });
}
