import { cri } from '../../lib/proto.js';
import type { SandboxStatus } from '../../sandbox/record.js';
import { resourcesFor } from '../../task/spec/resources.js';
import type { Unary } from '../grpc/call.js';

/**
 * UpdatePodSandboxResources: kubelet tells what it has made of the pod's cgroup, before it updates the containers
 * (KEP-1287). The cgroup is kubelet's, so nothing is set by it; it is kept, and PodSandboxStatus shows it. Of the two
 * messages the one that a request leaves out stays as it was.
 */
export const updatePodSandboxResources: Unary<
  cri.UpdatePodSandboxResourcesRequest,
  cri.UpdatePodSandboxResourcesResponse.$Properties
> = async (crisp, { podSandboxId, resources, overhead }) => {
  const { id } = crisp.sandboxes.get(podSandboxId).metadata;
  resourcesFor(resources, crisp.host, 'resources');
  resourcesFor(overhead, crisp.host, 'overhead');
  const changes = { ...(resources ? { resources } : {}), ...(overhead ? { overhead } : {}) };
  await crisp.sandboxes.update(id, changes as Partial<SandboxStatus>);
  return {};
};
