import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { CrispError, invalid, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { fromLong } from '../../lib/time.js';
import { whilePaused } from '../../task/checkpoint/checkpoint.js';
import { packCheckpoint } from '../../task/checkpoint/checkpoint-folder.js';
import type { Call, Unary } from '../grpc/call.js';
import { captureContainer, capturable, stillWanted } from './capture.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * CheckpointContainer: an archive of a running container, which runs on (KEP-2008). What is at `location` is replaced once
 * the archive is whole. criu is never cut off in its work, as that would leave the container's processes in ruins: past
 * the time limit (seconds; 0: the caller's own) the call fails when criu's present step is done.
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
  try {
    await node.admission.locks.run(id, () => checkpoint(node, id, location, limited), limited.signal);
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

async function checkpoint(node: NodeContext, id: string, location: string, call: Call): Promise<void> {
  const task = await capturable(node, id);
  const folder = node.layout.container(id).checkpointing;
  const partial = join(dirname(location), `.${basename(location)}.partial`);
  if (await stat(partial).catch(() => undefined)) throw new CrispError('AlreadyExists', `${partial} is in the way`);
  // on record first: after a crash this tells what to resume and to remove
  await node.store.containers.update(id, { checkpointing: partial });
  try {
    await mkdir(folder, { mode: 0o700 });
    stillWanted(call);
    await whilePaused([task], () => captureContainer(node, task, folder, true));
    stillWanted(call);
    await packCheckpoint(folder, partial);
    stillWanted(call);
    await rename(partial, location);
  } finally {
    await rm(partial, { force: true });
    await removeTree(folder);
    await node.store.containers.update(id, { checkpointing: '' });
  }
}
