import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { discardSandbox } from './discard-sandbox.js';

/** RemovePodSandbox: stops it where it still runs, removes its containers and then itself. What is gone is no error. */
export const removePodSandbox: Unary<cri.RemovePodSandboxRequest, cri.RemovePodSandboxResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.find(request.podSandboxId);
  if (record) await discardSandbox(node, record.metadata.id);
  return {};
};
