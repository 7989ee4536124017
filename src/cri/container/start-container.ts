import { rm } from 'node:fs/promises';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { nowNanos, type EpochNanos } from '../../lib/time.js';
import { isReady } from '../../sandbox/record.js';
import { readSpec } from '../../task/bundle.js';
import { createTask, startCreatedTask, type TaskStdio } from '../../task/shim/create-task.js';
import type { Handler } from '../../task/runtime/handlers.js';
import type { LogCopier } from '../../task/log/log-copier.js';
import { phaseOf, type ContainerMetadata } from '../../task/record.js';
import type { Shim } from '../../task/shim/shim.js';
import { explainStartError, startErrorExitCode } from '../../task/runtime/start-error.js';
import type { Unary } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { endTask } from '../task/end-task.js';
import { untilDone } from '../task/end-task.js';
import { followTask, watchExit, type Watch } from '../task/exit-watch.js';
import { runObserved } from '../context/observe.js';
import { podNamespaces } from '../../sandbox/pod-options.js';
import { publishContainerEvent } from '../events/publish.js';
import { restoreInPod } from './restore-in-pod.js';
import { withinStartLimit } from '../context/start-limit.js';
import { withStartSlot } from '../context/start-slot.js';
import { handlerOf } from '../context/handlers.js';
import { openLogCopier, stdioOf } from './container-log.js';

/** One start of a container, before its first step. */
export interface ContainerStartContext {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
  readonly handler: Handler;
  readonly paths: ContainerLayout;
  readonly stdio: TaskStdio;
  /** aborted when the time of the start is up */
  readonly signal: AbortSignal;
}

/** Every step of StartContainer. */
export const startPipeline = pipeline<ContainerStartContext>('start')
  .step('shim', acquireShim)
  .step('claim', claim)
  .step('log pipes', openPipes, closePipes)
  .step('task create', create, endTaskOf)
  .step('exit watch', watch, unwatch)
  .step('task start', startTask)
  .step('running', persist)
  .step('track', track);

/** StartContainer: runs the process of a container in state CREATED. A caller that goes away does not stop it half way. */
export const startContainer: Unary<cri.StartContainerRequest, cri.StartContainerResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  const { metadata } = node.store.containers.get(request.containerId);
  const { id, sandboxId } = metadata;
  node.store.containerClaims.know(id);
  await withinStartLimit(node, `start container ${shortId(id)}`, async (limit) => {
    const signal = AbortSignal.any([limit, call.signal]);
    await withStartSlot(node, { id, sandboxId, signal }, () => start(node, metadata, limit));
  });
  publishContainerEvent(node, metadata.sandboxId, metadata.id, cri.ContainerEventType.CONTAINER_STARTED_EVENT);
  return {};
};

async function start(node: NodeContext, metadata: ContainerMetadata, signal: AbortSignal): Promise<void> {
  const { id, sandboxId } = metadata;
  checkStartable(node, id);
  const handler = handlerOf(node, metadata.handler);
  const paths = node.layout.container(id);
  const stdio = stdioOf(metadata, paths.stdio);
  const context: ContainerStartContext = { node, metadata, handler, paths, stdio, signal };
  try {
    const ids = { handler: handler.name, podSandboxId: sandboxId, containerId: id };
    await runObserved(node, startPipeline, context, ids, signal);
  } catch (err) {
    const message = explainStartError(messageOf(err), await executableOf(paths.bundle));
    const record = (): Promise<void> => recordFailure(node, metadata, err, message);
    // the caller is told in any case, on a full disk too
    await record().catch(() => void untilDone(node, 'could not persist the failed start; will retry', id, record));
    throw new CrispError(kindOf(err), `start container ${shortId(id)}: ${message}`, { cause: err });
  }
  if (metadata.checkpoint) await removeCheckpoint(node, id);
}

/** The copy of the checkpoint that a container was restored from; what cannot be removed goes with the container. */
async function removeCheckpoint(node: NodeContext, id: string): Promise<void> {
  await removeTree(node.layout.container(id).checkpoint).catch((err: unknown) =>
    node.log.warn(
      { containerId: id, error: messageOf(err) },
      'could not remove the checkpoint of a restored container; it is removed with the container',
    ),
  );
}

