import { orphanChains } from './orphans.js';
import type { Artifacts } from './artifacts.js';
import type { Removals } from './removals.js';
import type { Storage } from './storage.js';
import type { WorkFolders } from './work-folders.js';

interface Parts {
  readonly storage: Storage;
  readonly artifacts: Artifacts;
  readonly workFolders: WorkFolders;
  readonly removals: Removals;
}

/** What interrupted pulls have left, for the auditor. */
export class ImageLeftovers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Ids of all images and artifacts on the disk, `sha256:…`, the hidden ones too. */
  async ids(): Promise<Set<string>> {
    const { images } = await this.#parts.storage.read();
    return new Set([...images.keys(), ...this.#parts.artifacts.images.keys()].map((id) => `sha256:${id}`));
  }

  /**
   * Layers of the store that no image has, and work folders of pulls and loads that are over. None of the layers while a pull or
   * load is at work, here or in another process: what it has unpacked so far belongs to no image yet.
   */
  async list(): Promise<{ readonly layers: readonly string[]; readonly workFolders: readonly string[] }> {
    const { inUse, left } = await this.#parts.workFolders.list();
    const chains = inUse.length > 0 ? [] : orphanChains(await this.#parts.storage.read());
    return { layers: [...new Set(chains.flat().map(({ id }) => id))], workFolders: left };
  }

  /** Removes them, after what is being pulled. */
  async remove(): Promise<void> {
    await this.#parts.workFolders.clean();
    this.#parts.removals.removeOrphansLater();
    await this.#parts.removals.settled();
  }
}
