import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, invalid, isErrno, messageOf, wrap } from '../../lib/errors.js';
import type { Image } from '../../image/image.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { stringsIn } from '../../lib/files/foreign-json.js';
import { cri } from '../../lib/proto.js';
import {
  applyFiles,
  checkpointFiles,
  copyCheckpoint,
  readCheckpoint,
  type CheckpointSource,
} from '../../task/checkpoint/checkpoint-folder.js';
import { requireCheckpoints } from '../../task/checkpoint/checkpoint-support.js';
import { readSpec, rewriteSpec } from '../../task/bundle.js';
import type { Handler } from '../../task/runtime/handlers.js';
import { criuRestoreConfig, restoredSpec } from '../../task/checkpoint/restored-spec.js';
import { untilAnswers } from '../context/look-up.js';
import type { NodeContext } from '../context/node-context.js';

/** Where the criu image of a container to be restored is. */
export function criuImage({ checkpoint }: ContainerLayout): string {
  return join(checkpoint, checkpointFiles.images);
}

/**
 * Returns the checkpoint to create a container from, if its image is the absolute path of an archive, as with CRI-O.
 * Images that contain a checkpoint are not accepted: a user who pushes such an image could choose its processes'
 * credentials, bypassing the pod's security context.
 *
 * @returns the archive, and the container configuration of the image that the checkpointed container used; undefined if
 * the image is a name
 * @throws CrispError `FailedPrecondition` if this host cannot restore, `NotFound` if the image is missing,
 * `InvalidArgument` if the path is not a checkpoint; one that names the path when the time is up
 */
export async function archiveSource(
  node: NodeContext,
  handler: Handler,
  config: cri.ContainerConfig,
  signal: AbortSignal,
): Promise<{ config: cri.ContainerConfig; source: CheckpointSource } | undefined> {
  const path = config.image?.image ?? '';
  if (!path.startsWith('/')) return undefined;
  await untilAnswers(node.admission, signal, 'config.image.image', path);
  const source = await readCheckpoint(path).catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) throw invalid('config.image.image', `${path}: there is no such archive`);
    throw invalid('config.image.image', `${path} is not a checkpoint of a container: ${messageOf(err)}`);
  });
  if (!source.isArchive) throw invalid('config.image.image', `${path} is not an archive`);
  await requireCheckpoints(handler, node.runtime.criu);
  const { rootfsImageRef, rootfsImageName, rootfsImage } = source.config;
  const image = await firstOnNode(node, [rootfsImageRef, rootfsImageName, rootfsImage]);
  // the request cannot choose the command, but the spec is built in full before the checkpoint's process replaces it
  const command = source.spec.process.args;
  return {
    source,
    config: cri.ContainerConfig.fromObject({
      ...config,
      image: { ...config.image, image, userSpecifiedImage: path },
      command,
      args: [],
    }),
  };
}

async function firstOnNode(
  { images }: Pick<NodeContext, 'images'>,
  names: readonly (string | undefined)[],
): Promise<string> {
  // foreign data: they may be anything
  const known = stringsIn(names).filter((name) => name !== '');
  for (const name of known) {
    const image = await images.resolve(name).catch(() => undefined);
    if (image) return name;
  }
  throw new CrispError(
    'NotFound',
    `the checkpointed container's image is not on this node: ${known.join(', ') || 'none is named'}`,
  );
}

/**
 * A step of CreateContainer: copies files, spec and criu image of the checkpoint, if the container is created from one.
 */
export async function fillFromCheckpoint({
  node,
  image,
  paths,
  source,
  signal,
}: {
  readonly node: NodeContext;
  readonly image: Image;
  readonly paths: ContainerLayout;
  /** absent for an ordinary container */
  readonly source?: CheckpointSource;
  readonly signal: AbortSignal;
}): Promise<void> {
  if (!source) return;
  try {
    const config = join(paths.bundle, 'criu.conf');
    // before the files, which may be gigabytes
    const spec = restoredSpec(await readSpec(paths.bundle), source.spec, config);
    await copyCheckpoint(source, paths.checkpoint, signal);
    await applyFiles(
      paths.checkpoint,
      { upper: paths.upper, layers: await node.images.layers(image.id) },
      paths.volumes,
      signal,
    );
    await writeFile(config, criuRestoreConfig, { mode: 0o600 });
    rewriteSpec(paths.bundle, spec);
  } catch (err) {
    throw wrap(source.path, err);
  }
}
