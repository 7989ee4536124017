import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTree } from './remove-tree.js';

/** Removes everything in a folder, and keeps the folder. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await removeTree(join(folder, name));
}
