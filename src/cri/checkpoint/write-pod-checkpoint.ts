import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { pipeline } from '../../lib/pipeline.js';
import { isReady, type SandboxMetadata } from '../../sandbox/record.js';
import { onHostIpc } from '../../sandbox/namespaces/namespaces.js';
import { whilePaused } from '../../task/checkpoint/checkpoint.js';
import { packFolder } from '../../task/rootfs/layer-diff.js';
import type { Call } from '../grpc/call.js';
import { captureContainer, capturable, stillWanted, type Capturable } from './capture.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { clearPodCheckpoint } from '../sandbox/discard-sandbox.js';
import { encodePodCheckpoint, podCheckpointFile, podShmFile } from './pod-checkpoint.js';

/** The checkpoint of a pod. */
export interface PodCapture {
  readonly node: NodeContext;
  readonly id: string;
  readonly metadata: SandboxMetadata;
  /** ids, in the order of the request */
  readonly containers: readonly string[];
  readonly output: string;
  readonly call: Call;
}

interface Captured {
  readonly found: readonly Capturable[];
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

/** Writes one consistent checkpoint of several containers of a pod, all frozen while they are captured. */
export async function writePodCheckpoint(capture: PodCapture): Promise<void> {
  const { node, id, containers, call } = capture;
  try {
    const work = (): Promise<void> => runSteps(node, checkpointSandboxPipeline, capture);
    const inOrder = [...containers].sort();
    await node.admission.locks.run(id, () => holdingAll(node, inOrder, call.signal, work), call.signal);
  } catch (err) {
    throw wrap(`checkpoint pod sandbox ${shortId(id)}`, err);
  }
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
  const found: Capturable[] = [];
  for (const each of containers) found.push(await capturable(node, each, call));
  stillWanted(call);
  return { found };
}

async function capture({ node, metadata, output, call, found }: PodCapture & Captured): Promise<void> {
  const tasks = found.map(({ task }) => task);
  await whilePaused(tasks, async () => {
    for (const [index, container] of found.entries()) {
      stillWanted(call);
      const folder = join(output, String(index));
      await mkdir(folder, { mode: 0o700 });
      await captureContainer(node, container, folder, false);
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
  found,
}: PodCapture & Captured): Promise<void> {
  const records = containers.map((each) => node.store.containers.get(each).metadata);
  const version = found[0]?.task.handler?.version ?? '';
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
