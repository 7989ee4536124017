import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { publishSandboxEvent } from '../events/publish.js';
import { tearDownSandbox } from './tear-down-sandbox.js';

/** StopPodSandbox. kubelet calls it more than once, and for what is long gone: neither is an error. */
export const stopPodSandbox: Unary<cri.StopPodSandboxRequest, cri.StopPodSandboxResponse.$Properties> = async (
  crisp,
  request,
) => {
  const record = crisp.sandboxes.find(request.podSandboxId);
  if (!record || record.status.tornDown) return {};
  const { id } = record.metadata;
  crisp.sandboxClaims.know(id);
  await crisp.locks.run(id, () => tearDownSandbox(crisp, id));
  publishSandboxEvent(crisp, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  return {};
};
