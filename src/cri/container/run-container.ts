import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { nowNanos, type EpochNanos } from '../../lib/time.js';
import { untilDone } from '../../lib/async/until-done.js';
import { podNamespaces, resetInside } from '../../sandbox/namespaces/namespaces.js';
import { isReady } from '../../sandbox/record.js';
import { forgetIpcObjects } from '../../task/checkpoint/checkpoint.js';
import { phaseOf, type ContainerMetadata } from '../../task/record.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { explainFailedStart, type FailedStart } from '../../task/runtime/start-error.js';
import type { Shim } from '../../task/shim/shim.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
import type { OnExit, Task } from '../../task/tasks/task.js';
import { handlerOf } from '../context/handlers.js';
import type { NodeContext } from '../context/node-context.js';
import { startInTurn, type StartLimit } from '../context/start-turn.js';
import { runObserved } from '../context/observe.js';
import { publishContainerEvent } from '../events/publish.js';
import { quietly, stoppedByNow, tellOfContainer } from '../nri/tell-plugins.js';
import { closeIo, openIo, type OpenStreams } from './container-io.js';
import { onContainerExit, taskRefOf } from './container-task.js';

/** The context of a container's start, before its first step. */
export interface ContainerStartContext {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
  readonly handler: Handler;
  /** aborted when the start's time is up */
  readonly signal: AbortSignal;
}

/** The steps of StartContainer. */
export const startPipeline = pipeline<ContainerStartContext>('start')
  .step('shim', acquireShim)
  .step('claim', claim)
  .step('log pipes', openIo, closeIo)
  .step('task create', createTask, endTask)
  .step('plugins', askPlugins)
  .step('task start', startTask)
  .step('running', persist)
  .step('track', track);

/**
 * Runs the process of a container in state CREATED, once a start slot is free. After an error its status says why it
 * could not be started.
 *
 * @param callerGone ends the wait for a start slot when aborted; a start that has begun continues
 */
export async function runContainer(
  node: NodeContext,
  metadata: ContainerMetadata,
  callerGone: AbortSignal,
): Promise<void> {
  const { id, sandboxId } = metadata;
  const turn = { what: `start container ${shortId(id)}`, id, sandboxId, callerGone };
  await startInTurn(node, turn, (limit, queuedMs) => start(node, metadata, limit, queuedMs)).catch(
    async (err: unknown) => {
      // one that could not be started in its state may still run
      const hasEnded = node.store.containers.find(id)?.status.finishedAtNanos !== undefined;
      if (hasEnded) await stoppedByNow(node, id);
      throw err;
    },
  );
  await quietly(node, { containerId: id }, () => tellOfContainer(node, 'PostStartContainer', id));
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_STARTED_EVENT);
}

async function start(
  node: NodeContext,
  metadata: ContainerMetadata,
  limit: StartLimit,
  queuedMs: number,
): Promise<void> {
  const { id, sandboxId } = metadata;
  checkStartable(node, id);
  const handler = handlerOf(node, metadata.handler);
  const context: ContainerStartContext = { node, metadata, handler, signal: limit.signal };
  try {
    const ids = { handler: handler.name, podSandboxId: sandboxId, containerId: id, queuedMs };
    limit.markBy((message) => node.store.containers.updateAnyway(id, { message }));
    await runObserved(node, startPipeline, context, ids, limit, { remove: () => endUndone(node, id) });
  } catch (err) {
    const failure = await explainFailedStart(err, node.layout.container(id).bundle);
    const record = (): Promise<void> => recordFailure(node, metadata, failure);
    const retried = (): void =>
      void untilDone(node, { containerId: id }, 'could not persist the failed start; will retry', record);
    // the caller gets the error in any case, even on a full disk
    await record().catch(retried);
    throw new CrispError(kindOf(err), `start container ${shortId(id)}: ${failure.message}`, { cause: err });
  }
  if (metadata.checkpoint) await removeCheckpoint(node, id);
}

/** Ends what a failed start left; at the latest it is ended with the container. */
function endUndone(node: NodeContext, id: string): Promise<void> {
  return node.admission.locks.run(id, async () => {
    const record = node.store.containers.find(id);
    if (record) await node.runtime.tasks.end(taskRefOf(node, record));
  });
}

/**
 * Removes the copy of the checkpoint that a container was restored from; if that fails it is removed with the
 * container.
 */
async function removeCheckpoint({ layout, log }: Pick<NodeContext, 'layout' | 'log'>, id: string): Promise<void> {
  await removeTree(layout.container(id).checkpoint).catch((err: unknown) =>
    log.warn(
      { containerId: id, error: messageOf(err) },
      'could not remove the checkpoint of a restored container; it is removed with the container',
    ),
  );
}

