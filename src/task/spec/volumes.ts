import { spawn } from 'node:child_process';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CrispError, messageOf } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';
import { findInLayers, isWhiteout, type LayerEntry } from '../rootfs/layers.js';
import { opaqueFolders } from '../rootfs/opaque.js';
import type { ImageConfig, PreparedVolume } from './input.js';

const copyTimeoutMs = 120_000;

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
  const files = new Map<string, string[]>(folder.hostPaths.map((hostPath) => [hostPath, []]));
  await collect(folder.hostPaths, folder.hostPaths, files);
  // the lowest layer first, so that a folder ends up with the attributes of its topmost part
  for (const [hostPath, names] of [...files].reverse()) {
    if (names.length > 0) await copyFiles(hostPath, names, target);
  }
}

/**
 * Lists what is visible of a merged folder, by the layer that shows it.
 *
 * @param parts this folder in each layer that has a visible part of it, top first
 * @param roots where the walk began, in as many layers: the keys of `files`
 */
async function collect(
  parts: readonly string[],
  roots: readonly string[],
  files: Map<string, string[]>,
): Promise<void> {
  const rootOf = (path: string): string => roots.find((root) => path === root || path.startsWith(`${root}/`)) ?? path;
  const [top] = parts;
  if (top !== undefined) files.get(rootOf(top))?.push(relative(rootOf(top), top) || '.');
  const hidden = new Set<string>();
  const folders = new Map<string, string[]>();
  for (const part of parts) {
    for (const name of await readdir(part)) {
      const path = join(part, name);
      const above = folders.get(name);
      if (hidden.has(name)) continue;
      const stats = await lstat(path);
      if (stats.isDirectory()) {
        folders.set(name, [...(above ?? []), path]);
      } else {
        hidden.add(name);
        if (!above && !isWhiteout(stats)) files.get(rootOf(path))?.push(relative(rootOf(path), path));
      }
    }
  }
  const opaque = await opaqueFolders([...folders.values()].flatMap((nested) => nested.slice(0, -1)));
  for (const nested of folders.values()) {
    const last = nested.findIndex((path) => opaque.has(path));
    await collect(last < 0 ? nested : nested.slice(0, last + 1), roots, files);
  }
}

/** One tar packs what another unpacks: the only pair on every host that carries all attributes. */
async function copyFiles(from: string, names: readonly string[], to: string): Promise<void> {
  const attributes = [
    '--xattrs',
    '--xattrs-include=*',
    '--xattrs-exclude=trusted.overlay.*',
    '--acls',
    '--numeric-owner',
  ];
  const pack = [
    '--create',
    '--file=-',
    '--directory',
    from,
    '--no-recursion',
    '--null',
    '--verbatim-files-from',
    '--files-from=-',
  ];
  const unpack = ['--extract', '--file=-', '--directory', to, '--preserve-permissions', '--same-owner'];
  const signal = AbortSignal.timeout(copyTimeoutMs);
  const packer = spawn('tar', [...attributes, ...pack], {
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  const unpacker = spawn('tar', [...attributes, ...unpack], {
    stdio: ['pipe', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  try {
    // a tar that fails closes its pipes: its own words tell more than the broken pipe
    const ends = Promise.all([ended(packer), ended(unpacker)]);
    packer.stdin.on('error', () => undefined).end(names.map((name) => `${name}\0`).join(''));
    await Promise.all([ends, pipeline(packer.stdout, unpacker.stdin).catch(() => undefined)]);
  } catch (err) {
    packer.kill('SIGKILL');
    unpacker.kill('SIGKILL');
    throw new CrispError('Internal', `copy the image's ${from} into a volume: ${messageOf(err)}`, { cause: err });
  }
}

function ended(program: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()).slice(0, 4096));
    program.on('error', reject);
    program.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`tar: ${said.trim() || (signal ?? `exit code ${code}`)}`));
    });
  });
}
