import { lstat, readFile, readlink, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join, posix } from 'node:path';
import { CrispError, isErrno } from '../../lib/errors.js';
import { OpaqueFolders } from './opaque.js';

/** A path in the merged view of an image's layers. */
export interface LayerEntry {
  /** inside the image: absolute, without symbolic links */
  readonly path: string;
  /** host paths: for a folder, one per layer that contributes to it, top first; otherwise a single one */
  readonly hostPaths: readonly [string, ...string[]];
  readonly stats: Stats;
}

const maxLinks = 40;

/**
 * Looks up a path in the merged view of layer folders (top first) as overlayfs would show it, without mounting
 * anything: whiteouts and opaque folders apply, and symbolic links are followed but cannot lead out of the layers.
 *
 * @param opaque cache of the layers' opaque folders
 * @returns undefined if there is no such path
 * @throws CrispError `FailedPrecondition` for a loop of symbolic links
 */
export async function findInLayers(
  layers: readonly string[],
  path: string,
  opaque = new OpaqueFolders(),
): Promise<LayerEntry | undefined> {
  const { found, missing } = await walk(layers, path, opaque);
  return missing.length === 0 ? found : undefined;
}

/**
 * Resolves a path that leads through a dangling symbolic link: returns the path without links, with the missing part as
 * it is written. It stays inside the layers.
 *
 * @returns undefined if there is no such link on the way
 * @throws CrispError `FailedPrecondition` for a loop of symbolic links
 */
export async function targetOfDanglingLink(
  layers: readonly string[],
  path: string,
  opaque = new OpaqueFolders(),
): Promise<string | undefined> {
  const { found, missing, isLinkMissing } = await walk(layers, path, opaque);
  return isLinkMissing ? posix.join(found?.path ?? '/', posix.join('/', ...missing)) : undefined;
}

/** Follows a path as far as it exists and returns the names that are left over. */
async function walk(
  layers: readonly string[],
  path: string,
  opaque: OpaqueFolders,
): Promise<{ found: LayerEntry | undefined; missing: readonly string[]; isLinkMissing: boolean }> {
  const [top, ...rest] = layers;
  if (top === undefined) return { found: undefined, missing: path.split('/'), isLinkMissing: false };
  const root: LayerEntry = { path: '/', hostPaths: [top, ...rest], stats: await stat(top) };
  const trail = [root];
  const names = path.split('/').reverse();
  let links = 0;
  // of the original path, after the link whose target is being followed
  let namesAfterLink = Infinity;
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (trail.length > 1) trail.pop();
      continue;
    }
    const folder = trail.at(-1) ?? root;
    const entry = folder.stats.isDirectory() ? await child(folder, name, opaque) : undefined;
    if (!entry) {
      const isLinkMissing = names.length >= namesAfterLink;
      return { found: folder, missing: [name, ...names.reverse()], isLinkMissing };
    }
    if (!entry.stats.isSymbolicLink()) {
      trail.push(entry);
      continue;
    }
    if ((links += 1) > maxLinks)
      throw new CrispError('FailedPrecondition', `${path}: too many symbolic links in the image`);
    const target = await readlink(entry.hostPaths[0]);
    if (target.startsWith('/')) trail.length = 1;
    namesAfterLink = Math.min(namesAfterLink, names.length);
    names.push(...target.split('/').reverse());
  }
  return { found: trail.at(-1), missing: [], isLinkMissing: false };
}

/** Reads a regular file in the merged view; undefined if there is none, or it is larger than `maxBytes`. */
export async function readInLayers(
  layers: readonly string[],
  path: string,
  opaque = new OpaqueFolders(),
  maxBytes = 1024 * 1024,
): Promise<string | undefined> {
  const entry = await findInLayers(layers, path, opaque);
  if (!entry?.stats.isFile() || entry.stats.size > maxBytes) return undefined;
  return readFile(entry.hostPaths[0], 'utf8');
}

async function child(folder: LayerEntry, name: string, known: OpaqueFolders): Promise<LayerEntry | undefined> {
  const path = join(folder.path, name);
  const parts: string[] = [];
  let found: Stats | undefined;
  for (const hostFolder of folder.hostPaths) {
    const hostPath = join(hostFolder, name);
    const stats = await lstatOrNothing(hostPath);
    if (!stats) continue;
    if (isWhiteout(stats)) break;
    if (!stats.isDirectory()) {
      if (!found) return { path, hostPaths: [hostPath], stats };
      break;
    }
    found ??= stats;
    parts.push(hostPath);
  }
  const [top, ...rest] = parts;
  if (top === undefined || found === undefined) return undefined;
  if (rest.length === 0) return { path, hostPaths: [top], stats: found };
  const opaque = await known.among(parts.slice(0, -1));
  const last = parts.findIndex((part) => opaque.has(part));
  return { path, hostPaths: [top, ...(last < 0 ? rest : rest.slice(0, last))], stats: found };
}

/** Whether this is overlayfs's whiteout, a character device 0:0. */
export function isWhiteout(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev === 0;
}

async function lstatOrNothing(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (err) {
    if (isErrno(err, 'ENOENT', 'ENOTDIR')) return undefined;
    throw err;
  }
}
