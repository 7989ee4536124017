import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CrispError, messageOf, wrap } from '../lib/errors.js';
import { logLeft, runPipeline, type Step } from '../lib/pipeline.js';
import type { cri } from '../lib/proto.js';
import { readArchive } from './archive.js';
import { Artifacts } from './artifacts/artifacts.js';
import { authFileContent } from './skopeo/auth.js';
import { findImage, storedUnder } from './find-image.js';
import { ShortNames } from './store/short-names.js';
import { SingleFlight } from './pull/single-flight.js';
import { ImageFolders } from './image-folders.js';
import { ImageLeftovers } from './image-leftovers.js';
import type { ImagesOptions } from './images-options.js';
import { imageOf, type Image } from './image.js';
import { MergedImages } from './store/merged-images.js';
import { afterPull, ImageNotes, type ImageNote } from './store/notes.js';
import { orphanChains } from './store/orphans.js';
import { pullAny, type Pulled } from './pull/pull-any.js';
import { attemptPipeline, pullPipeline } from './pull/pull-pipeline.js';
import { withPullRetries } from './pull/pull-retries.js';
import { pulledBytes } from './pull/pulled-bytes.js';
import { parseReference, type Reference } from './ref.js';
import { Removals, type InUse } from './removals.js';
import { Skopeo, type PullOptions } from './skopeo/skopeo.js';
import { Storage, type Snapshot, type StoredImage } from './store/storage.js';
import { trialFolders } from './store/store-trials.js';
import { StoreUsage, type FsUsage } from './store/usage.js';
import { WorkFolders } from './store/work-folders.js';

export type { ImagesOptions, InUse };

export interface PullRequest {
  readonly name: string;
  readonly auth?: cri.IAuthConfig | null | undefined;
  /** stops the pull, unless other callers wait for it */
  readonly signal?: AbortSignal | undefined;
}

export interface PulledImage {
  /** `sha256:…`, of the config */
  readonly imageId: string;
  /** `repository@sha256:…` */
  readonly imageRef: string;
}

const defaultPullTimeoutMs = 30 * 60_000;
const loadTimeoutMs = 30 * 60_000;

/**
 * The images of this node: pulled, loaded and deleted by skopeo in containers/storage, and read from the store's own
 * files. An image that RemoveImage removes while a container uses it is hidden by a note, and deleted with the last
 * such container.
 */
export class Images {
  readonly #options: ImagesOptions;
  readonly #skopeo: Skopeo;
  readonly #storage: Storage;
  readonly #artifacts: Artifacts;
  readonly #folders: ImageFolders;
  readonly #notes: ImageNotes;
  readonly #usage: StoreUsage;
  readonly #pinned: readonly string[];
  readonly #pulls = new SingleFlight<PulledImage>();
  readonly #workFolders: WorkFolders;
  readonly #removals: Removals;
  /** leftovers of interrupted pulls */
  readonly leftovers: ImageLeftovers;
  #joined?: { store: Snapshot; artifacts: Snapshot['images']; snapshot: Snapshot };

