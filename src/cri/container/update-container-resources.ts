import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { pipeline } from '../../lib/pipeline.js';
import type { Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { adjustUpdate, type AdjustedUpdate } from '../nri/adjust-update.js';
import { quietly, tellOfContainer } from '../nri/tell-plugins.js';
import { whenSettled } from './container-task.js';
import { setResources } from './set-resources.js';

/** A call of UpdateContainerResources. */
interface ContainerUpdate {
  readonly node: NodeContext;
  readonly id: string;
  readonly asked: cri.LinuxContainerResources.$Properties;
}

/** The steps of UpdateContainerResources. None has an undo: the next call sets everything again. */
export const updatePipeline = pipeline<ContainerUpdate>('update')
  // without any lock, as plugins may ask to update other containers first
  .step('plugins', ({ node, id, asked }) => adjustUpdate(node, id, asked))
  .step('resources', setAdjusted)
  .step('plugins told', ({ node, id }) =>
    quietly(node, { containerId: id }, () => tellOfContainer(node, 'PostUpdateContainer', id)),
  );

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
  await runSteps(node, updatePipeline, { node, id, asked: request.linux ?? {} });
  return {};
};

function setAdjusted({ node, id, resources, others }: ContainerUpdate & AdjustedUpdate): Promise<void> {
  return whenSettled(node, id, () => setResources(node, id, resources, others));
}
