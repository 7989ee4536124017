import { renameSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { isErrno } from '../../lib/errors.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { makeFolderSync } from '../../lib/files/make-folder.js';

/**
 * Moves a container's data aside instead of deleting it, for the operator to decide about. A folder without any file is
 * deleted.
 */
export async function setAside({ setAside: target }: Pick<Layout, 'setAside'>, folder: string): Promise<void> {
  await unmountTree(folder);
  if (!(await holdsFiles(folder))) return removeTree(folder);
  makeFolderSync(target, 0o700);
  renameSync(folder, join(target, `${new Date().toISOString().replaceAll(':', '')}-${basename(folder)}`));
}

async function holdsFiles(folder: string): Promise<boolean> {
  try {
    for await (const entry of await opendir(folder)) {
      if (!entry.isDirectory() || (await holdsFiles(join(folder, entry.name)))) return true;
    }
    return false;
  } catch (err) {
    // a container may have nested folders beyond PATH_MAX
    if (isErrno(err, 'ENAMETOOLONG')) return true;
    throw err;
  }
}
