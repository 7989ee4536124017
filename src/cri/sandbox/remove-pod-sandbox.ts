import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { withinStopLimit } from '../context/run-steps.js';
import type { Unary } from '../grpc/call.js';
import { discardSandbox } from './discard-sandbox.js';

/**
 * RemovePodSandbox: stops it if it still runs, removes its containers and then itself. An unknown id is not an error.
 */
export const removePodSandbox: Unary<cri.RemovePodSandboxRequest, cri.RemovePodSandboxResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.find(request.podSandboxId);
  if (!record) return {};
  const { id } = record.metadata;
  await withinStopLimit({ what: `remove pod sandbox ${shortId(id)}` }, (enter) => discardSandbox(node, id, enter));
  return {};
};
