import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { CrispError, invalid, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { pipeline } from '../../lib/pipeline.js';
import { isReady, type SandboxMetadata } from '../../sandbox/record.js';
import { whilePaused } from '../../task/checkpoint/checkpoint.js';
import type { Task } from '../../task/tasks/task.js';
import { packFolder } from '../../task/rootfs/layer-diff.js';
import type { Call, Unary } from '../grpc/call.js';
import { captureContainer, capturable, stillWanted } from './capture.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { clearPodCheckpoint } from '../sandbox/clear-pod-checkpoint.js';
import { onHostIpc } from '../../sandbox/pod-options.js';
import { encodePodCheckpoint, podCheckpointFile, podShmFile } from './pod-checkpoint.js';
import { refuseOptions, requireDeadline } from './pod-checkpoint-request.js';

/** A call of CheckpointPod. */
interface PodCapture {
  readonly node: NodeContext;
  readonly id: string;
  readonly metadata: SandboxMetadata;
  /** ids, in the order of the request */
  readonly containers: readonly string[];
  readonly output: string;
  readonly call: Call;
}

interface Captured {
  readonly tasks: readonly Task[];
}

/** The steps of CheckpointPod. */
export const checkpointSandboxPipeline = pipeline<PodCapture>('checkpoint-sandbox')
  .step('check', check)
  // recorded first: after a crash this tells what to resume and remove
  .step(
    'record',
    ({ node, id, output }) => node.store.sandboxes.update(id, { checkpointing: output }),
    ({ node, id, output }) => clearPodCheckpoint(node, id, output),
  )
  .step('capture', capture)
  .step('manifest', writeManifest)
  .step('finish', ({ node, id }) => node.store.sandboxes.update(id, { checkpointing: '' }));

/**
 * CheckpointPod: writes one consistent checkpoint of several containers of a pod (KEP-5823). All are frozen before the
 * first is captured, and resumed after the last; all run again when this returns, even after a failure. A deadline that
 * passes meanwhile takes effect when criu has finished the current container: killing criu would leave that one in an
 * undefined state.
 */
export const checkpointPod: Unary<cri.CheckpointPodRequest, cri.CheckpointPodResponse.$Properties> = async (
  node,
  request,
  call,
) => {
  requireDeadline(call);
  const { metadata, status } = node.store.sandboxes.get(request.podSandboxId);
  const { id } = metadata;
  node.store.sandboxClaims.know(id);
  refuseOptions(request.options);
  const containers = containersOf(node, id, request.containerIds ?? []);
  const { signal } = call;
  // of an earlier checkpoint whose undo failed; waits for one that is in progress
  if (status.checkpointing) await node.admission.locks.run(id, () => clearPodCheckpoint(node, id), signal);
  const output = await checkOutput(request.outputPath);
  try {
    const capture = { node, id, metadata, containers, output, call };
    const work = (): Promise<void> => runSteps(node, checkpointSandboxPipeline, capture);
    await node.admission.locks.run(id, () => holdingAll(node, [...containers].sort(), signal, work), signal);
  } catch (err) {
    throw wrap(`checkpoint pod sandbox ${shortId(id)}`, err);
  }
  return {};
};

/** @returns full ids, in the order of the request */
function containersOf({ store }: Pick<NodeContext, 'store'>, sandboxId: string, asked: readonly string[]): string[] {
  if (asked.length === 0) throw invalid('container_ids', 'is empty');
  const ids = asked.map((given) => store.containers.get(given).metadata);
  const names = new Set<string>();
  for (const [index, { id, sandboxId: ownSandbox, config }] of ids.entries()) {
    const field = `container_ids[${index}]`;
    const name = config.metadata?.name ?? '';
    if (ids.findIndex((other) => other.id === id) !== index) throw invalid(field, `${shortId(id)} is named twice`);
    if (ownSandbox !== sandboxId) throw invalid(field, `${shortId(id)} is not of this pod`);
    // RestorePod identifies containers by name
    if (names.has(name)) throw invalid(field, `a second container named ${JSON.stringify(name)}`);
    names.add(name);
  }
  return ids.map(({ id }) => id);
}

async function checkOutput(path: string): Promise<string> {
  if (!isAbsolute(path)) throw invalid('output_path', `${JSON.stringify(path)} is not an absolute path`);
  if (!(await stat(path).catch(() => undefined))?.isDirectory())
    throw invalid('output_path', `${path} is not a folder`);
  if ((await readdir(path)).length > 0) throw invalid('output_path', `${path} is not empty`);
  return path;
}

/** Takes the containers' locks one after another, always in the order of their ids. */
async function holdingAll(
  node: NodeContext,
  [first, ...others]: readonly string[],
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  if (first === undefined) return work();
  return node.admission.locks.run(first, () => holdingAll(node, others, signal, work), signal);
}

async function check({ node, id, containers, call }: PodCapture): Promise<Captured> {
  if (!isReady(node.store.sandboxes.get(id).status)) throw new CrispError('FailedPrecondition', 'it is not ready');
  for (const each of containers) refuseTarget(node, each);
  const tasks: Task[] = [];
  for (const each of containers) tasks.push(await capturable(node, each));
  stillWanted(call);
  return { tasks };
}

async function capture({ node, metadata, output, call, tasks }: PodCapture & Captured): Promise<void> {
  await whilePaused(tasks, async () => {
    for (const [index, task] of tasks.entries()) {
      stillWanted(call);
      const folder = join(output, String(index));
      await mkdir(folder, { mode: 0o700 });
      await captureContainer(node, task, folder, false);
    }
    if (!onHostIpc(metadata.config)) await packFolder(node.layout.sandbox(metadata.id).shm, join(output, podShmFile));
    stillWanted(call);
  });
}

/** Last, as a checkpoint without it is not complete. */
async function writeManifest({
  node,
  metadata,
  containers,
  output,
  call,
  tasks,
}: PodCapture & Captured): Promise<void> {
  const records = containers.map((each) => node.store.containers.get(each).metadata);
  const version = tasks[0]?.handler?.version ?? '';
  await writeFile(join(output, podCheckpointFile), encodePodCheckpoint(metadata, version, records), { mode: 0o600 });
  stillWanted(call);
}

/**
 * Refuses a container in the PID namespace of another, as RestorePod gives new ids and it could not name that one
 * again.
 */
function refuseTarget({ store }: Pick<NodeContext, 'store'>, id: string): void {
  const { config } = store.containers.get(id).metadata;
  if (config.linux?.securityContext?.namespaceOptions?.pid === cri.NamespaceMode.TARGET) {
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is in the PID namespace of another container`);
  }
}
