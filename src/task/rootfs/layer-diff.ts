import { chmod, chown, link, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { isErrno } from '../../lib/errors.js';
import { run } from '../../lib/run.js';
import { findInLayers, isWhiteout } from './layers.js';
import { opaqueNow } from './opaque.js';

/** An image of gigabytes on a slow disk. */
const tarMs = 1_800_000;
const attributes = [
  '--xattrs',
  '--xattrs-include=*',
  '--xattrs-exclude=trusted.overlay.*',
  '--acls',
  '--numeric-owner',
];

/** A container's writable folder and what lies under it. */
export interface WritableLayer {
  readonly upper: string;
  /** the image's, top first */
  readonly layers: readonly string[];
}

/**
 * Packs what a container has changed of its root: new and changed files with all their attributes go into the archive at
 * `path`, without overlayfs's own marks. Gives the paths (relative) that it has deleted of the image's.
 */
export async function packLayer(layer: WritableLayer, path: string): Promise<string[]> {
  const files: string[] = [];
  const deleted: string[] = [];
  await collect(layer, '', false, files, deleted);
  await packFiles(layer.upper, files, path);
  return deleted.sort();
}

async function collect(
  layer: WritableLayer,
  path: string,
  hidesLower: boolean,
  files: string[],
  deleted: string[],
): Promise<void> {
  files.push(path === '' ? '.' : path);
  const names = await readdir(join(layer.upper, path));
  const folders: string[] = [];
  for (const name of names) {
    const inside = posix.join(path, name);
    const stats = await lstat(join(layer.upper, inside));
    if (isWhiteout(stats)) deleted.push(inside);
    else if (stats.isDirectory()) folders.push(inside);
    else files.push(inside);
  }
  if (hidesLower) {
    const own = new Set(names);
    for (const name of await namesBelow(layer.layers, path)) if (!own.has(name)) deleted.push(posix.join(path, name));
  }
  const opaque = await opaqueNow(folders.map((inside) => join(layer.upper, inside)));
  // below a folder that hides the lower ones nothing of theirs shows, whatever the marks there say
  for (const inside of folders)
    await collect(layer, inside, hidesLower || opaque.has(join(layer.upper, inside)), files, deleted);
}

/** What the image shows in a folder. */
async function namesBelow(layers: readonly string[], path: string): Promise<Set<string>> {
  const folder = await findInLayers(layers, path);
  const shown = new Set<string>();
  if (!folder?.stats.isDirectory()) return shown;
  const hidden = new Set<string>();
  for (const part of folder.hostPaths) {
    for (const entry of await readdir(part)) {
      if (hidden.has(entry)) continue;
      if (isWhiteout(await lstat(join(part, entry)))) hidden.add(entry);
      else shown.add(entry);
    }
  }
  return shown;
}

/** Puts files (paths relative to `folder`; folders without their content) into an archive. */
async function packFiles(folder: string, files: readonly string[], path: string): Promise<void> {
  const list = ['--no-recursion', '--null', '--verbatim-files-from', '--files-from=-'];
  const input = files.map((file) => `${file}\0`).join('');
  await run('tar', ['--create', `--file=${path}`, ...attributes, '--directory', folder, ...list], {
    input,
    timeoutMs: tarMs,
  });
}

/** Packs a folder with everything in it. */
export async function packFolder(folder: string, path: string): Promise<void> {
  await run('tar', ['--create', `--file=${path}`, ...attributes, '--directory', folder, '.'], { timeoutMs: tarMs });
}

/** The opposite of `packFolder`, over what is there. */
export async function unpackInto(folder: string, path: string): Promise<void> {
  const unpack = ['--extract', `--file=${path}`, ...attributes, '--preserve-permissions', '--same-owner'];
  await run('tar', [...unpack, '--directory', folder], { timeoutMs: tarMs });
}

/**
 * Gives a fresh writable folder, not mounted yet, the changes of a checkpoint. Whiteouts may be named in `deleted` (as
 * CRI-O and Podman write them) or stand in the archive as `.wh.` files (as containerd does).
 */
export async function applyLayer(layer: WritableLayer, path: string, deleted: readonly string[]): Promise<void> {
  await unpackInto(layer.upper, path);
  const hidden = [...deleted, ...(await takeOciWhiteouts(layer, ''))];
  let whiteout: string | undefined;
  for (const each of hidden) {
    const inside = posix.join('/', each).slice(1);
    if (inside === '' || !(await parentIsThere(layer, dirname(inside)))) continue;
    const target = join(layer.upper, inside);
    if (await lstat(target).catch(() => undefined)) continue;
    if (whiteout === undefined) await run('mknod', [target, 'c', '0', '0']);
    else await link(whiteout, target);
    whiteout ??= target;
  }
}

/** Makes the folders above a deleted file, as the image has them. False where something else is in their place. */
async function parentIsThere(layer: WritableLayer, path: string): Promise<boolean> {
  if (path === '.' || path === '') return true;
  if (!(await parentIsThere(layer, dirname(path)))) return false;
  const target = join(layer.upper, path);
  try {
    return (await lstat(target)).isDirectory();
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
  const lower = await findInLayers(layer.layers, path);
  // what the image does not have cannot be hidden in it
  if (!lower?.stats.isDirectory() || lower.path !== posix.join('/', path)) return false;
  await mkdir(target);
  await chown(target, lower.stats.uid, lower.stats.gid);
  await chmod(target, lower.stats.mode & 0o7777);
  return true;
}

/** Removes an OCI layer's marks of deletion and gives the paths that they mean. */
async function takeOciWhiteouts(layer: WritableLayer, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(layer.upper, path), { withFileTypes: true })) {
    const inside = posix.join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await takeOciWhiteouts(layer, inside)));
    if (!entry.name.startsWith('.wh.') || entry.isDirectory()) continue;
    await rm(join(layer.upper, inside));
    if (entry.name === '.wh..wh..opq') {
      for (const name of await namesBelow(layer.layers, path)) found.push(posix.join(path, name));
    } else found.push(posix.join(path, basename(inside).slice('.wh.'.length)));
  }
  return found;
}
