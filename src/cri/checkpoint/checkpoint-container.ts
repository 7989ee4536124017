import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { CrispError, invalid, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { fromLong } from '../../lib/time.js';
import { whilePaused } from '../../task/checkpoint/checkpoint.js';
import { packCheckpoint } from '../../task/checkpoint/checkpoint-folder.js';
import type { Task } from '../../task/tasks/task.js';
import type { Call, Unary } from '../grpc/call.js';
import { captureContainer, capturable, stillWanted } from './capture.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { clearCheckpoint } from '../container/clear-checkpoint.js';

/** A call of CheckpointContainer. */
interface ContainerCheckpoint {
  readonly node: NodeContext;
  readonly id: string;
  /** path of the archive */
  readonly location: string;
  /** path of the unfinished archive */
  readonly partial: string;
  /** folder to be packed */
  readonly folder: string;
  readonly call: Call;
}

interface Captured {
  readonly task: Task;
}

/** The steps of CheckpointContainer. */
export const checkpointPipeline = pipeline<ContainerCheckpoint>('checkpoint')
  .step('check', check)
  // recorded first: after a crash this tells what to resume and remove
  .step(
    'record',
    ({ node, id, partial }) => node.store.containers.update(id, { checkpointing: partial }),
    ({ node, id }) => clearCheckpoint(node, id),
  )
  .step('folder', async ({ folder }) => void (await mkdir(folder, { mode: 0o700 })))
  .step('capture', capture)
  .step('pack', pack)
  .step('publish', publish)
  .step('clean up', ({ node, id }) => clearCheckpoint(node, id));

/**
 * CheckpointContainer: writes an archive of a running container, which keeps running (KEP-2008). A file at `location`
 * is replaced once the archive is complete. criu is never interrupted, as that would leave the container's processes in
 * an undefined state: past the time limit (seconds; 0: the caller's deadline) the call fails when criu's current step
 * is done.
 */
export const checkpointContainer: Unary<
  cri.CheckpointContainerRequest,
  cri.CheckpointContainerResponse.$Properties
> = async (node, request, call) => {
  const { id } = node.store.containers.get(request.containerId).metadata;
  node.store.containerClaims.know(id);
  const location = await checkLocation(request.location);
  const seconds = fromLong(request.timeout);
  if (seconds < 0n) throw invalid('timeout', `${seconds} is negative`);
  const limited = withLimit(call, Number(seconds));
  const folder = node.layout.container(id).checkpointing;
  const partial = join(dirname(location), `.${basename(location)}.partial`);
  const checkpoint = { node, id, location, folder, partial, call: limited };
  try {
    const work = (): Promise<void> => runSteps(node, checkpointPipeline, checkpoint);
    await node.admission.locks.run(id, work, limited.signal);
  } catch (err) {
    throw wrap(`checkpoint container ${shortId(id)}`, err);
  }
  return {};
};

async function checkLocation(location: string): Promise<string> {
  if (!isAbsolute(location)) throw invalid('location', `${JSON.stringify(location)} is not an absolute path`);
  const folder = dirname(location);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw invalid('location', `there is no folder ${folder}`);
  const there = await stat(location).catch(() => undefined);
  if (there && !there.isFile()) throw invalid('location', `${location} is not a file`);
  return location;
}

function withLimit({ signal, deadlineAtMs, onAnswered }: Call, seconds: number): Call {
  if (seconds === 0) return { signal, deadlineAtMs, onAnswered };
  const limitMs = Math.min(seconds * 1000, 2 ** 31 - 1);
  return {
    signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    deadlineAtMs: Math.min(deadlineAtMs, Date.now() + limitMs),
    onAnswered,
  };
}

/** Refuses containers that cannot be captured, and a path that is taken. */
async function check({ node, id, partial }: ContainerCheckpoint): Promise<Captured> {
  const task = await capturable(node, id);
  // of an earlier checkpoint whose undo failed
  await clearCheckpoint(node, id);
  if (await stat(partial).catch(() => undefined)) throw new CrispError('AlreadyExists', `${partial} already exists`);
  return { task };
}

async function capture({ node, folder, call, task }: ContainerCheckpoint & Captured): Promise<void> {
  stillWanted(call);
  await whilePaused([task], () => captureContainer(node, task, folder, true));
}

async function pack({ folder, partial, call }: ContainerCheckpoint): Promise<void> {
  stillWanted(call);
  await packCheckpoint(folder, partial);
}

async function publish({ partial, location, call }: ContainerCheckpoint): Promise<void> {
  stillWanted(call);
  await rename(partial, location);
}
