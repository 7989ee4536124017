import { invalid } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { changeResources } from './change-resources.js';

/**
 * UpdateContainerResources: applies to a running container immediately, and to a created one when it starts. Unset
 * fields stay as they are. For a container that has ended only the status changes, as with containerd: kubelet's
 * resource managers update containers that they believe to run. Plugins may change the resources, and those of other
 * containers.
 */
export const updateContainerResources: Unary<
  cri.UpdateContainerResourcesRequest,
  cri.UpdateContainerResourcesResponse.$Properties
> = async (node, request) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  if (request.windows) throw invalid('windows', 'this node runs Linux');
  await changeResources(node, id, request.linux ?? {});
  return {};
};
