import type { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { runContainer } from './run-container.js';

/** StartContainer: runs the process of a container in state CREATED. Continues if the caller goes away. */
export const startContainer: Unary<cri.StartContainerRequest, cri.StartContainerResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  const { metadata } = node.store.containers.get(request.containerId);
  await runContainer(node, metadata, call.signal);
  return {};
};
