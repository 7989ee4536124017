import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CrispError, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { whilePaused } from '../../task/checkpoint/checkpoint.js';
import { packCheckpoint } from '../../task/checkpoint/checkpoint-folder.js';
import type { Call } from '../grpc/call.js';
import { captureContainer, capturable, stillWanted, type Capturable } from './capture.js';
import { lookUpUntil } from '../context/look-up.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps } from '../context/run-steps.js';
import { clearCheckpoint } from '../container/discard-container.js';

/** The checkpoint of a container. */
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
 * Writes an archive of a running container, which keeps running. A file at `location` is replaced once the archive is
 * complete.
 */
export async function writeCheckpoint(node: NodeContext, id: string, location: string, call: Call): Promise<void> {
  const folder = node.layout.container(id).checkpointing;
  const partial = join(dirname(location), `.${basename(location)}.partial`);
  const checkpoint = { node, id, location, folder, partial, call };
  try {
    const work = (): Promise<void> => runSteps(node, checkpointPipeline, checkpoint);
    await node.admission.locks.run(id, work, call.signal);
  } catch (err) {
    throw wrap(`checkpoint container ${shortId(id)}`, err);
  }
}

/** Refuses containers that cannot be captured, and a path that is taken. */
async function check({ node, id, partial, call }: ContainerCheckpoint): Promise<Capturable> {
  const found = await capturable(node, id, call);
  // of an earlier checkpoint whose undo failed
  await clearCheckpoint(node, id);
  const lookUp = lookUpUntil(node.admission, call.signal);
  if (await lookUp({ what: partial, paths: [partial] }, () => stat(partial).catch(() => undefined)))
    throw new CrispError('AlreadyExists', `${partial} already exists`);
  return found;
}

async function capture({ node, folder, call, task, bindMounts }: ContainerCheckpoint & Capturable): Promise<void> {
  stillWanted(call);
  await whilePaused([task], () => captureContainer(node, { task, bindMounts }, folder, true));
}

async function pack({ folder, partial, call }: ContainerCheckpoint): Promise<void> {
  stillWanted(call);
  await packCheckpoint(folder, partial);
}

async function publish({ partial, location, call }: ContainerCheckpoint): Promise<void> {
  stillWanted(call);
  await rename(partial, location);
}
