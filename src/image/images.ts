import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CrispError, messageOf, wrap } from '../lib/errors.js';
import type { Layout } from '../lib/layout.js';
import type { Logger } from '../lib/log.js';
import type { cri } from '../lib/proto.js';
import { readArchive } from './archive.js';
import { authFileContent, writeAuthFile } from './auth.js';
import { ShortNames } from './short-names.js';
import { SingleFlight } from './single-flight.js';
import { imageOf, type Image } from './image.js';
import { MergedImages } from './merged-images.js';
import { ImageNotes } from './notes.js';
import { orphanChains } from './orphans.js';
import { withPullRetries, type PullPauses } from './pull-retries.js';
import { parseReference, type Reference } from './ref.js';
import { Removals, type InUse } from './removals.js';
import { Skopeo } from './skopeo.js';
import { Storage, type Snapshot, type StoredImage } from './storage.js';
import { StoreUsage, type FsUsage } from './usage.js';
import { WorkFolders } from './work-folders.js';

export type { InUse };

export interface ImagesOptions {
  readonly layout: Layout;
  readonly log: Logger;
  readonly programs: { readonly skopeo: string };
  /** a registries.conf(5); default: the host's */
  readonly registriesConf?: string | undefined;
  /** a policy.json(5); default: the host's, and where it has none, anything is accepted */
  readonly policyFile?: string | undefined;
  /** of a pull with all its tries; default 30 min: large images over slow lines */
  readonly pullTimeoutMs?: number | undefined;
  /** between the tries of a pull; default: from a second on */
  readonly pullPauses?: PullPauses | undefined;
  /** is called for each further try of a pull */
  readonly onPullRetry?: (() => void) | undefined;
  /** names of images that kubelet's clean-up must leave alone */
  readonly pinned?: readonly string[] | undefined;
}

export interface PullRequest {
  readonly name: string;
  readonly auth?: cri.IAuthConfig | null | undefined;
  /** stops the pull, unless others wait for the same one */
  readonly signal?: AbortSignal | undefined;
}

export interface PulledImage {
  /** `sha256:…`, of the config */
  readonly imageId: string;
  /** `repository@sha256:…` */
  readonly imageRef: string;
}

const defaultPullTimeoutMs = 30 * 60_000;
/** Of the page that mount options go into: the rest is for the writable folders and a label. */
const maxLowerDirBytes = 3000;
const loadTimeoutMs = 30 * 60_000;

/**
 * The images of this node: pulled, loaded and removed by skopeo in containers/storage, read from the store's own files.
 * What RemoveImage takes while a container stands on it is hidden by a note and removed when the last one is gone.
 */
