import { lstat, opendir } from 'node:fs/promises';
import { isErrno } from '../../lib/errors.js';
import { isWhiteout } from './layers.js';
import { opaqueAmong } from './opaque.js';

/** A path as the bytes that it is made of, one character each: an image's names need not be UTF-8. */
export type BytePath = string;

/** Something that a merged folder shows, by the layer that shows it. */
export interface VisibleFile {
  /** the folder in the layer that it is below */
  readonly root: string;
  /** relative to it; the merged folder itself is `.` */
  readonly path: BytePath;
}

/** What is done with each of them; the walk waits for it. */
export interface Visitor {
  /** before anything in it; one that several layers have belongs to the topmost */
  folder(folder: VisibleFile): Promise<void>;
  /** of every other kind, symlinks and devices among them */
  file(file: VisibleFile): Promise<void>;
  /** after everything in it */
  left(folder: VisibleFile): Promise<void>;
}

/**
 * Visits what is visible of a merged folder with all below it. How much that is, is the image's to decide: nothing of it is
 * kept but the way down to what is visited.
 *
 * @param roots the folder in each layer that has a visible part of it, top first
 */
export async function visitVisible(roots: readonly string[], visitor: Visitor): Promise<void> {
  await visit(
    roots.map((root) => ({ root, path: '.' })),
    visitor,
  );
}

const foldersAtATime = 100;

/** @param parts one folder in each layer that has a visible part of it, top first */
async function visit(parts: readonly VisibleFile[], visitor: Visitor): Promise<void> {
  const [top] = parts;
  if (!top) return;
  await visitor.folder(top);
  // of several layers: whether one hides those below it is asked for many at once
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

/** Those that are merged into a folder of this name above them. */
async function foldersIn(parts: readonly VisibleFile[], name: BytePath): Promise<VisibleFile[]> {
  const found: VisibleFile[] = [];
  for (const part of parts) {
    const inside = at(part, name);
    const type = await typeOf(inside);
    // it hides what is below
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

/** Where it lies on the host. */
export function hostPathOf({ root, path }: VisibleFile): BytePath {
  return path === '.' ? bytePathOf(root) : `${bytePathOf(root)}/${path}`;
}

export function bytePathOf(path: string): BytePath {
  return Buffer.from(path).toString('latin1');
}

export function bytesOf(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}
