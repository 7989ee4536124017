import { link, mkdir } from 'node:fs/promises';
import { wrap } from '../../lib/errors.js';
import { copyFiles } from './copy-files.js';
import { bytePathOf, bytesOf, hostPathOf, visitVisible, type BytePath, type VisibleFile } from './visible-files.js';

/** few, so that the server's other file work gets its turn */
const linksAtATime = 16;
/** per pair of processes that copy the folders' attributes */
const foldersAtATime = 1000;

/**
 * Merges an image's layers (top first) into one folder of hard links that shows what an overlay of them would. It only
 * takes the space of its folders and, unlike an overlay, can be mounted with mapped ids in a user namespace, whatever
 * the number of layers.
 *
 * @param folder to be created, on the layers' file system; a failure leaves it incomplete
 */
export async function mergeLayers(layers: readonly string[], folder: string): Promise<void> {
  const target = (path: BytePath): Buffer => bytesOf(`${bytePathOf(folder)}/${path}`);
  let files: VisibleFile[] = [];
  let complete: VisibleFile[] = [];
  const linkFiles = async (): Promise<void> => {
    const some = files;
    files = [];
    await Promise.all(some.map((file) => link(bytesOf(hostPathOf(file)), target(file.path))));
  };
  const copyFolders = async (): Promise<void> => {
    const byLayer = new Map<string, BytePath[]>();
    for (const { root, path } of complete) {
      const paths = byLayer.get(root);
      if (paths) paths.push(path);
      else byLayer.set(root, [path]);
    }
    complete = [];
    for (const [root, paths] of byLayer) await copyFiles(root, paths, folder);
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await visitVisible(layers, {
      folder: async ({ path }) => void (await mkdir(target(path), { recursive: true })),
      file: async (file) => {
        if (files.push(file) === linksAtATime) await linkFiles();
      },
      // only now, as each new file changes its folder's times
      left: async (each) => {
        await linkFiles();
        if (complete.push(each) === foldersAtATime) await copyFolders();
      },
    });
    await copyFolders();
  } catch (err) {
    throw wrap(`merge the image's layers into ${folder}`, err);
  }
}
