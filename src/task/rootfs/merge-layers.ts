import { link, mkdir } from 'node:fs/promises';
import { wrap } from '../../lib/errors.js';
import { copyFiles } from './copy-files.js';
import { bytePathOf, bytesOf, visibleFiles } from './visible-files.js';

/** the server's other file work has its turn between them */
const linksAtATime = 16;

/**
 * Makes one folder of an image's layers (top first): what an overlay of them would show, with a hard link for each file. It
 * costs no space but that of the folders, and unlike an overlay it can be mounted in a user namespace with its ids mapped,
 * whatever the number of layers.
 *
 * @param folder to be made, on the layers' file system; a failure leaves it half full
 */
export async function mergeLayers(layers: readonly string[], folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = [...(await visibleFiles(layers))].reverse();
    const target = bytePathOf(folder);
    for (const [layer, { folders, files }] of found) {
      for (const name of folders) await mkdir(bytesOf(`${target}/${name}`), { recursive: true });
      const root = bytePathOf(layer);
      for (let done = 0; done < files.length; done += linksAtATime) {
        const some = files.slice(done, done + linksAtATime);
        await Promise.all(
          some.map(async (name) => {
            const to = `${target}/${name}`;
            // its folder may be an upper layer's
            if (name.includes('/')) await mkdir(bytesOf(to.slice(0, to.lastIndexOf('/'))), { recursive: true });
            await link(bytesOf(`${root}/${name}`), bytesOf(to));
          }),
        );
      }
    }
    // last of all, as each new file changes its folder's times
    for (const [layer, { folders }] of found) if (folders.length > 0) await copyFiles(layer, folders, folder);
  } catch (err) {
    throw wrap(`merge the image's layers into ${folder}`, err);
  }
}
