import { rm } from 'node:fs/promises';
import { messageOf } from '../../lib/errors.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { nowNanos } from '../../lib/time.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { phaseOf, type ContainerRecord, type ContainerStatus } from '../../task/record.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
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

/**
 * Finishes what an earlier crisp had begun with a container that has no running task: its creation, its start and its
 * removal are undone or completed, and the remains of its task are ended.
 */
export async function finishContainer(node: NodeContext, { metadata, status }: ContainerRecord): Promise<void> {
  const { id } = metadata;
  const ref = taskRefOf(node, { metadata, status });
  switch (phaseOf(status)) {
    case 'created':
      return status.readyAtNanos === undefined ? discardUnfinished(node, id) : undefined;
    case 'starting':
      return endUnfinishedStart(node, ref);
    case 'running':
      return undefined;
    case 'exited':
      return wasNeverCreated(status) ? discardContainer(node, id) : node.runtime.tasks.end(ref);
    case 'removing':
      return discardContainer(node, id);
  }
}

/** What cannot be removed now becomes visible in lists, so that kubelet removes it. */
async function discardUnfinished(node: NodeContext, id: string): Promise<void> {
  await discardContainer(node, id).catch(async (err: unknown) => {
    await node.store.containers.updateAnyway(id, failedCreation(messageOf(err)));
    throw err;
  });
}

async function endUnfinishedStart(node: NodeContext, ref: TaskRef): Promise<void> {
  const { id } = ref;
  await node.runtime.tasks.end(ref);
  // StopContainer or RemoveContainer may have come first, if this took long
  const record = node.store.containers.find(id);
  if (!record || record.status.finishedAtNanos !== undefined) return;
  await node.store.containers.updateAnyway(id, {
    finishedAtNanos: nowNanos(),
    exitCode: 128,
    reason: 'StartError',
    message: 'crisp was terminated while it started this container',
  });
}

const createError = 'CreateError';

/** Returns the status of a container whose creation failed and could not be undone completely. */
export function failedCreation(message: string): Partial<ContainerStatus> {
  const now = nowNanos();
  return { readyAtNanos: now, finishedAtNanos: now, exitCode: 128, reason: createError, message };
}

/** Whether a status is one of `failedCreation`. */
function wasNeverCreated({ reason }: ContainerStatus): boolean {
  return reason === createError;
}
