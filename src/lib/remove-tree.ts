import { lstat, opendir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from './errors.js';
import { run } from './run.js';

/** only what a container made on purpose takes this long */
const largeTreeMs = 600_000;
/** Most containers leave fewer names: removing these takes less than a process takes to start. */
const namesRemovedHere = 256;

/**
 * Removes a folder with everything below it, however many files and however deep; a missing one is not an error. For
 * whatever a container, an image or a caller could write to: `rm` of node:fs lists whole folders on the event loop, a
 * million names for three seconds, and names each file by its whole path, which a container makes longer than the
 * kernel takes one (PATH_MAX, 4096 bytes). What lies on another file system stays, and is an error.
 */
export async function removeTree(folder: string): Promise<void> {
  if (await removeSmallTree(folder)) return;
  await run('rm', ['-rf', '--one-file-system', '--', folder], { timeoutMs: largeTreeMs });
}

/** @returns false where the tree is too large, or something refused to go: the rest is still there then */
async function removeSmallTree(path: string): Promise<boolean> {
  let left = namesRemovedHere;
  const removeFolder = async (folder: string, device: number): Promise<boolean> => {
    for await (const entry of await opendir(folder)) {
      if ((left -= 1) < 0) return false;
      const inside = join(folder, entry.name);
      if (!entry.isDirectory()) await unlink(inside);
      else if ((await lstat(inside)).dev !== device || !(await removeFolder(inside, device))) return false;
    }
    await rmdir(folder);
    return true;
  };
  try {
    const stats = await lstat(path);
    if (stats.isDirectory()) return await removeFolder(path, stats.dev);
    await unlink(path);
    return true;
  } catch (err) {
    return isErrno(err, 'ENOENT');
  }
}
