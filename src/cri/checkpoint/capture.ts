import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { dumpTask } from '../../task/checkpoint/checkpoint.js';
import {
  bindMountsOf,
  checkpointFiles,
  fillCheckpoint,
  type BindMount,
} from '../../task/checkpoint/checkpoint-folder.js';
import { requireCheckpoints } from '../../task/checkpoint/checkpoint-support.js';
import { readSpec } from '../../task/bundle.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { Task } from '../../task/tasks/task.js';
import type { Call } from '../grpc/call.js';
import { containerStatus } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { podNamespaces } from '../../sandbox/namespaces/namespaces.js';
import { handlerOf } from '../context/handlers.js';
import { lookUpUntil } from '../context/look-up.js';
import { runningTask } from '../container/container-task.js';

/** A container that criu can capture. */
export interface Capturable {
  readonly task: Task;
  readonly bindMounts: readonly BindMount[];
}

/**
 * Returns what is to be known of a container before it is frozen for its checkpoint. The caller holds its lock.
 *
 * @throws CrispError `FailedPrecondition` if it does not run, or criu cannot capture it, or works not at all on this
 * host; one that names a mount whose file system hangs, when the caller's time is up
 */
export async function capturable(node: NodeContext, id: string, { signal }: Call): Promise<Capturable> {
  const task = runningTask(node, id);
  const { metadata } = node.store.containers.get(id);
  const handler = handlerOf(node, metadata.handler);
  await requireCheckpoints(handler, node.runtime.criu);
  const { config } = node.store.sandboxes.get(metadata.sandboxId).metadata;
  if (podNamespaces(config, node.layout.sandbox(metadata.sandboxId)).user) {
    throw new CrispError(
      'FailedPrecondition',
      `container ${shortId(id)} is in a user namespace: criu cannot capture it`,
    );
  }
  const spec = await readSpec(node.layout.container(id).bundle);
  return { task, bindMounts: await bindMountsOf(spec, lookUpUntil(node.admission, signal)) };
}

/** Writes a checkpoint of a frozen container into an empty folder. */
export async function captureContainer(
  node: NodeContext,
  { task, bindMounts }: Capturable,
  folder: string,
  withLog: boolean,
): Promise<void> {
  const { metadata, status } = node.store.containers.get(task.id);
  const paths = node.layout.container(task.id);
  const images = join(folder, checkpointFiles.images);
  await mkdir(images, { mode: 0o700 });
  await dumpTask(task, images, folder);
  await fillCheckpoint(folder, {
    config: configDump(metadata),
    status: cri.ContainerStatus.toObject(cri.ContainerStatus.fromObject(containerStatus({ metadata, status })), {
      longs: String,
      enums: String,
    }),
    spec: await readSpec(paths.bundle),
    bindMounts,
    layer: { upper: paths.upper, layers: await node.images.layers(metadata.imageId) },
    volumes: paths.volumes,
    logPath: withLog ? metadata.logPath : '',
    logFolder: node.store.sandboxes.get(metadata.sandboxId).metadata.config.logDirectory || undefined,
  });
}

function configDump(metadata: ContainerMetadata) {
  const { id, config, imageRef, handler, createdAtNanos, checkpoint } = metadata;
  const image = config.image?.image ?? '';
  return {
    id,
    name: config.metadata?.name ?? '',
    rootfsImage: image,
    rootfsImageRef: imageRef,
    rootfsImageName: image,
    runtime: handler,
    createdTime: new Date(Number(createdAtNanos / 1_000_000n)).toISOString(),
    checkpointedTime: new Date().toISOString(),
    // Go's zero time: it was not restored
    restoredTime: '0001-01-01T00:00:00Z',
    restored: checkpoint !== undefined,
  };
}

/** @throws CrispError `DeadlineExceeded` or `Cancelled` if the caller is gone */
export function stillWanted({ signal, deadlineAtMs }: Call): void {
  // the caller goes by its own clock: the end of the stream may arrive a moment later
  if (Date.now() >= deadlineAtMs - 1) throw new CrispError('DeadlineExceeded', 'the deadline has passed');
  if (signal.aborted) throw new CrispError('Cancelled', 'the caller went away');
}
