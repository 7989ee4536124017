import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { messageOf } from '../lib/errors.js';
import type { Logger } from '../lib/log.js';
import type { Artifacts } from './artifacts/artifacts.js';
import type { MergedImages } from './store/merged-images.js';
import type { ImageNotes } from './store/notes.js';
import { describeChain, orphanChains } from './store/orphans.js';
import { RwLock } from './store/rw-lock.js';
import type { ShortNames } from './store/short-names.js';
import type { Skopeo } from './skopeo/skopeo.js';
import type { Storage, StoredImage } from './store/storage.js';
import { removeTrials } from './store/store-trials.js';
import type { WorkFolders } from './store/work-folders.js';

/** A deletion takes seconds at most. One that is stopped, or whose disk hangs, is killed and retried later. */
const pullWaitsMs = 15_000;

/** Lets pending answers be sent first, as starting a program stops the event loop for milliseconds. */
async function answersFirst(): Promise<void> {
  // a second turn for answers that need another step
  await nextTurn();
  await nextTurn();
}

/** Tells whether a container uses an image, by its `sha256:…` id. */
export type InUse = (imageId: string) => boolean;

/**
 * How much may still be on disk for a moment when RemoveImage answers. kubelet measures the disk after its removals,
 * and evicts pods if too little was freed: its thresholds are percents of a disk, far more than this. It is measured in
 * the layers' archive sizes, which include half a kilobyte per file, so it bounds inodes too.
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
 * Deletes images from the disk, except those that a container uses, and never while a pull may rely on layers that it
 * found in the store. RemoveImage writes a note first, which hides the image; it is deleted as soon as possible, even
 * after a restart of crisp.
 */
export class Removals {
  readonly #options: RemovalsOptions;
  readonly #lock = new RwLock(pullWaitsMs);
  /** read-locked by pulls including their retries, as each attempt reuses what the earlier ones have unpacked */
  readonly #orphans = new RwLock(pullWaitsMs);
  #mayHaveOrphans = false;
  /** images about to be used by a container that is being created */
  readonly #holds = new Map<string, number>();
  #inUse: InUse | undefined;
  #background: Promise<void> = Promise.resolve();
  /** a sweep that has not begun yet will include everything that is due by then */
  #sweepIsDue = false;

  constructor(options: RemovalsOptions) {
    this.#options = options;
  }

  /** Runs work that adds images; nothing is deleted meanwhile. */
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

  /** Runs a pull including its retries: the layers that its attempts unpack are not deleted. */
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
   * Hides an image immediately and deletes it as soon as possible, after pulls and loads in progress. Resolves when it
   * is deleted or has to wait; if only little is to be deleted, as soon as it is hidden.
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

  /** Deletes hidden and unused images in the background: a container's removal does not wait for layers. */
  releaseUnused(inUse: InUse): void {
    // the first sweep includes images that an earlier crisp removed
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

  /** The size of all removed and unused images, including layers that are shared with other images. */
  async #bytesToDelete(): Promise<bigint> {
    const { storage, artifacts, notes } = this.#options;
    const { images } = await storage.read();
    return notes
      .removed()
      .filter((id) => !this.#isInUse(id))
      .reduce((sum, id) => sum + ((images.get(id) ?? artifacts.images.get(id))?.sizeBytes ?? 0n), 0n);
  }

  /** The caller holds the lock exclusively. */
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
        // already hidden; retried when the next image or container is removed
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

  /**
   * Deletes layers without an image, left by an interrupted pull, and the folders in which its skopeo tested the disk.
   */
  async #removeOrphans(): Promise<void> {
    const { imageStore, storage, notes, skopeo, workFolders } = this.#options;
    this.#mayHaveOrphans = false;
    await this.#lock.write(async (hurry) => {
      // `crisp load` may be running in another process
      if ((await workFolders.list()).inUse.length === 0) await removeTrials(imageStore);
      const chains = orphanChains(await storage.read());
      if (chains.length === 0) return;
      await workFolders.within(async (workFolder) => {
        for (const [index, chain] of chains.entries()) {
          const folder = join(workFolder, String(index));
          const id = await describeChain(folder, chain);
          if (id === undefined) continue;
          // hidden before it exists: after a crash here, the next start deletes it
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