/** Refuses anything but a created container in a ready sandbox. */
function checkStartable({ store }: Pick<NodeContext, 'store'>, id: string): void {
  const { metadata, status } = store.containers.get(id);
  const phase = phaseOf(status);
  if (phase !== 'created' || status.readyAtNanos === undefined) {
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phase}, not created`);
  }
  const sandbox = store.sandboxes.find(metadata.sandboxId);
  if (!sandbox || !isReady(sandbox.status)) {
    throw new CrispError('FailedPrecondition', `pod sandbox ${shortId(metadata.sandboxId)} is not ready`);
  }
}

/** After a failed start the container is EXITED with reason StartError, and its message tells kubelet why. */
async function recordFailure(
  node: NodeContext,
  { id, sandboxId }: ContainerMetadata,
  failure: FailedStart,
): Promise<void> {
  const status = { finishedAtNanos: nowNanos(), reason: 'StartError', ...failure };
  await node.store.containers.updateAnyway(id, status);
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
}

/** The pod's shim and the task's identity for the record. */
interface InShim {
  readonly shim: Shim;
  readonly ref: TaskRef;
}

async function acquireShim({ node, handler, metadata, signal }: ContainerStartContext): Promise<InShim> {
  const shim = await node.runtime.shims.acquire(handler, metadata.sandboxId, signal);
  return { shim, ref: taskRefOf(node, { metadata, status: { shim: shim.name } }) };
}

/** Records the shim before the task exists: after a crash from here on, it is asked about the task. */
function claim({ node, metadata, shim }: ContainerStartContext & InShim): Promise<void> {
  return node.store.containers.update(metadata.id, { startingAtNanos: nowNanos(), shim: shim.name });
}

/** A task that is created but not started. */
interface Created {
  readonly task: Task;
  readonly onExit: OnExit;
}

async function createTask({
  node,
  handler,
  metadata,
  stdio,
  shim,
  ref,
  io,
  signal,
}: ContainerStartContext & InShim & OpenStreams): Promise<Created> {
  const { sandboxId, checkpoint } = metadata;
  const { user } = podNamespaces(node.store.sandboxes.get(sandboxId).metadata.config, node.layout.sandbox(sandboxId));
  const ioOwner = user && { ioUid: user.uidMappings[0]?.hostId ?? 0, ioGid: user.gidMappings[0]?.hostId ?? 0 };
  const task = await node.runtime.tasks.create(ref, { handler, shim, stdio, checkpoint, ioOwner, signal }, io);
  return { task, onExit: onContainerExit(node, metadata) };
}

function endTask({ node, ref }: ContainerStartContext & InShim): Promise<void> {
  return node.runtime.tasks.end(ref);
}

/** Asks the plugins while the task exists but its program does not run. */
function askPlugins({ node, metadata: { id }, task }: ContainerStartContext & Created): Promise<void> {
  return tellOfContainer(node, 'StartContainer', id, task.pid);
}

interface Running {
  readonly startedAtNanos: EpochNanos;
  /** its first process on the host */
  readonly pid: number;
}

async function startTask({ node, metadata, task, signal }: ContainerStartContext & Created): Promise<Running> {
  // taken before the start, as a short-lived process has ended by the time of the answer
  const startedAtNanos = nowNanos();
  const start = (): Promise<number> => task.start(signal);
  const { checkpoint } = metadata;
  return {
    startedAtNanos,
    pid: await (checkpoint ? restoreInPod(node, metadata, checkpoint, start, signal) : start()),
  };
}

function persist({ node, metadata, startedAtNanos, pid }: ContainerStartContext & Running): Promise<void> {
  return node.store.containers.update(metadata.id, { startedAtNanos, pid });
}

/** From here on exec and attach find the task, and its exit is recorded. */
function track({ node, task, onExit }: ContainerStartContext & Created): void {
  node.runtime.tasks.track(task, onExit);
}

/**
 * Restores a container's process in the namespaces that it shares with its pod. criu joins them and resets them, for
 * each container anew, to their state at the checkpoint: this repairs what belongs to the pod.
 *
 * @param images the folder of criu's image
 * @param restore starts the task
 * @param signal ends the wait for the pod's other containers when aborted
 * @returns the result of `restore`
 */
async function restoreInPod<T>(
  node: NodeContext,
  { id, sandboxId }: ContainerMetadata,
  images: string,
  restore: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const { config } = node.store.sandboxes.get(sandboxId).metadata;
  // one by one: the first restores the shared memory, semaphores and queues that all were captured with
  const inTurn = async (): Promise<T> => {
    if (hasRestored(node, sandboxId, id)) await forgetIpcObjects(images);
    const restored = await restore();
    await resetInside(config, node.layout.sandbox(sandboxId));
    return restored;
  };
  return node.admission.locks.run(`restore in ${sandboxId}`, inTurn, signal);
}

function hasRestored({ store }: Pick<NodeContext, 'store'>, sandboxId: string, id: string): boolean {
  return store
    .containersOf(sandboxId)
    .some(({ metadata, status }) => metadata.id !== id && metadata.checkpoint && status.startedAtNanos !== undefined);
}
