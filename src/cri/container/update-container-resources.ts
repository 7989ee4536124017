import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { adjustUpdate } from '../nri/adjust-update.js';
import { quietly, tellOfContainer } from '../nri/tell-plugins.js';
import { whenSettled } from './container-task.js';
import { setResources } from './set-resources.js';

/**
 * UpdateContainerResources: a created container starts with them, a running one has them at once. Fields that are not set
 * stay as they were. One that has ended meanwhile keeps them in its status alone, as with containerd: kubelet's resource
 * managers update what they take to be running. Plugins may change them before, and those of other containers.
 */
export const updateContainerResources: Unary<
  cri.UpdateContainerResourcesRequest,
  cri.UpdateContainerResourcesResponse.$Properties
> = async (node, request) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  if (request.windows) throw invalid('windows', 'this node runs Linux');
  await update(node, id, request.linux ?? {});
  return {};
};

async function update(node: NodeContext, id: string, asked: cri.LinuxContainerResources.$Properties): Promise<void> {
  // with no lock held, as plugins may want other containers to be updated first
  const { resources, others } = await adjustUpdate(node, id, asked);
  await whenSettled(node, id, () => setResources(node, id, resources, others));
  await quietly(node, { containerId: id }, () => tellOfContainer(node, 'PostUpdateContainer', id));
}
