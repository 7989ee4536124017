import { chmod, chown, link, lstat, mkdir, opendir, rm } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { CrispError, isErrno } from '../../lib/errors.js';
import { runTool, toolRecords } from '../../lib/tool.js';
import { findInLayers, isWhiteout } from './layers.js';
import { opaqueBelow } from './opaque.js';

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
 * `path`, without overlayfs's own marks. Gives the paths (relative) that it has deleted of the image's. How many files
 * there are is the container's to decide: they pass from `find` to `tar` a piece at a time.
 *
 * @throws CrispError `ResourceExhausted` where it has deleted more than a checkpoint can tell
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
    // below a folder that hides the lower ones nothing of theirs shows, whatever the marks there say
    if (above !== undefined && folder.startsWith(`${above}/`)) continue;
    above = folder;
    await addHidden(layer, folder, deleted);
  }
  return deleted.paths;
}

/** A JSON list of the paths that a container has deleted of its image's, at most. */
export const maxDeletedBytes = 16 * 1024 * 1024;

class DeletedPaths {
  readonly paths: string[] = [];
  #bytes = 0;

  /** @param path in latin1 */
  add(path: string): void {
    // with its quotes and its comma
    if ((this.#bytes += path.length + 3) > maxDeletedBytes)
      throw new CrispError('ResourceExhausted', 'the container has deleted too many files of its image');
    this.paths.push(Buffer.from(path, 'latin1').toString());
  }
}

/** The names of all files for tar, whiteouts apart: these are added to the list. */
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

/** Adds what the image has in an opaque folder and in those below it, unless the container has something there. */
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

/** What `find` sees at and below a folder of a layer; names in latin1. */
function find(upper: string, folder: string, format: string, ...tests: readonly string[]): AsyncGenerator<string[]> {
  const argv = [folder, '-xdev', ...tests, '-printf', `${format}\\0`];
  return toolRecords('find', argv, { cwd: upper, encoding: 'latin1', timeoutMs: tarMs });
}

function pathOf(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]);
}

/** What the image shows in a folder. */
async function* namesBelow(layers: readonly string[], path: string): AsyncGenerator<string> {
  const folder = await findInLayers(layers, path);
  if (!folder?.stats.isDirectory()) return;
  for (const [index, part] of folder.hostPaths.entries()) {
    const above = folder.hostPaths.slice(0, index);
    for await (const { name } of await opendir(part)) {
      // shown or deleted by a layer above
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

/** Packs a folder with everything in it. */
export async function packFolder(folder: string, path: string): Promise<void> {
  await runTool('tar', ['--create', `--file=${path}`, ...attributes, '--directory', folder, '.'], { timeoutMs: tarMs });
}

/** The opposite of `packFolder`, over what is there. */
export async function unpackInto(folder: string, path: string, signal?: AbortSignal): Promise<void> {
  const unpack = ['--extract', `--file=${path}`, ...attributes, '--preserve-permissions', '--same-owner'];
  await runTool('tar', [...unpack, '--directory', folder], { timeoutMs: tarMs, ...(signal ? { signal } : {}) });
}

/**
 * Gives a fresh writable folder, not mounted yet, the changes of a checkpoint. Whiteouts may be named in `deleted` (as
 * CRI-O and Podman write them) or stand in the archive as `.wh.` files (as containerd does).
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
