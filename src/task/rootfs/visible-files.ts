import { lstat, opendir } from 'node:fs/promises';
import { isErrno } from '../../lib/errors.js';
import { isWhiteout } from './layers.js';
import { opaqueAmong } from './opaque.js';

/** A path, one character per byte: names in an image need not be UTF-8. */
export type BytePath = string;

/** An entry of a merged folder, and the layer that it is from. */
export interface VisibleFile {
  /** the folder of the layer that it is below */
  readonly root: string;
  /** relative to `root`; `.` for the merged folder itself */
  readonly path: BytePath;
}

/** Callbacks for each entry; the walk waits for them. */
export interface Visitor {
  /** called before anything in it; a folder in several layers counts as the topmost one's */
  folder(folder: VisibleFile): Promise<void>;
  /** anything but a folder: also symbolic links and devices */
  file(file: VisibleFile): Promise<void>;
  /** called after everything in it */
  left(folder: VisibleFile): Promise<void>;
}

/**
 * Visits everything visible in a merged folder. Keeps only the path to the current entry in memory, as the image
 * decides how much there is.
 *
 * @param roots the folder in each layer that contributes to it, top first
 */
export async function visitVisible(roots: readonly string[], visitor: Visitor): Promise<void> {
  await visit(
    roots.map((root) => ({ root, path: '.' })),
    visitor,
  );
}

const foldersAtATime = 100;

/** @param parts the folder in each layer that contributes to it, top first */
async function visit(parts: readonly VisibleFile[], visitor: Visitor): Promise<void> {
  const [top] = parts;
  if (!top) return;
  await visitor.folder(top);
  // folders of several layers: whether one is opaque is asked for many at once
  let merged: VisibleFile[][] = [];
  const visitMerged = async (): Promise<void> => {
    const some = merged;
    merged = [];
    const opaque = await opaqueAmong(
      some.flatMap((nested) => nested.slice(0, -1).map(hostPathOf)),
      'latin1',
    );
    for (const nested of some) {
      const last = nested.findIndex((part) => opaque.has(hostPathOf(part)));
      await visit(last < 0 ? nested : nested.slice(0, last + 1), visitor);
    }
  };
  for (const [index, part] of parts.entries()) {
    const [above, below] = [parts.slice(0, index), parts.slice(index + 1)];
    const inHost = bytesOf(hostPathOf(part)) as unknown as string; // @types/node knows no bytes here, Node does
    for await (const { name } of await opendir(inHost, { encoding: 'latin1' })) {
      // shown, merged or hidden by a layer above
      if (await isInOne(above, name)) continue;
      const inside = at(part, name);
      const stats = await lstat(bytesOf(hostPathOf(inside)));
      if (!stats.isDirectory()) {
        if (!isWhiteout(stats)) await visitor.file(inside);
        continue;
      }
      const nested = [inside, ...(await foldersIn(below, name))];
      if (nested.length === 1) await visit(nested, visitor);
      else if (merged.push(nested) === foldersAtATime) await visitMerged();
    }
  }
  await visitMerged();
  await visitor.left(top);
}

async function isInOne(parts: readonly VisibleFile[], name: BytePath): Promise<boolean> {
  for (const part of parts) if (await typeOf(at(part, name))) return true;
  return false;
}

/** The folders of lower layers that are merged into the one of this name. */
async function foldersIn(parts: readonly VisibleFile[], name: BytePath): Promise<VisibleFile[]> {
  const found: VisibleFile[] = [];
  for (const part of parts) {
    const inside = at(part, name);
    const type = await typeOf(inside);
    // it hides the layers below
    if (type === 'other') break;
    if (type === 'folder') found.push(inside);
  }
  return found;
}

async function typeOf(file: VisibleFile): Promise<'folder' | 'other' | undefined> {
  try {
    return (await lstat(bytesOf(hostPathOf(file)))).isDirectory() ? 'folder' : 'other';
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw err;
  }
}

function at({ root, path }: VisibleFile, name: BytePath): VisibleFile {
  return { root, path: path === '.' ? name : `${path}/${name}` };
}

/** Its path on the host. */
export function hostPathOf({ root, path }: VisibleFile): BytePath {
  return path === '.' ? bytePathOf(root) : `${bytePathOf(root)}/${path}`;
}

export function bytePathOf(path: string): BytePath {
  return Buffer.from(path).toString('latin1');
}

export function bytesOf(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}
