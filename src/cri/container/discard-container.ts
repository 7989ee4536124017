import { rm } from 'node:fs/promises';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import type { ContainerRecord } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps, within, type Enter } from '../context/run-steps.js';
import { publishContainerEvent } from '../events/publish.js';
import { releaseImages } from '../image/images-in-use.js';
import { quietly, stoppedByNow, tellOfContainer } from '../nri/tell-plugins.js';
import { killContainer, taskRefOf } from './container-task.js';

/** The removal of a container. */
interface ContainerRemoval {
  readonly node: NodeContext;
  readonly id: string;
  readonly enter?: Enter | undefined;
}

/** The steps of RemoveContainer. None has an undo: the next call continues where this one failed. */
export const removePipeline = pipeline<ContainerRemoval>('remove')
  .step('mark', mark)
  .step('kill', ({ node, id }) => killContainer(node, id))
  // if they have not been told yet, as when it never ran
  .step('plugins', ({ node, id }) => stoppedByNow(node, id))
  .step('discard', discard)
  .step('images', ({ node }) => releaseImages(node));

/** The steps within "discard", under the container's lock, when its task has ended. */
export const discardPipeline = pipeline<ContainerRemoval & ContainerRecord>('discard')
  // left by a start that could not be rolled back, or an ended task that could not be deleted
  .step('task', ({ node, metadata, status }) => node.runtime.tasks.end(taskRefOf(node, { metadata, status })))
  // through a mount that is left, the removal would reach an image's layers
  .step('mounts', ({ node, id }) => unmountTree(node.layout.container(id).bundle))
  .step('bundle', ({ node, id }) => removeTree(node.layout.container(id).bundle))
  .step('checkpoint', ({ node, id }) => clearCheckpoint(node, id))
  .step('data', ({ node, id }) => removeTree(node.layout.container(id).data))
  .step('plugins', ({ node, id }) =>
    quietly(node, { containerId: id }, () => tellOfContainer(node, 'RemoveContainer', id)),
  )
  .step('record', forget);

/** Removes a container and everything that belongs to it. */
export function discardContainer(node: NodeContext, id: string, enter?: Enter): Promise<void> {
  return runSteps(node, removePipeline, { node, id, enter }, { enter });
}

/** From here on it cannot be started. */
function mark({ node, id }: ContainerRemoval): Promise<void> {
  return node.admission.locks.run(id, () => node.store.containers.updateAnyway(id, { removing: true }));
}

function discard({ node, id, enter }: ContainerRemoval): Promise<void> {
  return node.admission.locks.run(id, async () => {
    const record = node.store.containers.find(id);
    if (record) await runSteps(node, discardPipeline, { node, id, ...record }, { enter: within(enter, 'discard') });
  });
}

async function forget({ node, id, metadata: { sandboxId } }: ContainerRemoval & ContainerRecord): Promise<void> {
  await node.store.containers.remove(id);
  node.store.containerClaims.free(id);
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
}

/**
 * Removes everything that a container's checkpoint has written except the finished archive, and its note in the record.
 * May be called more than once.
 */
export async function clearCheckpoint(node: NodeContext, id: string): Promise<void> {
  const partial = node.store.containers.find(id)?.status.checkpointing;
  if (!partial) return;
  await rm(partial, { force: true });
  await removeTree(node.layout.container(id).checkpointing);
  await node.store.containers.update(id, { checkpointing: '' });
}
