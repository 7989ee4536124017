import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { Artifacts } from './artifacts.js';
import type { MergedImages } from './merged-images.js';
import type { ImageNotes } from './notes.js';
import { describeChain, orphanChains } from './orphans.js';
import { RwLock } from './rw-lock.js';
import type { ShortNames } from './short-names.js';
import type { Skopeo } from './skopeo.js';
import type { Storage, StoredImage } from './storage.js';
import { removeTrials } from './store-trials.js';
import type { WorkFolders } from './work-folders.js';

/** A deletion takes seconds at most. One that is stopped, or whose disk hangs, is killed and tried again later. */
const pullWaitsMs = 15_000;

/** To start a program stops the event loop for milliseconds: what is answered without waiting for it goes out before. */
async function answersFirst(): Promise<void> {
  // the second turn is of answers that took one more step
  await nextTurn();
  await nextTurn();
}

/** Whether a container uses an image, by its `sha256:…` id. */
export type InUse = (imageId: string) => boolean;

/**
 * What may still be on the disk for a moment when RemoveImage has answered. kubelet measures the disk after its removals,
 * and evicts pods if too little has become free: thresholds are percents of a disk, of which this is none. The sizes
 * are those of the layers' archives, which count half a kilobyte for each file, so it bounds inodes as well.
 */
const lateBytes = 64n * 1024n * 1024n;

export interface RemovalsOptions {
  readonly imageStore: string;
  readonly storage: Storage;
  readonly artifacts: Artifacts;
  readonly shortNames: ShortNames;
  readonly merged: MergedImages;
  readonly skopeo: Skopeo;
  readonly notes: ImageNotes;
  readonly workFolders: WorkFolders;
  readonly log: Logger;
}

/**
 * Deletes images from the disk, but none that a container uses, and none while a pull may count on
 * layers that it found in the store. What RemoveImage removes is noted first; from the note on it is hidden, and it is
 * deleted as soon as possible, also after a restart of crisp.
 */
export class Removals {
  readonly #options: RemovalsOptions;
  readonly #lock = new RwLock(pullWaitsMs);
  /** read by pulls for as long as they are retried: what one attempt has unpacked is there for the next */
  readonly #orphans = new RwLock(pullWaitsMs);
  #mayHaveOrphans = false;
  /** images that a container being created is about to use */
  readonly #holds = new Map<string, number>();
  #inUse: InUse | undefined;
  #background: Promise<void> = Promise.resolve();
  /** one that has not begun yet deletes all that may be deleted by then */
  #sweepIsDue = false;

  constructor(options: RemovalsOptions) {
    this.#options = options;
  }

