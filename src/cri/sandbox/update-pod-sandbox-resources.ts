import { cri } from '../../lib/proto.js';
import { describeCriResources } from '../../nri/resources.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import { resourcesFor } from '../../task/spec/resources.js';
import type { Unary } from '../grpc/call.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';

/**
 * UpdatePodSandboxResources: kubelet tells what it has made of the pod's cgroup, before it updates the containers
 * (KEP-1287). The cgroup is kubelet's, so nothing is set by it; it is kept, and PodSandboxStatus shows it. Of the two
 * messages the one that a request leaves out stays as it was.
 */
export const updatePodSandboxResources: Unary<
  cri.UpdatePodSandboxResourcesRequest,
  cri.UpdatePodSandboxResourcesResponse.$Properties
> = async (node, { podSandboxId, resources, overhead }) => {
  const { id } = node.store.sandboxes.get(podSandboxId).metadata;
  resourcesFor(resources, node.host, 'resources');
  resourcesFor(overhead, node.host, 'overhead');
  const told = {
    linuxResources: describeCriResources(resources),
    overheadLinuxResources: describeCriResources(overhead),
  };
  await tellOfPod(node, 'UpdatePodSandbox', id, told);
  const changes = { ...(resources ? { resources } : {}), ...(overhead ? { overhead } : {}) };
  await node.store.sandboxes.update(id, changes as Partial<SandboxStatus>);
  await quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'PostUpdatePodSandbox', id));
  return {};
};
