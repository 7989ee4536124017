import { join } from 'node:path';
import type { Artifacts } from './artifacts/artifacts.js';
import type { MergedImages } from './store/merged-images.js';
import type { ShortNames } from './store/short-names.js';
import type { Storage, StoredImage } from './store/storage.js';
import { makeFolder } from '../lib/files/make-folder.js';

/** part of the page of mount options; the rest is for the writable folders and a label */
const maxLowerDirBytes = 3000;

export interface ImageFoldersOptions {
  readonly storage: Storage;
  readonly artifacts: Artifacts;
  readonly shortNames: ShortNames;
  readonly merged: MergedImages;
  /** folder of the store */
  readonly folder: string;
}

/** The folders of images' layers, in the form that each kind of mount needs. */
export class ImageFolders {
  readonly #options: ImageFoldersOptions;

  constructor(options: ImageFoldersOptions) {
    this.#options = options;
  }

  /** The folders of an image's layers, top first; at least one. */
  async layers({ id, isArtifact, layers }: StoredImage): Promise<string[]> {
    if (isArtifact) return [this.#options.artifacts.filesOf(id)];
    if (layers.length > 0) return layers.map((layer) => this.#options.storage.diffFolder(layer.id));
    // an overlay needs a layer, but an image may have none
    const empty = join(this.#options.folder, 'empty');
    await makeFolder(empty, 0o755);
    return [empty];
  }

  /** The same folders under the store's own short names, for an overlay mount's `lowerdir`. */
  async overlayLowerDirs(image: StoredImage): Promise<string[]> {
    if (image.layers.length === 0) return this.layers(image);
    return Promise.all(image.layers.map((layer) => this.#options.storage.shortDiffFolder(layer.id)));
  }

  /**
   * The same folders for a mount by a shim: it changes to their common parent folder, so that only the rest of the
   * paths must fit into the page of mount options.
   *
   * @param idMapped the shim mounts the common folder elsewhere, with the ids of a user namespace
   */
  async rootLowerDirs(image: StoredImage, { idMapped }: { readonly idMapped: boolean }): Promise<string[]> {
    const ids = image.layers.map((layer) => layer.id);
    const bytesALayer = idMapped ? '/diff:'.length + 64 : ':'.length + 26;
    if (ids.length * bytesALayer <= maxLowerDirBytes) {
      // the store's short names are links with absolute targets, outside the mapped mount
      return idMapped ? this.layers(image) : this.overlayLowerDirs(image);
    }
    const names = await this.#options.shortNames.of(ids.slice(0, -1));
    // with the lowest layer's own path the store becomes the common folder, so that relative links stay inside it
    return [...names, ...ids.slice(-1).map((id) => this.#options.storage.diffFolder(id))];
  }

  /**
   * Returns an image in use as one folder, created at the first call and kept as long as the image.
   *
   * @param merge creates a folder from layer folders (top first)
   */
  async merged(
    image: StoredImage,
    merge: (layers: readonly string[], folder: string) => Promise<void>,
  ): Promise<string> {
    const layers = await this.layers(image);
    return this.#options.merged.of(image.id, (folder) => merge(layers, folder));
  }
}
