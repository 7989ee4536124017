import { lstat, opendir } from 'node:fs/promises';
import { isWhiteout } from './layers.js';
import { opaqueFolders } from './opaque.js';

/** A path as the bytes that it is made of, one character each: an image's names need not be UTF-8. */
export type BytePath = string;

/** What a merged folder shows of one layer: paths relative to it, the folder itself as `.`. */
export interface VisibleFiles {
  readonly folders: BytePath[];
  /** files of every other kind, symlinks and devices among them */
  readonly files: BytePath[];
}

/**
 * Lists what is visible of a merged folder with all below it, by the layer that shows it; a folder that several layers have
 * belongs to the topmost.
 *
 * @param roots the folder in each layer that has a visible part of it, top first
 */
export async function visibleFiles(roots: readonly string[]): Promise<Map<string, VisibleFiles>> {
  const found = roots.map((): VisibleFiles => ({ folders: [], files: [] }));
  const parts = roots.map((root, index): Part => ({ root: bytePathOf(root), path: '.', found: at(found, index) }));
  await collect(parts);
  return new Map(roots.map((root, index) => [root, at(found, index)]));
}

/** A folder in one of the layers. */
interface Part {
  readonly root: BytePath;
  /** below the root */
  readonly path: BytePath;
  readonly found: VisibleFiles;
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const hostPathOf = ({ root, path }: Part): BytePath => (path === '.' ? root : `${root}/${path}`);

/** @param parts one folder in each layer that has a visible part of it, top first */
async function collect(parts: readonly Part[]): Promise<void> {
  const [top] = parts;
  top?.found.folders.push(top.path);
  const hidden = new Set<BytePath>();
  const folders = new Map<BytePath, Part[]>();
  for (const part of parts) {
    const inHost = bytesOf(hostPathOf(part)) as unknown as string; // @types/node knows no bytes here, Node does
    for await (const { name } of await opendir(inHost, { encoding: 'latin1' })) {
      const inside: Part = { ...part, path: part.path === '.' ? name : `${part.path}/${name}` };
      const above = folders.get(name);
      if (hidden.has(name)) continue;
      const stats = await lstat(bytesOf(hostPathOf(inside)));
      if (stats.isDirectory()) {
        folders.set(name, [...(above ?? []), inside]);
      } else {
        hidden.add(name);
        if (!above && !isWhiteout(stats)) part.found.files.push(inside.path);
      }
    }
  }
  const covering = [...folders.values()].flatMap((nested) => nested.slice(0, -1).map(hostPathOf));
  const opaque = await opaqueFolders(covering, 'latin1');
  for (const nested of folders.values()) {
    const last = nested.findIndex((part) => opaque.has(hostPathOf(part)));
    await collect(last < 0 ? nested : nested.slice(0, last + 1));
  }
}

export function bytePathOf(path: string): BytePath {
  return Buffer.from(path).toString('latin1');
}

export function bytesOf(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}
