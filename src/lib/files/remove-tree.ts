import { lstat, opendir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../errors.js';
import { run } from '../process/run.js';

/** only a tree that a container made large on purpose takes this long */
const largeTreeMs = 600_000;
/** most containers leave fewer names, and removing them here is quicker than starting a process */
const namesRemovedHere = 256;

/**
 * Removes a folder and everything below it, however many files and however deep; a missing one is not an error. For
 * folders that a container, an image or a caller could write to: `rm` of node:fs lists whole folders on the event loop
 * (three seconds for a million names) and uses full paths, which a container can make longer than PATH_MAX (4096
 * bytes). Does not cross into other file systems; their presence is an error.
 */
export async function removeTree(folder: string): Promise<void> {
  if (await removeSmallTree(folder)) return;
  await run('rm', ['-rf', '--one-file-system', '--', folder], { timeoutMs: largeTreeMs });
}

/** @returns false when the tree is too large or something could not be removed: the rest is still there */
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