  constructor(options: ImagesOptions) {
    const { layout, log } = options;
    this.#options = options;
    this.#skopeo = new Skopeo({
      program: options.programs.skopeo,
      layout,
      registriesConf: options.registriesConf,
      policyFile: options.policyFile,
    });
    this.#storage = new Storage(layout.imageStore, (imageId, err) =>
      log.warn({ image: imageId }, `could not read an image of the store: ${messageOf(err)}`),
    );
    this.#artifacts = new Artifacts(layout.artifacts, (path, problem) =>
      log.warn({ path }, `could not read an artifact: ${problem}`),
    );
    const shortNames = new ShortNames(layout.imageStore);
    const merged = new MergedImages(layout.imageStore);
    const parts = {
      imageStore: layout.imageStore,
      storage: this.#storage,
      artifacts: this.#artifacts,
      shortNames,
      merged,
    };
    this.#folders = new ImageFolders({ ...parts, folder: layout.imageStore });
    this.#notes = new ImageNotes(layout.imageNotes, (path, problem) =>
      log.warn({ path }, `could not read the image notes: ${problem}`),
    );
    this.#usage = new StoreUsage(this.#storage, log);
    this.#workFolders = new WorkFolders(join(layout.imageNotes, 'pulls'));
    this.#removals = new Removals({
      ...parts,
      skopeo: this.#skopeo,
      notes: this.#notes,
      workFolders: this.#workFolders,
      log,
    });
    this.leftovers = new ImageLeftovers({ ...parts, workFolders: this.#workFolders, removals: this.#removals });
    this.#pinned = (options.pinned ?? []).map((name) => parseReference(name, 'images.pinned').name);
  }

  /** Reads store and notes, and removes what an earlier crisp's interrupted pulls left. */
  async start(): Promise<void> {
    await this.#skopeo.prepare();
    await this.#workFolders.clean();
    await this.#artifacts.start();
    const snapshot = await this.#read();
    this.#usage.refresh(snapshot);
    if (orphanChains(snapshot).length > 0 || (await trialFolders(this.#options.layout.imageStore)).length > 0)
      this.#removals.removeOrphansLater();
  }

  /**
   * Pulls an image, with retries after transient failures. Concurrent pulls of the same image with the same credentials
   * share one download.
   *
   * @throws CrispError `InvalidArgument` for the name or the credentials, `NotFound`, `PermissionDenied`, `Unavailable`
   * (`RegistryUnavailable: …`), `FailedPrecondition` (`SignatureValidationFailed: …`), `Cancelled`, `DeadlineExceeded`
   */
  async pull({ name, auth, signal }: PullRequest): Promise<PulledImage> {
    const reference = parseReference(name);
    const authFile = authFileContent(reference, auth);
    const key = `${reference.name} ${createHash('sha256')
      .update(authFile ?? '')
      .digest('hex')}`;
    return this.#pulls.do(key, signal, (stop) =>
      this.#removals.whileKeepingLayers(() => this.#pull(reference, authFile, stop)),
    );
  }

  /** The bytes that a pull in progress has received; undefined for an image that is not being pulled. */
  async pulledBytes(name: string): Promise<number | undefined> {
    return this.#workFolders.bytesOf(parseReference(name).name);
  }

  /** How many pulls are in progress, for the metrics. */
  get pulls(): number {
    return this.#pulls.size;
  }

  /**
   * Loads the images of a `docker save` or OCI archive into the store.
   *
   * @returns their names; the id of an image without one
   * @throws CrispError `NotFound` if the file is missing, `InvalidArgument` if it is not an archive of images
   */
  async load(archivePath: string, signal?: AbortSignal): Promise<string[]> {
    return this.#removals.whileNoRemoval(() =>
      this.#workFolders.within(async (workFolder) => {
        const loaded: string[] = [];
        for (const { source, names, imageId } of await readArchive(archivePath, workFolder)) {
          if (names.length === 0 && imageId === undefined) {
            throw new CrispError('InvalidArgument', `${archivePath}: an image in it has neither a name nor an id`);
          }
          for (const destination of names.length > 0 ? names : [`@${imageId}`]) {
            await this.#skopeo.load(source, destination, { workFolder, timeoutMs: loadTimeoutMs, signal });
            const stored = storedUnder(await this.#read(), destination);
            if (stored) await this.#unhide(stored.id, [destination]);
            loaded.push(destination.startsWith('@') ? `sha256:${imageId}` : destination);
          }
        }
        this.#usage.refresh(await this.#storage.read());
        return loaded;
      }),
    );
  }

  /** Every image, or the one identified by `nameOrId`. */
  async list(nameOrId?: string): Promise<Image[]> {
    if (nameOrId) {
      const image = await this.resolve(nameOrId);
      return image ? [image] : [];
    }
    const { images } = await this.#read();
    return [...images.values()].filter((image) => this.#visible(image)).map((image) => this.#imageOf(image));
  }

  /**
   * Finds an image by its id (or an unambiguous prefix), by a name or by `repository@digest`.
   *
   * @throws CrispError `InvalidArgument` for anything else, or an ambiguous prefix
   */
  async resolve(nameOrId: string): Promise<Image | undefined> {
    const stored = this.#find(await this.#read(), nameOrId);
    return stored && this.#imageOf(stored);
  }

  /**
   * Like `resolve`, but also keeps the image in the store until `release` is called, even if RemoveImage removes it:
   * until a container's record marks it as in use.
   *
   * @throws CrispError `NotFound`
   */
  async hold(nameOrId: string): Promise<{ image: Image; release: () => void }> {
    const stored = this.#find(await this.#read(), nameOrId);
    if (!stored) throw new CrispError('NotFound', `image ${JSON.stringify(nameOrId)} not found`);
    const image = this.#imageOf(stored);
    return { image, release: this.#removals.hold(image.id) };
  }

  /** The folders of an image's layers, top first. Also for a removed image that is still in use. */
  async layers(imageId: string): Promise<string[]> {
    return this.#folders.layers(await this.#stored(imageId));
  }

  /** The same folders under short names, for an overlay mount's `lowerdir`. */
  async overlayLowerDirs(imageId: string): Promise<string[]> {
    return this.#folders.overlayLowerDirs(await this.#stored(imageId));
  }

  /** The same folders for a mount by a shim. @param idMapped with the ids of a user namespace */
  async rootLowerDirs(imageId: string, { idMapped }: { readonly idMapped: boolean }): Promise<string[]> {
    return this.#folders.rootLowerDirs(await this.#stored(imageId), { idMapped });
  }

  /**
   * Returns an image in use as one folder, kept as long as the image. @param merge creates it from layer folders (top
   * first)
   */
  async mergedFolder(
    imageId: string,
    merge: (layers: readonly string[], folder: string) => Promise<void>,
  ): Promise<string> {
    return this.#folders.merged(await this.#stored(imageId), merge);
  }

  /**
   * Removes an image and all its names. One that a container uses is hidden immediately and deleted with the last such
   * container. A missing image is not an error.
   */
  async remove(nameOrId: string, inUse: InUse): Promise<void> {
    const stored = this.#find(await this.#read(), nameOrId);
    if (stored) await this.#removals.remove(stored, inUse);
  }

  /**
   * Deletes images that RemoveImage removed and no container uses any more, in the background, after pulls in progress.
   * Call it when a container was removed, and once at start, when the containers are known.
   */
  releaseUnused(inUse: InUse): void {
    this.#removals.releaseUnused(inUse);
  }

  /** Resolves when no background removal is in progress. */
  async settled(): Promise<void> {
    await this.#removals.settled();
  }

  /** The disk usage of the store. Layers not measured yet count with the size in the store's metadata. */
  async fsInfo(): Promise<FsUsage> {
    const { usedBytes, inodesUsed } = this.#usage.of(await this.#storage.read());
    const { bytes, inodes } = this.#artifacts.usage;
    return { usedBytes: usedBytes + BigInt(bytes), inodesUsed: inodesUsed + BigInt(inodes) };
  }

  /** Stops pulls and waits for background work. */
  async close(): Promise<void> {
    await this.#pulls.close();
    await this.#removals.settled();
    await this.#usage.close();
  }

  async #read(): Promise<Snapshot> {
    await this.#notes.refresh();
    return this.#withArtifacts(await this.#storage.read());
  }

  /** The store's images together with the artifacts; the same object until either changes. */
  #withArtifacts(store: Snapshot): Snapshot {
    const artifacts = this.#artifacts.images;
    if (artifacts.size === 0) return store;
    if (this.#joined?.store !== store || this.#joined.artifacts !== artifacts) {
      const images = new Map([...store.images, ...artifacts]);
      this.#joined = { store, artifacts, snapshot: { ...store, images } };
    }
    return this.#joined.snapshot;
  }

  async #pull(reference: Reference, authFile: string | undefined, signal: AbortSignal): Promise<PulledImage> {
    let image: PulledImage | undefined;
    const fetch = async (workFolder: string, authPath: string | undefined): Promise<void> => {
      image = await this.#fetch(reference, { workFolder, authFile: authPath, signal });
    };
    const over = new AbortController();
    const pull = { name: reference.name, workFolders: this.#workFolders, authFile, fetch, over: over.signal };
    try {
      await this.#run(pullPipeline, pull);
    } catch (err) {
      throw wrap(`pull ${reference.name}`, err);
    } finally {
      over.abort();
    }
    if (!image) throw new CrispError('Internal', `pull ${reference.name}: it gave no image`);
    return image;
  }

  async #fetch(
    reference: Reference,
    options: Omit<PullOptions, 'timeoutMs'> & { readonly signal: AbortSignal },
  ): Promise<PulledImage> {
    const { pullTimeoutMs = defaultPullTimeoutMs, pullPauses: pauses, onPullRetry, log } = this.#options;
    const { signal } = options;
    const before = await this.#read();
    // removals get their turn in the pauses between attempts; the debug log says where a 503 came from
    const pull = (timeoutMs: number): Promise<PulledImage> =>
      this.#removals.whileNoRemoval(() => this.#attempt(before, reference, { ...options, timeoutMs, debug: true }));
    const onRetry = (err: unknown, pauseMs: number): void => {
      onPullRetry?.();
      log.warn(
        { image: reference.name },
        `pull failed, will retry in ${(pauseMs / 1000).toFixed(1)} s: ${messageOf(err)}`,
      );
    };
    return withPullRetries(pull, { timeoutMs: pullTimeoutMs, pauses, signal, onRetry });
  }

  async #attempt(before: Snapshot, reference: Reference, options: PullOptions): Promise<PulledImage> {
    const [skopeo, artifacts] = [this.#skopeo, this.#artifacts];
    let pulledId = '';
    await this.#run(attemptPipeline, {
      copy: () => pullAny({ skopeo, artifacts }, reference, options),
      find: async ({ artifactId = '', storeName = '' }) => {
        const snapshot = await this.#read();
        const stored = snapshot.images.get(artifactId) ?? storedUnder(snapshot, storeName);
        if (!stored) throw new CrispError('Internal', 'the image is not in the store afterwards');
        pulledId = stored.id;
        return { snapshot, stored };
      },
      takeName: ({ snapshot, stored }) => this.#takeName(snapshot, reference.name, stored),
      list: ({ stored }, pulled) => this.#unhide(stored.id, [reference.name, pulled.storeName ?? ''], pulled),
    });
    this.#usage.refresh(await this.#storage.read());
    const stored = await this.#stored(pulledId);
    this.#options.onPulled?.(pulledBytes(before, stored));
    const image = this.#imageOf(stored);
    const imageRef = image.repoDigests.find((digest) => digest.startsWith(`${reference.repository}@`)) ?? image.id;
    return { imageId: image.id, imageRef };
  }

  /** Runs a pipeline with the node's hooks and observers. */
  #run<Input extends object>(
    steps: { readonly name: string; readonly steps: readonly Step<Input>[] },
    input: Input,
  ): Promise<void> {
    const { observe = () => {}, pipelineHooks: hooks, log } = this.#options;
    return runPipeline(steps, input, { observe, hooks, onLeft: (left) => logLeft(log, steps.name, left) });
  }

  /** Gives a name to what was pulled last under it; among images the store does this itself. */
  async #takeName({ images }: Snapshot, name: string, pulled: StoredImage): Promise<void> {
    if (!pulled.isArtifact) return this.#artifacts.forgetName(name);
    for (const { id, names, isArtifact } of images.values()) {
      if (isArtifact || !names.includes(name)) continue;
      const hide = (note: ImageNote | undefined): ImageNote => ({
        removed: false,
        ...note,
        hiddenNames: [...(note?.hiddenNames ?? []), name],
      });
      await this.#notes.set(id, hide);
    }
  }

  /** Unhides an image that RemoveImage removed and a pull restores, but only under the names that were pulled. */
  async #unhide(storedId: string, names: readonly string[], pulled?: Pulled): Promise<void> {
    await this.#notes.set(storedId, (note) => afterPull(note, names, pulled));
  }

  #visible(stored: StoredImage): boolean {
    return this.#notes.get(stored.id)?.removed !== true;
  }

  #imageOf(stored: StoredImage): Image {
    return imageOf(stored, this.#notes.get(stored.id), this.#pinned);
  }

  async #stored(imageId: string): Promise<StoredImage> {
    const { images } = await this.#read();
    const stored = images.get(imageId.replace(/^sha256:/, ''));
    if (!stored) throw new CrispError('NotFound', `image ${JSON.stringify(imageId)} not found`);
    return stored;
  }

  #find(snapshot: Snapshot, nameOrId: string): StoredImage | undefined {
    return findImage(snapshot, nameOrId, {
      isVisible: (stored) => this.#visible(stored),
      imageOf: (stored) => this.#imageOf(stored),
    });
  }
}