/** Nothing but a created container in a ready sandbox can be started. */
function checkStartable(node: NodeContext, id: string): void {
  const { metadata, status } = node.store.containers.get(id);
  const phase = phaseOf(status);
  if (phase !== 'created' || status.readyAtNanos === undefined) {
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phase}, not created`);
  }
  const sandbox = node.store.sandboxes.find(metadata.sandboxId);
  if (!sandbox || !isReady(sandbox.status)) {
    throw new CrispError('FailedPrecondition', `pod sandbox ${shortId(metadata.sandboxId)} is not ready`);
  }
}

/** A container whose start failed is EXITED, reason StartError, and kubelet reads why in its message. */
async function recordFailure(
  node: NodeContext,
  { id, sandboxId }: ContainerMetadata,
  err: unknown,
  message: string,
): Promise<void> {
  await node.store.containers.updateAnyway(id, {
    finishedAtNanos: nowNanos(),
    exitCode: startErrorExitCode(err),
    reason: 'StartError',
    message,
  });
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
}

async function executableOf(bundle: string): Promise<string> {
  return readSpec(bundle).then(
    ({ process }) => process.args[0] ?? '',
    () => '',
  );
}

async function acquireShim({ node, handler, metadata }: ContainerStartContext): Promise<{ shim: Shim }> {
  return { shim: await node.runtime.shims.acquire(handler, metadata.sandboxId) };
}

/** On record before the task exists: after a crash from here on, the shim named here is asked about it. */
function claim({ node, metadata, shim }: ContainerStartContext & { shim: Shim }): Promise<void> {
  return node.store.containers.update(metadata.id, { startingAtNanos: nowNanos(), shim: shim.name });
}

async function openPipes({ node, metadata, stdio }: ContainerStartContext): Promise<{ copier: LogCopier }> {
  const wanted = [stdio.stdin, stdio.stdout, stdio.stderr].filter((path) => path !== '');
  await Promise.all(wanted.map((path) => node.runtime.fifos.take(path)));
  return { copier: await openLogCopier(node, metadata, stdio) };
}

async function closePipes({ copier, paths }: ContainerStartContext & { copier?: LogCopier }): Promise<void> {
  await copier?.closeAfterExit(0);
  await rm(paths.stdio, { recursive: true, force: true });
}

async function create({
  node,
  handler,
  metadata,
  paths,
  stdio,
  shim,
  signal,
}: ContainerStartContext & { shim: Shim }): Promise<void> {
  const { checkpoint } = metadata;
  const { user } = podNamespaces(
    node.store.sandboxes.get(metadata.sandboxId).metadata.config,
    node.layout.sandbox(metadata.sandboxId),
  );
  const ioOwner = user && { ioUid: user.uidMappings[0]?.hostId ?? 0, ioGid: user.gidMappings[0]?.hostId ?? 0 };
  await createTask({
    handler,
    shim,
    id: metadata.id,
    paths,
    stdio,
    signal,
    ...(checkpoint ? { checkpoint } : {}),
    ...(ioOwner ? { ioOwner } : {}),
  });
}

function endTaskOf({
  node,
  metadata: { id, handler },
  shim,
  paths,
}: ContainerStartContext & { shim: Shim }): Promise<void> {
  return endTask(node, { id, handler, shim: shim.name, bundle: paths.bundle });
}

function watch({ node, metadata, paths, shim }: ContainerStartContext & { shim: Shim }): { watch: Watch } {
  return { watch: watchExit(node, shim, metadata, paths.bundle) };
}

function unwatch({ node, metadata, watch }: ContainerStartContext & { watch?: Watch }): void {
  watch?.cancel();
  node.runtime.tasks.delete(metadata.id);
}

interface Running {
  readonly startedAtNanos: EpochNanos;
  /** of its first process, on the host */
  readonly pid: number;
}

async function startTask({
  node,
  metadata,
  paths,
  shim,
  signal,
}: ContainerStartContext & { shim: Shim }): Promise<Running> {
  // taken before, as a short process has ended by the time of the answer
  const startedAtNanos = nowNanos();
  const start = (): Promise<number> => startCreatedTask(shim, metadata.id, paths.bundle, signal);
  const { checkpoint } = metadata;
  return { startedAtNanos, pid: await (checkpoint ? restoreInPod(node, metadata, checkpoint, start) : start()) };
}

function persist({ node, metadata, startedAtNanos, pid }: ContainerStartContext & Running): Promise<void> {
  return node.store.containers.update(metadata.id, { startedAtNanos, pid });
}

/** From here on exec and attach find the task, and its exit is put on record. */
function track({
  node,
  metadata,
  stdio,
  shim,
  pid,
  copier,
  watch,
}: ContainerStartContext & Running & { shim: Shim; copier: LogCopier; watch: Watch }): void {
  followTask(node, metadata, { shim, pid, copier, stdio }, watch);
}
