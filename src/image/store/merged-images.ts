import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { namesIn } from '../../lib/files/names-in.js';
import { removeTree } from '../../lib/files/remove-tree.js';

/** Fills a folder with everything in an image. */
export type FillFolder = (folder: string) => Promise<void>;

/**
 * Images as single folders, for volumes that cannot be mounted as layers. Each is created on first use and kept beside
 * the store's layers until its image is deleted.
 */
export class MergedImages {
  readonly #folder: string;
  readonly #underWay = new Map<string, Promise<string>>();

  /** @param store the folder of the layers, as hard links need the same file system */
  constructor(store: string) {
    this.#folder = join(store, 'merged');
  }

  /** @param id 64 hex digits */
  of(id: string, fill: FillFolder): Promise<string> {
    const made = this.#underWay.get(id) ?? this.#make(id, fill).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, made);
    return made;
  }

  /**
   * Removes the folders of deleted images.
   *
   * @param existing called after the folders were listed, as their images existed before them
   * @param isInUse keeps a container's volume even if its image cannot be read any more
   */
  async removeGone(
    existing: () => Promise<ReadonlyMap<string, unknown>>,
    isInUse: (id: string) => boolean,
  ): Promise<void> {
    const names = await namesIn(this.#folder);
    if (names.length === 0) return;
    const images = await existing();
    for (const name of names) {
      const id = name.slice(0, 64);
      if (!images.has(id) && !isInUse(id)) await removeTree(join(this.#folder, name));
    }
  }

  async #make(id: string, fill: FillFolder): Promise<string> {
    const folder = join(this.#folder, id);
    if (existsSync(folder)) return folder;
    const unfinished = `${folder}.unfinished`;
    // left by a crisp that was killed meanwhile
    await removeTree(unfinished);
    try {
      await fill(unfinished);
      await rename(unfinished, folder);
      return folder;
    } catch (err) {
      await removeTree(unfinished).catch(() => {});
      throw err;
    }
  }
}
