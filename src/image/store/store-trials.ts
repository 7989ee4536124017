import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../../lib/files/names-in.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';

/** containers/storage's names for its tests of the disk: idmapped mounts, metacopy and opaque folders. */
const trialName = /^(compat|metacopy-check|opaque-bug-check)\d+$/;

/**
 * Lists the folders in which skopeo tests the disk's features when it opens a store. A skopeo that is killed meanwhile
 * leaves them with their mounts.
 */
export async function trialFolders(imageStore: string): Promise<string[]> {
  const overlay = await realpath(join(imageStore, 'overlay')).catch(() => undefined);
  if (overlay === undefined) return [];
  return (await namesIn(overlay)).filter((name) => trialName.test(name)).map((name) => join(overlay, name));
}

/** Removes such folders. Call it only while no skopeo uses the store. */
export async function removeTrials(imageStore: string): Promise<void> {
  for (const folder of await trialFolders(imageStore)) {
    await unmountTree(folder);
    await removeTree(folder);
  }
}
