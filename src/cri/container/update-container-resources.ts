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

/** One update of a container. */
interface ContainerUpdate {
  readonly node: NodeContext;
  readonly id: string;
  readonly asked: cri.LinuxContainerResources.$Properties;
}

/** Every step of UpdateContainerResources. None has an undo: the next call sets all again. */
export const updatePipeline = pipeline<ContainerUpdate>('update')
  // with no lock held, as plugins may want other containers to be updated first
  .step('plugins', ({ node, id, asked }) => adjustUpdate(node, id, asked))
  .step('resources', setAdjusted)
  .step('plugins told', ({ node, id }) =>
    quietly(node, { containerId: id }, () => tellOfContainer(node, 'PostUpdateContainer', id)),
  );

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
  await runSteps(node, updatePipeline, { node, id, asked: request.linux ?? {} });
  return {};
};

function setAdjusted({ node, id, resources, others }: ContainerUpdate & AdjustedUpdate): Promise<void> {
  return whenSettled(node, id, () => setResources(node, id, resources, others));
}
