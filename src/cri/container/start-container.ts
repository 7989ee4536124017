import { rm } from 'node:fs/promises';
import { CrispError, kindOf, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { pipeline, runPipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { nowNanos, type EpochNanos } from '../../lib/time.js';
import { isReady } from '../../sandbox/record.js';
import { readSpec } from '../../task/bundle.js';
import { createTask, type TaskStdio } from '../../task/shim/create-task.js';
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
import { observePipeline } from '../context/observe.js';
import { podNamespaces } from '../../sandbox/pod-options.js';
import { publishContainerEvent } from '../events/publish.js';
import { restoreInPod } from './restore-in-pod.js';
import { withStartSlot } from '../context/start-slot.js';
import { handlerOf } from '../context/handlers.js';
import { openLogCopier, stdioOf } from './container-log.js';

/** One start of a container, as its steps share it. */
export interface ContainerStartContext {
  readonly node: NodeContext;
  readonly metadata: ContainerMetadata;
  readonly handler: Handler;
  readonly paths: ContainerLayout;
  readonly stdio: TaskStdio;
  /** what the steps add, in their order */
  shim?: Shim;
  copier?: LogCopier;
  watch?: Watch;
  startedAtNanos?: EpochNanos;
  pid?: number;
}

/** Every step of StartContainer. */
export const startPipeline = pipeline<ContainerStartContext>('start', [
  { name: 'shim', run: acquireShim },
  { name: 'claim', run: claim },
  { name: 'log pipes', run: openPipes, undo: closePipes },
  { name: 'task create', run: create, undo: endTaskOf },
  { name: 'exit watch', run: watch, undo: ({ watch }) => watch?.cancel() },
  { name: 'task start', run: startTask },
  { name: 'running', run: persist },
]);

/** StartContainer: runs the process of a container in state CREATED. A caller that goes away does not stop it half way. */
export const startContainer: Unary<cri.StartContainerRequest, cri.StartContainerResponse.$Properties> = async (
  node,
  request,
) => {
  const { metadata } = node.store.containers.get(request.containerId);
  node.store.containerClaims.know(metadata.id);
  await withStartSlot(node, metadata.id, () => start(node, metadata));
  publishContainerEvent(node, metadata.sandboxId, metadata.id, cri.ContainerEventType.CONTAINER_STARTED_EVENT);
  return {};
};

async function start(node: NodeContext, metadata: ContainerMetadata): Promise<void> {
  const { id, sandboxId } = metadata;
  checkStartable(node, id);
  const handler = handlerOf(node, metadata.handler);
  const paths = node.layout.container(id);
  const context: ContainerStartContext = { node, metadata, handler, paths, stdio: stdioOf(metadata, paths.stdio) };
  try {
    await runPipeline(startPipeline, context, (report) =>
      observePipeline(node, report, { handler: handler.name, podSandboxId: sandboxId, containerId: id }),
    );
  } catch (err) {
    const message = explainStartError(messageOf(err), await executableOf(paths.bundle));
    const record = (): Promise<void> => recordFailure(node, metadata, err, message);
    // the caller is told in any case, on a full disk too
    await record().catch(() => void untilDone(node, 'could not persist the failed start; will retry', id, record));
    throw new CrispError(kindOf(err), `start container ${shortId(id)}: ${message}`, { cause: err });
  }
  // restored: the copy of the checkpoint has served
  if (metadata.checkpoint) await removeTree(paths.checkpoint);
  const { pid, copier, watch } = context;
  if (watch) followTask(node, metadata, { shim: shimOf(context), pid: pid ?? 0, copier, stdio: context.stdio }, watch);
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

async function acquireShim(context: ContainerStartContext): Promise<void> {
  const { node, handler, metadata } = context;
  context.shim = await node.runtime.shims.acquire(handler, metadata.sandboxId);
}

/** On record before the task exists: after a crash from here on, the shim named here is asked about it. */
function claim({ node, metadata, shim }: ContainerStartContext): Promise<void> {
  return node.store.containers.update(metadata.id, { startingAtNanos: nowNanos(), shim: shim?.name });
}

async function openPipes(context: ContainerStartContext): Promise<void> {
  const { node, metadata, stdio } = context;
  const wanted = [stdio.stdin, stdio.stdout, stdio.stderr].filter((path) => path !== '');
  await Promise.all(wanted.map((path) => node.runtime.fifos.take(path)));
  context.copier = await openLogCopier(node, metadata, stdio);
}

async function closePipes({ copier, paths }: ContainerStartContext): Promise<void> {
  await copier?.closeAfterExit(0);
  await rm(paths.stdio, { recursive: true, force: true });
}

async function create(context: ContainerStartContext): Promise<void> {
  const { node, handler, metadata, paths, stdio } = context;
  const { checkpoint } = metadata;
  const { user } = podNamespaces(
    node.store.sandboxes.get(metadata.sandboxId).metadata.config,
    node.layout.sandbox(metadata.sandboxId),
  );
  const ioOwner = user && { ioUid: user.uidMappings[0]?.hostId ?? 0, ioGid: user.gidMappings[0]?.hostId ?? 0 };
  const pid = await createTask({
    handler,
    shim: shimOf(context),
    id: metadata.id,
    paths,
    stdio,
    ...(checkpoint ? { checkpoint } : {}),
    ...(ioOwner ? { ioOwner } : {}),
  });
  context.pid = pid;
}

function endTaskOf({ node, metadata: { id, handler }, shim, paths }: ContainerStartContext): Promise<void> {
  return endTask(node, { id, handler, shim: shim?.name, bundle: paths.bundle });
}

function watch(context: ContainerStartContext): void {
  context.watch = watchExit(context.node, shimOf(context), context.metadata, context.paths.bundle);
}

async function startTask(context: ContainerStartContext): Promise<void> {
  const { node, metadata } = context;
  // taken before, as a short process has ended by the time of the answer
  context.startedAtNanos = nowNanos();
  const start = async (): Promise<void> => void (context.pid = await shimOf(context).start(metadata.id));
  if (metadata.checkpoint) await restoreInPod(node, metadata, metadata.checkpoint, start);
  else await start();
}

/** From here on the task is everybody's: the exec calls find it, and its end is put on record. */
async function persist(context: ContainerStartContext): Promise<void> {
  const { node, metadata, pid = 0, startedAtNanos = nowNanos() } = context;
  await node.store.containers.update(metadata.id, { startedAtNanos, pid });
}

function shimOf({ shim }: ContainerStartContext): Shim {
  if (!shim) throw new Error('no shim was acquired');
  return shim;
}