export class Images {
  readonly #options: ImagesOptions;
  readonly #skopeo: Skopeo;
  readonly #storage: Storage;
  readonly #shortNames: ShortNames;
  readonly #merged: MergedImages;
  readonly #notes: ImageNotes;
  readonly #usage: StoreUsage;
  readonly #pinned: readonly string[];
  readonly #pulls = new SingleFlight<PulledImage>();
  readonly #workFolders: WorkFolders;
  readonly #removals: Removals;

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
    this.#shortNames = new ShortNames(layout.imageStore);
    this.#merged = new MergedImages(layout.imageStore);
    this.#notes = new ImageNotes(layout.imageNotes, (path, problem) =>
      log.warn({ path }, `could not read the image notes: ${problem}`),
    );
    this.#usage = new StoreUsage(this.#storage, log);
    this.#workFolders = new WorkFolders(join(layout.imageNotes, 'pulls'));
    this.#removals = new Removals({
      storage: this.#storage,
      shortNames: this.#shortNames,
      merged: this.#merged,
      skopeo: this.#skopeo,
      notes: this.#notes,
      workFolders: this.#workFolders,
      log,
    });
    this.#pinned = (options.pinned ?? []).map((name) => parseReference(name, 'images.pinned').name);
  }

  /** Reads store and notes, and removes what an earlier crisp's pulls left half done. */
  async start(): Promise<void> {
    await this.#skopeo.prepare();
    await this.#workFolders.clean();
    const snapshot = await this.#read();
    this.#usage.refresh(snapshot);
    if (orphanChains(snapshot).length > 0) this.#removals.removeOrphansLater();
  }

  /**
   * Fetches an image, with further tries after failures that may pass. The same image asked for with the same credentials
   * while it is on its way is fetched once.
   *
   * @throws CrispError `InvalidArgument` for the name or the credentials, `NotFound`, `PermissionDenied`, `Unavailable`
   *   (`RegistryUnavailable: …`), `FailedPrecondition` (`SignatureValidationFailed: …`), `Cancelled`, `DeadlineExceeded`
   */
  async pull({ name, auth, signal }: PullRequest): Promise<PulledImage> {
    const reference = parseReference(name);
    const authFile = authFileContent(reference, auth);
    const key = `${reference.name} ${createHash('sha256')
      .update(authFile ?? '')
      .digest('hex')}`;
    return this.#pulls.do(key, signal, (stop) =>
      this.#removals.whileNoRemoval(() => this.#pull(reference, authFile, stop)),
    );
  }

  /** How many pulls are under way, for the metrics. */
  get pulls(): number {
    return this.#pulls.size;
  }

  /**
   * Brings the images of a `docker save` or OCI archive into the store.
   *
   * @returns their names; the id for an image without one
   * @throws CrispError `NotFound` without the file, `InvalidArgument` for what is not an archive of images
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
            const stored = named(await this.#read(), destination);
            if (stored) await this.#unhide(stored.id, [destination]);
            loaded.push(destination.startsWith('@') ? `sha256:${imageId}` : destination);
          }
        }
        this.#usage.refresh(await this.#read());
        return loaded;
      }),
    );
  }

  /** Every image, or the one that `nameOrId` means. */
  async list(nameOrId?: string): Promise<Image[]> {
    if (nameOrId) {
      const one = await this.resolve(nameOrId);
      return one ? [one] : [];
    }
    const { images } = await this.#read();
    return [...images.values()].filter((image) => this.#visible(image)).map((image) => this.#imageOf(image));
  }

  /**
   * Finds an image by its id (or a prefix that only it has), by a name or by `repository@digest`.
   *
   * @throws CrispError `InvalidArgument` for what can be neither, or for an ambiguous prefix
   */
  async resolve(nameOrId: string): Promise<Image | undefined> {
    const stored = this.#find(await this.#read(), nameOrId);
    return stored && this.#imageOf(stored);
  }

  /** The same as `resolve`: what ImageStatus asks. */
  async status(nameOrId: string): Promise<Image | undefined> {
    return this.resolve(nameOrId);
  }

  /**
   * Like `resolve`, and keeps the image in the store until `release` is called, also when RemoveImage takes it: for the
   * time until a container's record says that it is in use.
   *
   * @throws CrispError `NotFound`
   */
  async hold(nameOrId: string): Promise<{ image: Image; release: () => void }> {
    const stored = this.#find(await this.#read(), nameOrId);
    if (!stored) throw new CrispError('NotFound', `image ${JSON.stringify(nameOrId)} not found`);
    const image = this.#imageOf(stored);
    return { image, release: this.#removals.hold(image.id) };
  }

  /** The folders with the files of an image's layers, top first. Works for a removed image that is still in use. */
  async layers(imageId: string): Promise<string[]> {
    const { layers } = await this.#stored(imageId);
    return layers.map((layer) => this.#storage.diffFolder(layer.id));
  }

  /** The same folders under the store's own short names, for an overlay mount's `lowerdir`. */
  async overlayLowerDirs(imageId: string): Promise<string[]> {
    const { layers } = await this.#stored(imageId);
    return Promise.all(layers.map((layer) => this.#storage.shortDiffFolder(layer.id)));
  }

  /**
   * The same folders for a mount that a shim makes: it goes to the folder that they have in common, and a page has room for
   * what is left of their names.
   *
   * @param idMapped the shim mounts that folder elsewhere to map the ids of a user namespace
   */
  async rootLowerDirs(imageId: string, { idMapped }: { readonly idMapped: boolean }): Promise<string[]> {
    const { layers } = await this.#stored(imageId);
    const bytesALayer = idMapped ? '/diff:'.length + 64 : ':'.length + 26;
    if (layers.length * bytesALayer <= maxLowerDirBytes) {
      // the store's short names are links to absolute paths, outside of what is mapped
      return idMapped ? this.layers(imageId) : this.overlayLowerDirs(imageId);
    }
    const ids = layers.map((layer) => layer.id);
    const names = await this.#shortNames.of(ids.slice(0, -1));
    // the lowest one's own path makes the store their common folder, and the links lead nowhere out of that
    return [...names, ...ids.slice(-1).map((id) => this.#storage.diffFolder(id))];
  }

  /**
   * An image in use as one folder, made at the first call and kept as long as the image.
   *
   * @param merge makes a folder of layer folders (top first)
   */
  async mergedFolder(
    imageId: string,
    merge: (layers: readonly string[], folder: string) => Promise<void>,
  ): Promise<string> {
    const layers = await this.layers(imageId);
    return this.#merged.of(imageId.replace(/^sha256:/, ''), (folder) => merge(layers, folder));
  }

  /**
   * Removes an image with all its names. One that a container stands on is gone from the lists at once and from the disk
   * with the last such container. An image that is not there is no error.
   */
  async remove(nameOrId: string, inUse: InUse): Promise<void> {
    const stored = this.#find(await this.#read(), nameOrId);
    if (stored) await this.#removals.remove(stored, inUse);
  }

  /**
   * Removes from the disk what RemoveImage took and no container stands on any more. To be called when a container goes,
   * and once at start-up, when the containers are known. It is done in the background, after what is being pulled.
   */
  releaseUnused(inUse: InUse): void {
    this.#removals.releaseUnused(inUse);
  }

  /** Resolves when no removal goes on in the background any more. */
  async settled(): Promise<void> {
    await this.#removals.settled();
  }

  /** What the store takes up. Layers not yet measured count with the size that the store notes. */
  async fsInfo(): Promise<FsUsage> {
    return this.#usage.of(await this.#read());
  }

  /** Stops pulls and waits for what goes on in the background. */
  async close(): Promise<void> {
    await this.#pulls.close();
    await this.#removals.settled();
    await this.#usage.close();
  }

  async #read(): Promise<Snapshot> {
    await this.#notes.refresh();
    return this.#storage.read();
  }

  async #pull(reference: Reference, authFile: string | undefined, signal: AbortSignal): Promise<PulledImage> {
    return this.#workFolders.within(async (workFolder) => {
      const authPath = authFile === undefined ? undefined : join(workFolder, 'auth.json');
      if (authFile !== undefined && authPath !== undefined) await writeAuthFile(authPath, authFile);
      const { pullTimeoutMs = defaultPullTimeoutMs, pullPauses: pauses, onPullRetry, log } = this.#options;
      const pull = (timeoutMs: number): Promise<void> =>
        this.#skopeo.pull(reference, { workFolder, timeoutMs, signal, authFile: authPath });
      const onRetry = (err: unknown, pauseMs: number): void => {
        onPullRetry?.();
        log.warn(
          { image: reference.name },
          `pull failed, will be tried again in ${(pauseMs / 1000).toFixed(1)} s: ${messageOf(err)}`,
        );
      };
      try {
        await withPullRetries(pull, { timeoutMs: pullTimeoutMs, pauses, signal, onRetry });
      } catch (err) {
        throw wrap(`pull ${reference.name}`, err);
      }
      const snapshot = await this.#read();
      const stored = named(snapshot, reference.name);
      if (!stored) throw new CrispError('Internal', `pull ${reference.name}: the image is not in the store afterwards`);
      await this.#unhide(stored.id, [reference.name]);
      this.#usage.refresh(snapshot);
      const image = this.#imageOf(stored);
      const imageRef = image.repoDigests.find((digest) => digest.startsWith(`${reference.repository}@`)) ?? image.id;
      return { imageId: image.id, imageRef };
    });
  }

  /** A pull brings back what RemoveImage took, but only under the name that was pulled. */
  async #unhide(storedId: string, names: readonly string[]): Promise<void> {
    await this.#notes.set(storedId, (note) => {
      if (!note) return undefined;
      const hiddenNames = note.hiddenNames.filter((name) => !names.includes(name));
      return hiddenNames.length === 0 ? undefined : { removed: false, hiddenNames };
    });
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

  #find({ images }: Snapshot, nameOrId: string): StoredImage | undefined {
    const hex = nameOrId.replace(/^sha256:/, '');
    const visible = (stored: StoredImage | undefined): StoredImage | undefined =>
      stored && this.#visible(stored) ? stored : undefined;
    if (/^[a-f0-9]{64}$/.test(hex)) return visible(images.get(hex));

    const all = [...images.values()].filter((image) => this.#visible(image));
    const mayBeId = /^[a-f0-9]{3,63}$/.test(hex);
    if (!nameOrId.startsWith('sha256:')) {
      const reference = parseReference(nameOrId);
      const named = all.find((stored) => answersTo(this.#imageOf(stored), reference));
      if (named || !mayBeId) return named;
    }
    const [only, ...others] = mayBeId ? all.filter((stored) => stored.id.startsWith(hex)) : [];
    if (others.length > 0) {
      throw new CrispError(
        'InvalidArgument',
        `image id prefix ${JSON.stringify(nameOrId)} is ambiguous: ${others.length + 1} ids begin with it`,
      );
    }
    return only;
  }
}

/** The image that the store has under this full reference, or under `@ID`. */
function named({ images }: Snapshot, name: string): StoredImage | undefined {
  if (name.startsWith('@')) return images.get(name.slice(1));
  return [...images.values()].find((image) => image.names.includes(name));
}

function answersTo(image: Image, reference: Reference): boolean {
  return (
    image.names.includes(reference.name) ||
    (reference.digest !== undefined && image.repoDigests.includes(reference.name))
  );
}
