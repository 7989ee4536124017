import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { CrispError } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import { copyFiles } from '../rootfs/copy-files.js';
import { findInLayers, type LayerEntry } from '../rootfs/layers.js';
import { visibleFiles } from '../rootfs/visible-files.js';
import type { ImageConfig, PreparedVolume } from './input.js';

/**
 * Makes the volumes that an image declares: for each a folder of the container's own under `folder`, with what the image
 * has at that path, owners, modes, times and extended attributes included. A path that a mount of the request covers needs
 * none. Whoever removes the container's data removes them with it.
 *
 * @throws CrispError `FailedPrecondition` where the image has a file at such a path
 */
export async function prepareVolumes(request: {
  readonly image: ImageConfig;
  readonly layers: readonly string[];
  readonly mounts: readonly cri.IMount[];
  readonly folder: string;
}): Promise<PreparedVolume[]> {
  const covered = new Set(request.mounts.map(({ containerPath }) => posix.resolve('/', containerPath ?? '')));
  const paths = new Set((request.image.Volumes ?? []).map((path) => posix.resolve('/', path)));
  const volumes: PreparedVolume[] = [];
  for (const containerPath of [...paths].sort()) {
    // a volume over the whole root, or over /proc, is a mistake that no runtime would survive
    if (covered.has(containerPath) || containerPath === '/' || /^\/(proc|sys|dev)(\/|$)/.test(containerPath)) continue;
    const hostPath = join(request.folder, String(volumes.length));
    await mkdir(hostPath, { recursive: true, mode: 0o755 });
    const content = await findInLayers(request.layers, containerPath);
    if (content && !content.stats.isDirectory()) {
      throw new CrispError(
        'FailedPrecondition',
        `the image declares the volume ${containerPath}, and has a file there`,
      );
    }
    if (content) await copyFolder(content, hostPath);
    volumes.push({ containerPath, hostPath });
  }
  return volumes;
}

/** Copies a folder of the merged view, itself included, onto an existing one. */
async function copyFolder(folder: LayerEntry, target: string): Promise<void> {
  // the lowest layer first, so that a folder ends up with the attributes of its topmost part
  for (const [hostPath, { folders, files }] of [...(await visibleFiles(folder.hostPaths))].reverse()) {
    const names = [...folders, ...files];
    if (names.length > 0) await copyFiles(hostPath, names, target);
  }
}
