import type { cri } from '../../lib/proto.js';
import { resourcesFor } from '../../task/spec/resources.js';
import type { Unary } from '../grpc/call.js';
import { recordResources } from './record-resources.js';

/**
 * UpdatePodSandboxResources: kubelet reports how it has changed the pod's cgroup, before it updates the containers
 * (KEP-1287). The cgroup is kubelet's, so nothing is set; PodSandboxStatus shows the reported resources. A message that
 * the request omits keeps its value.
 */
export const updatePodSandboxResources: Unary<
  cri.UpdatePodSandboxResourcesRequest,
  cri.UpdatePodSandboxResourcesResponse.$Properties
> = async (node, { podSandboxId, resources, overhead }) => {
  const { id } = node.store.sandboxes.get(podSandboxId).metadata;
  resourcesFor(resources, node.host, 'resources');
  resourcesFor(overhead, node.host, 'overhead');
  await recordResources({ node, id, resources, overhead });
  return {};
};
