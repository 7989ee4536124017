import { chmod, chown, link, lstat, mkdir, opendir, rm } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { CrispError, isErrno } from '../../lib/errors.js';
import { runTool, toolRecords } from '../../lib/process/tool.js';
import { findInLayers, isWhiteout } from './layers.js';
import { opaqueBelow } from './opaque.js';

/** long enough for an image of gigabytes on a slow disk */
const tarMs = 1_800_000;
const attributes = [
  '--xattrs',
  '--xattrs-include=*',
  '--xattrs-exclude=trusted.overlay.*',
  '--acls',
  '--numeric-owner',
];

/** A container's writable folder and the layers below it. */
export interface WritableLayer {
  readonly upper: string;
  /** the image's layer folders, top first */
  readonly layers: readonly string[];
}

/**
 * Packs the changes that a container has made to its root filesystem: new and changed files with all attributes go into
 * the archive at `path`, without overlayfs's own markers. Returns the relative paths of the image's files that it has
 * deleted. Containers decide how many files there are, so they are streamed from `find` to `tar`.
 *
 * @throws CrispError `ResourceExhausted` if it has deleted more than a checkpoint can record
 */
export async function packLayer(layer: WritableLayer, path: string): Promise<string[]> {
  const deleted = new DeletedPaths();
  const list = ['--no-recursion', '--null', '--verbatim-files-from', '--files-from=-'];
  await runTool('tar', ['--create', `--file=${path}`, ...attributes, ...list], {
    cwd: layer.upper,
    input: visibleFiles(layer.upper, deleted),
    timeoutMs: tarMs,
  });
  let above: string | undefined;
  for await (const folder of opaqueBelow(layer.upper)) {
    // an opaque folder hides everything of the lower layers, whatever markers are below it
    if (above !== undefined && folder.startsWith(`${above}/`)) continue;
    above = folder;
    await addHidden(layer, folder, deleted);
  }
  return deleted.paths;
}

/** The maximum size of the JSON list of deleted paths. */
export const maxDeletedBytes = 16 * 1024 * 1024;

class DeletedPaths {
  readonly paths: string[] = [];
  #bytes = 0;

  /** @param path in latin1 */
  add(path: string): void {
    // the quotes and the comma
    if ((this.#bytes += path.length + 3) > maxDeletedBytes)
      throw new CrispError('ResourceExhausted', 'the container has deleted too many files of its image');
    this.paths.push(Buffer.from(path, 'latin1').toString());
  }
}

/** Streams the names of all files but whiteouts, NUL-terminated for tar; whiteouts are added to `deleted`. */
async function* visibleFiles(upper: string, deleted: DeletedPaths): AsyncGenerator<Buffer> {
  for await (const records of find(upper, '.', '%y%P')) {
    const files: string[] = [];
    for (const record of records) {
      const path = record.slice(1);
      if (record.startsWith('c') && isWhiteout(await lstat(pathOf(upper, path)))) deleted.add(path);
      else files.push(path === '' ? '.' : path);
    }
    yield Buffer.from(files.map((file) => `${file}\0`).join(''), 'latin1');
  }
}

/** Adds the image's files in and below an opaque folder, except those that the container has replaced. */
async function addHidden({ upper, layers }: WritableLayer, folder: string, deleted: DeletedPaths): Promise<void> {
  for await (const inner of find(upper, `./${folder}`, '%P', '-type', 'd')) {
    for (const below of inner) {
      const path = posix.join(folder, below);
      for await (const name of namesBelow(layers, Buffer.from(path, 'latin1').toString())) {
        const inside = posix.join(path, Buffer.from(name).toString('latin1'));
        if (!(await isThere(pathOf(upper, inside)))) deleted.add(inside);
      }
    }
  }
}

/** Runs `find` on a folder of a layer; names are in latin1. */
function find(upper: string, folder: string, format: string, ...tests: readonly string[]): AsyncGenerator<string[]> {
  const argv = [folder, '-xdev', ...tests, '-printf', `${format}\\0`];
  return toolRecords('find', argv, { cwd: upper, encoding: 'latin1', timeoutMs: tarMs });
}

function pathOf(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]);
}

/** The names that the image shows in a folder. */
async function* namesBelow(layers: readonly string[], path: string): AsyncGenerator<string> {
  const folder = await findInLayers(layers, path);
  if (!folder?.stats.isDirectory()) return;
  for (const [index, part] of folder.hostPaths.entries()) {
    const above = folder.hostPaths.slice(0, index);
    for await (const { name } of await opendir(part)) {
      // hidden or replaced by a layer above
      if ((await Promise.all(above.map((each) => isThere(join(each, name))))).includes(true)) continue;
      if (!isWhiteout(await lstat(join(part, name)))) yield name;
    }
  }
}

async function isThere(path: string | Buffer): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Packs a folder and everything in it. */
export async function packFolder(folder: string, path: string): Promise<void> {
  await runTool('tar', ['--create', `--file=${path}`, ...attributes, '--directory', folder, '.'], { timeoutMs: tarMs });
}

/** Unpacks an archive of `packFolder` over what is in a folder. */
export async function unpackInto(folder: string, path: string, signal?: AbortSignal): Promise<void> {
  const unpack = ['--extract', `--file=${path}`, ...attributes, '--preserve-permissions', '--same-owner'];
  await runTool('tar', [...unpack, '--directory', folder], { timeoutMs: tarMs, ...(signal ? { signal } : {}) });
}

/**
 * Applies the changes of a checkpoint to a new writable folder that is not mounted yet. Deletions may be listed in
 * `deleted` (CRI-O and Podman) or be `.wh.` files in the archive (containerd).
 */
export async function applyLayer(
  layer: WritableLayer,
  path: string,
  deleted: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  await unpackInto(layer.upper, path, signal);
  let whiteout: string | undefined;
  const hide = async (path: string): Promise<void> => {
    const inside = posix.join('/', path).slice(1);
    if (inside === '' || !(await parentIsThere(layer, dirname(inside)))) return;
    const target = join(layer.upper, inside);
    if (await isThere(target)) return;
    if (whiteout === undefined) await runTool('mknod', [target, 'c', '0', '0']);
    else await link(whiteout, target);
    whiteout ??= target;
  };
  for (const each of deleted) await hide(each);
  for await (const each of takeOciWhiteouts(layer)) await hide(each);
}

/** Creates the parents of a deleted file as the image has them. False if something else is in their place. */
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
  // only files that the image has can be deleted from it
  if (!lower?.stats.isDirectory() || lower.path !== posix.join('/', path)) return false;
  await mkdir(target);
  await chown(target, lower.stats.uid, lower.stats.gid);
  await chmod(target, lower.stats.mode & 0o7777);
  return true;
}

/** Removes an OCI layer's whiteout files and returns the paths that they delete. */
async function* takeOciWhiteouts({ upper, layers }: WritableLayer): AsyncGenerator<string> {
  const marks = ['.', '-xdev', '-name', '.wh.*', '!', '-type', 'd', '-printf', '%P\\0'];
  for await (const found of toolRecords('find', marks, { cwd: upper, timeoutMs: tarMs })) {
    for (const mark of found) {
      await rm(join(upper, mark));
      const [path, name] = [dirname(mark), basename(mark)];
      if (name !== '.wh..wh..opq') yield posix.join(path, name.slice('.wh.'.length));
      else for await (const below of namesBelow(layers, path)) yield posix.join(path, below);
    }
  }
}