  /** Runs something that adds images; nothing is deleted meanwhile. */
  async whileNoRemoval<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#lock.read(work);
    } catch (err) {
      this.removeOrphansLater();
      throw err;
    } finally {
      this.#sweepRemovedLater();
    }
  }

  /** Runs a pull with all its attempts: no layer is deleted that one of them has unpacked. */
  async whileKeepingLayers<T>(pull: () => Promise<T>): Promise<T> {
    try {
      return await this.#orphans.read(pull);
    } finally {
      if (this.#mayHaveOrphans) this.removeOrphansLater();
    }
  }

  /** Keeps an image until the returned function is called. */
  hold(imageId: string): () => void {
    this.#holds.set(imageId, (this.#holds.get(imageId) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const left = (this.#holds.get(imageId) ?? 1) - 1;
      if (left > 0) this.#holds.set(imageId, left);
      else this.#holds.delete(imageId);
      this.#sweepRemovedLater();
    };
  }

  /**
   * Hides an image immediately and deletes it when possible; during a pull or load, after that. Resolves when it is
   * deleted or has to wait; while little is to be deleted, as soon as it is hidden.
   */
  async remove(stored: StoredImage, inUse: InUse): Promise<void> {
    await this.#options.notes.set(stored.id, (note) => ({
      ...note,
      removed: true,
      hiddenNames: [...stored.names, ...(note?.addedNames ?? [])],
    }));
    this.#inUse = inUse;
    const mayBeLate = (await this.#bytesToDelete()) <= lateBytes;
    if (mayBeLate || !(await this.#lock.writeUnlessRead((hurry) => this.#sweep(hurry)))) this.#sweepLater();
  }

  /** Deletes in the background what is hidden and not in use: the removal of a container does not wait for layers. */
  releaseUnused(inUse: InUse): void {
    // the first time, also what belonged to images that an earlier crisp removed
    const isFirst = this.#inUse === undefined;
    this.#inUse = inUse;
    if (isFirst) this.#sweepLater();
    else this.#sweepRemovedLater();
  }

  removeOrphansLater(): void {
    this.#mayHaveOrphans = true;
    this.#later(async () => void (await this.#orphans.writeUnlessRead(() => this.#removeOrphans())));
  }

  /** Resolves when no background work is in progress. */
  async settled(): Promise<void> {
    for (let seen; seen !== this.#background;) {
      seen = this.#background;
      await seen;
    }
  }

  #sweepRemovedLater(): void {
    if (this.#options.notes.removed().length > 0) this.#sweepLater();
  }

  #sweepLater(): void {
    if (this.#sweepIsDue || this.#inUse === undefined) return;
    this.#sweepIsDue = true;
    this.#later(() =>
      this.#lock.write(async (hurry) => {
        this.#sweepIsDue = false;
        await this.#sweep(hurry);
      }),
    );
  }

  #later(work: () => Promise<void>): void {
    this.#background = this.#background
      .then(answersFirst)
      .then(work)
      .catch((err: unknown) => this.#options.log.warn(`could not clean up the image store: ${messageOf(err)}`));
  }

  /** Of all that is removed and not in use. Layers that other images share count, too. */
  async #bytesToDelete(): Promise<bigint> {
    const { storage, artifacts, notes } = this.#options;
    const { images } = await storage.read();
    return notes
      .removed()
      .filter((id) => !this.#isInUse(id))
      .reduce((sum, id) => sum + ((images.get(id) ?? artifacts.images.get(id))?.sizeBytes ?? 0n), 0n);
  }

  /** To be called with the lock held exclusively. */
  async #sweep(hurry: AbortSignal): Promise<void> {
    const { notes } = this.#options;
    for (const id of notes.removed()) {
      // a pull waits for one deletion, not for all
      if (hurry.aborted || this.#lock.isAwaited) return;
      if (this.#isInUse(id)) continue;
      try {
        // `crisp load` may have loaded it again meanwhile
        await notes.refresh();
        if (notes.get(id)?.removed) await this.#delete(id, hurry);
      } catch (err) {
        // hidden already; retried when the next image or container is removed
        this.#options.log.warn(
          { image: `sha256:${id}` },
          `could not delete a removed image from disk: ${messageOf(err)}`,
        );
      }
    }
    const { storage, shortNames, merged } = this.#options;
    await shortNames.removeGone(async () => (await storage.read()).layers);
    await merged.removeGone(
      async () => (await storage.read()).images,
      (id) => this.#isInUse(id),
    );
  }

  #isInUse(id: string): boolean {
    const imageId = `sha256:${id}`;
    return this.#holds.has(imageId) || this.#inUse?.(imageId) !== false;
  }

  /** Deletes layers that an interrupted pull left and no image has, and what its skopeo was just trying. */
  async #removeOrphans(): Promise<void> {
    const { imageStore, storage, notes, skopeo, workFolders } = this.#options;
    this.#mayHaveOrphans = false;
    await this.#lock.write(async (hurry) => {
      // `crisp load` may be at work in another process
      if ((await workFolders.list()).inUse.length === 0) await removeTrials(imageStore);
      const chains = orphanChains(await storage.read());
      if (chains.length === 0) return;
      await workFolders.within(async (workFolder) => {
        for (const [index, chain] of chains.entries()) {
          const folder = join(workFolder, String(index));
          const id = await describeChain(folder, chain);
          if (id === undefined) continue;
          // hidden before it exists; should crisp crash here, its next start removes it
          await notes.set(id, () => ({ removed: true, hiddenNames: [] }));
          await skopeo.adopt(folder, id, hurry);
          await this.#delete(id, hurry);
        }
      });
    });
  }

  async #delete(id: string, hurry: AbortSignal): Promise<void> {
    const { storage, artifacts, notes, skopeo } = this.#options;
    const { images } = await storage.read();
    if (images.has(id)) await skopeo.delete(id, hurry);
    else await artifacts.remove(id);
    await notes.set(id, () => undefined);
  }
}
