import { cri } from '../lib/proto.js';
import type { Unary } from './call.js';

/**
 * UpdatePodSandboxResources: kubelet tells what it has made of the pod's cgroup, before it updates the containers
 * (KEP-1287). The cgroup is kubelet's; crisp keeps nothing of its own by it, so knowing the pod is all there is to do.
 */
export const updatePodSandboxResources: Unary<
  cri.UpdatePodSandboxResourcesRequest,
  cri.UpdatePodSandboxResourcesResponse.$Properties
> = (crisp, request) => {
  const { metadata } = crisp.sandboxes.get(request.podSandboxId);
  crisp.log.info({ podSandboxId: metadata.id, resources: request.resources, overhead: request.overhead }, 'pod resources');
  return {};
};
