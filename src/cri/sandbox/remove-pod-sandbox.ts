import { rmSync } from 'node:fs';
import { allOf } from '../../lib/all-of.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import type { Crisp } from '../context/node-context.js';
import { publishSandboxEvent } from '../events/publish.js';
import { discardContainer } from '../container/remove-container.js';
import { removeCgroup } from './pod-cgroup.js';
import { tearDownSandbox } from './tear-down-sandbox.js';

/** RemovePodSandbox: stops it where it still runs, removes its containers and then itself. What is gone is no error. */
export const removePodSandbox: Unary<cri.RemovePodSandboxRequest, cri.RemovePodSandboxResponse.$Properties> = async (
  crisp,
  request,
) => {
  const record = crisp.sandboxes.find(request.podSandboxId);
  if (record) await discardSandbox(crisp, record.metadata.id);
  return {};
};

/** Removes a sandbox with all that belongs to it. */
export async function discardSandbox(crisp: Crisp, id: string): Promise<void> {
  await crisp.locks.run(id, async () => {
    if (!crisp.sandboxes.find(id)) return;
    await tearDownSandbox(crisp, id);
    const containers = crisp.containers.list().filter(({ metadata }) => metadata.sandboxId === id);
    await allOf(containers.map(({ metadata }) => discardContainer(crisp, metadata.id)));
    await crisp.shims.releaseSandbox(id);
    await removeCgroup(crisp, id);
    rmSync(crisp.layout.sandbox(id).folder, { recursive: true, force: true });
    // published while its status can still be told
    publishSandboxEvent(crisp, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
    await crisp.sandboxes.remove(id);
    crisp.sandboxClaims.free(id);
  });
}
