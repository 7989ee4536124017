import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { CrispError, wrap } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import { run } from '../../lib/process/run.js';
import { findInLayers } from '../rootfs/layers.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';
import type { ImageConfig, PreparedVolume } from './input.js';
import { makeFolder } from '../../lib/files/make-folder.js';

const copyTimeoutMs = 120_000;
/** each is a folder and a mount; real images have a handful */
const mostVolumes = 1_000;

/**
 * Creates the volumes that an image declares: each is a folder below `folder` with the image's content of that path,
 * including owners, modes, times and extended attributes. Paths covered by a mount of the request are skipped. They are
 * removed with the container's data.
 *
 * @throws CrispError `FailedPrecondition` if the image has a file at such a path, or declares more than a thousand
 */
export async function prepareVolumes(request: {
  readonly image: ImageConfig;
  readonly layers: readonly string[];
  readonly opaque: OpaqueFolders;
  readonly mounts: readonly cri.IMount[];
  readonly folder: string;
  /** ends the copying when aborted */
  readonly signal: AbortSignal;
}): Promise<PreparedVolume[]> {
  const declared = request.image.Volumes ?? [];
  if (declared.length > mostVolumes)
    throw new CrispError(
      'FailedPrecondition',
      `the image declares ${declared.length} volumes, the limit is ${mostVolumes}`,
    );
  const covered = new Set(request.mounts.map(({ containerPath }) => posix.resolve('/', containerPath ?? '')));
  const paths = new Set(declared.map((path) => posix.resolve('/', path)));
  const volumes: PreparedVolume[] = [];
  for (const containerPath of [...paths].sort()) {
    // a volume over the whole root or /proc would break any container
    if (covered.has(containerPath) || containerPath === '/' || /^\/(proc|sys|dev)(\/|$)/.test(containerPath)) continue;
    const hostPath = join(request.folder, String(volumes.length));
    await makeFolder(hostPath, 0o755);
    const content = await findInLayers(request.layers, containerPath, request.opaque);
    if (content && !content.stats.isDirectory()) {
      throw new CrispError(
        'FailedPrecondition',
        `the image declares the volume ${containerPath}, and has a file there`,
      );
    }
    if (content) await copyFolder(content.hostPaths, hostPath, request.signal);
    volumes.push({ containerPath, hostPath });
  }
  return volumes;
}

/** The mount is in a mount namespace of its own, so it ends with the last of these processes, however they end. */
const copyMerged = [
  'mount -i -n -t overlay -o "ro,lowerdir=$1" overlay merged',
  'exec cp --archive --reflink=auto --one-file-system -- merged/. "$2"',
].join(' && ');

/**
 * Copies a folder of the merged view onto an existing one. The image decides how many files there are, so crisp does
 * not list them: the kernel merges the layers, and `cp` preserves all attributes.
 *
 * @param parts the folder in each layer that contributes to it, top first
 */
async function copyFolder(parts: readonly string[], target: string, signal: AbortSignal): Promise<void> {
  const work = await mkdtemp(`${target}-copy-`);
  try {
    // overlayfs needs at least two folders, and the kernel accepts one page of options: so short links replace the
    // paths
    await Promise.all(['merged', 'none'].map((name) => mkdir(join(work, name))));
    await Promise.all(parts.map((part, index) => symlink(part, join(work, String(index)))));
    const names = [...parts.keys(), 'none'].join(':');
    await run('unshare', ['--mount', 'sh', '-c', copyMerged, 'sh', names, target], {
      cwd: work,
      timeoutMs: copyTimeoutMs,
      signal,
    });
  } catch (err) {
    throw wrap(`copy the image's ${parts[0]} into a volume`, err);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
