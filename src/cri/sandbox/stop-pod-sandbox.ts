import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { withinStopLimit } from '../context/run-steps.js';
import type { Unary } from '../grpc/call.js';
import { publishSandboxEvent } from '../events/publish.js';
import { tearDownSandbox } from './tear-down-sandbox.js';

/** StopPodSandbox. kubelet calls it more than once, and for pods that are long gone: neither is an error. */
export const stopPodSandbox: Unary<cri.StopPodSandboxRequest, cri.StopPodSandboxResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.find(request.podSandboxId);
  if (!record || record.status.tornDown) return {};
  const { id } = record.metadata;
  await withinStopLimit({ what: `stop pod sandbox ${shortId(id)}` }, (enter) =>
    node.admission.locks.run(id, () => tearDownSandbox(node, id, enter)),
  );
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  return {};
};
