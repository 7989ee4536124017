import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, invalid, isErrno, messageOf, wrap } from '../../lib/errors.js';
import type { Image } from '../../image/image.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { stringsIn } from '../../lib/foreign-json.js';
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
import type { NodeContext } from '../context/node-context.js';

/** Where criu's image of a container lies that is to be restored. */
export function criuImage({ checkpoint }: ContainerLayout): string {
  return join(checkpoint, checkpointFiles.images);
}

/**
 * A container may be made from a checkpoint: its image is then the absolute path of an archive, as CRI-O has it. Images
 * that hold a checkpoint are not taken: who can push such an image would choose the credentials of its processes, past the
 * pod's security context.
 *
 * @returns the archive, and the configuration of a container of the image that the checkpointed one stood on; undefined
 *   for an image's name
 * @throws CrispError `FailedPrecondition` where nothing can be restored here, `NotFound` where the image is missing,
 *   `InvalidArgument` where the path leads to no checkpoint
 */
export async function archiveSource(
  node: NodeContext,
  handler: Handler,
  config: cri.ContainerConfig,
): Promise<{ config: cri.ContainerConfig; source: CheckpointSource } | undefined> {
  const path = config.image?.image ?? '';
  if (!path.startsWith('/')) return undefined;
  const source = await readCheckpoint(path).catch((err: unknown) => {
    if (isErrno(err, 'ENOENT')) throw invalid('config.image.image', `${path}: there is no such archive`);
    throw invalid('config.image.image', `${path} is not a checkpoint of a container: ${messageOf(err)}`);
  });
  if (!source.isArchive) throw invalid('config.image.image', `${path} is not an archive`);
  await requireCheckpoints(handler, node.runtime.criu);
  const { rootfsImageRef, rootfsImageName, rootfsImage } = source.config;
  const image = await firstOnNode(node, [rootfsImageRef, rootfsImageName, rootfsImage]);
  // of the process nothing is the request's to choose, but the spec is built whole before the checkpoint's takes its place
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
  // the dump is foreign: they may be anything
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

/** A step of CreateContainer: files, spec and criu's image of the checkpoint, where the container is made from one. */
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
  /** absent: an ordinary container */
  readonly source?: CheckpointSource;
  readonly signal: AbortSignal;
}): Promise<void> {
  if (!source) return;
  try {
    const config = join(paths.bundle, 'criu.conf');
    // before the files, as they may be gigabytes
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
