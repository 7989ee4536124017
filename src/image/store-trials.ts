import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../lib/names-in.js';
import { removeTree } from '../lib/remove-tree.js';
import { unmountTree } from '../lib/unmount-tree.js';

/** As containers/storage names them: whether the disk takes idmapped mounts, metacopy and opaque folders. */
const trialName = /^(compat|metacopy-check|opaque-bug-check)\d+$/;

/**
 * Folders beside the layers in which skopeo tries, when it opens a store, what its disk can do. One that is killed
 * meanwhile leaves them, with what it has mounted there.
 */
export async function trialFolders(imageStore: string): Promise<string[]> {
  const overlay = await realpath(join(imageStore, 'overlay')).catch(() => undefined);
  if (overlay === undefined) return [];
  return (await namesIn(overlay)).filter((name) => trialName.test(name)).map((name) => join(overlay, name));
}

/** Removes such folders. Only while no skopeo is at work on the store: they may be its own. */
export async function removeTrials(imageStore: string): Promise<void> {
  for (const folder of await trialFolders(imageStore)) {
    await unmountTree(folder);
    await removeTree(folder);
  }
}
