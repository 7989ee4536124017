import { orphanChains } from './store/orphans.js';
import type { Artifacts } from './artifacts/artifacts.js';
import type { Removals } from './removals.js';
import type { Storage } from './store/storage.js';
import { trialFolders } from './store/store-trials.js';
import type { WorkFolders } from './store/work-folders.js';

interface Parts {
  readonly imageStore: string;
  readonly storage: Storage;
  readonly artifacts: Artifacts;
  readonly workFolders: WorkFolders;
  readonly removals: Removals;
}

/** Leftovers of interrupted pulls, for the auditor. */
export class ImageLeftovers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Ids of all images and artifacts on disk, `sha256:…`, including hidden ones. */
  async ids(): Promise<Set<string>> {
    const { images } = await this.#parts.storage.read();
    return new Set([...images.keys(), ...this.#parts.artifacts.images.keys()].map((id) => `sha256:${id}`));
  }

  /**
   * Lists the store's layers without an image, and work folders of finished pulls and loads. Lists no layers while a
   * pull or load is in progress, in this process or another: its layers have no image yet.
   */
  async list(): Promise<{ readonly layers: readonly string[]; readonly folders: readonly string[] }> {
    const { imageStore, storage, workFolders } = this.#parts;
    const { inUse, left } = await workFolders.list();
    if (inUse.length > 0) return { layers: [], folders: left };
    const chains = orphanChains(await storage.read());
    return {
      layers: [...new Set(chains.flat().map(({ id }) => id))],
      folders: [...left, ...(await trialFolders(imageStore))],
    };
  }

  /** Removes them, after pulls in progress. */
  async remove(): Promise<void> {
    await this.#parts.workFolders.clean();
    this.#parts.removals.removeOrphansLater();
    await this.#parts.removals.settled();
  }
}
