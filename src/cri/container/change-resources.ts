import type { cri } from '../../lib/proto.js';
import { pipeline } from '../../lib/pipeline.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { adjustUpdate, type AdjustedUpdate } from '../nri/adjust-update.js';
import { quietly, tellOfContainer } from '../nri/tell-plugins.js';
import { whenSettled } from './container-task.js';
import { setResources } from './set-resources.js';

/** A change of a container's resources. */
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

/** Asks the plugins and sets what they leave of the resources, and what they change of other containers. */
export function changeResources(
  node: NodeContext,
  id: string,
  asked: cri.LinuxContainerResources.$Properties,
): Promise<void> {
  return runSteps(node, updatePipeline, { node, id, asked });
}

function setAdjusted({ node, id, resources, others }: ContainerUpdate & AdjustedUpdate): Promise<void> {
  return whenSettled(node, id, () => setResources(node, id, resources, others));
}
