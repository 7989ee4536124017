import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno, wrap } from '../lib/errors.js';
import { fileIdentity } from './file-identity.js';

/** The OCI image config, https://github.com/opencontainers/image-spec/blob/main/config.md, as far as we read it. */
export interface OciImage {
  readonly created?: string;
  readonly architecture?: string;
  readonly os?: string;
  readonly config?: ImageConfig;
}

/** How a container of the image runs unless told otherwise. */
export interface ImageConfig {
  readonly User?: string;
  readonly Env?: string[];
  readonly Entrypoint?: string[];
  readonly Cmd?: string[];
  readonly WorkingDir?: string;
  readonly Volumes?: Record<string, object>;
  readonly Labels?: Record<string, string>;
  readonly StopSignal?: string;
  readonly ExposedPorts?: Record<string, object>;
}

/** One image as containers/storage has it. */
export interface StoredImage {
  /** 64 hex digits */
  readonly id: string;
  /** full references, as they were pulled */
  readonly names: readonly string[];
  /** names it had once, lost to a newer image */
  readonly formerNames: readonly string[];
  /** of its manifest, and of the index through which it came */
  readonly digests: readonly string[];
  /** top first; absent for an image without layers */
  readonly layers: readonly StoredLayer[];
  readonly sizeBytes: bigint;
  readonly image: OciImage;
  /** of its manifest */
  readonly annotations: Readonly<Record<string, string>>;
}

export interface StoredLayer {
  readonly id: string;
  readonly parent?: string;
  /** uncompressed */
  readonly sizeBytes: number;
  /** of the tar archive, uncompressed */
  readonly diffDigest?: string;
  /** false while it is being unpacked, and where that was cut off: the store removes it then */
  readonly complete: boolean;
}

interface ImageJson {
  readonly id: string;
  readonly digest?: string;
  readonly names?: string[] | null;
  readonly 'names-history'?: string[] | null;
  readonly layer?: string;
  readonly 'big-data-names'?: string[] | null;
  readonly 'big-data-sizes'?: Record<string, number> | null;
}

interface LayerJson {
  readonly id: string;
  readonly parent?: string;
  readonly 'diff-size'?: number;
  readonly 'diff-digest'?: string;
  readonly flags?: Record<string, unknown> | null;
}

interface Manifest {
  readonly config?: { readonly digest?: string };
  readonly annotations?: Record<string, string>;
}

/** What the store holds right now. */
export interface Snapshot {
  /** by id */
  readonly images: ReadonlyMap<string, StoredImage>;
  readonly layers: ReadonlyMap<string, StoredLayer>;
}

type Contents = Pick<StoredImage, 'image' | 'annotations'>;

const empty: Snapshot = { images: new Map(), layers: new Map() };

/**
 * Reads the JSON files of containers/storage's overlay driver. They are replaced, never written in place, so a file's
 * identity and time tell whether it changed; only then is it parsed again.
 */
export class Storage {
  readonly #root: string;
  #seen = '';
  #snapshot = empty;
  #reading: Promise<unknown> = Promise.resolve();
  /** by layer; one that is pulled again gets another */
  #links = new Map<string, string>();
  /** configs never change: an image's id is the digest of its config */
  #contents = new Map<string, Contents>();

  /** @param onBroken hears of images that cannot be read; they are left out */
  constructor(
    root: string,
    private readonly onBroken: (imageId: string, err: unknown) => void,
  ) {
    this.#root = root;
  }

  /** The store as it is now. */
  async read(): Promise<Snapshot> {
    const reading = this.#reading.then(() => this.#refresh());
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #refresh(): Promise<Snapshot> {
    for (let tries = 1; ; tries += 1) {
      const seen = this.#identity();
      if (seen === this.#seen) return this.#snapshot;
      const broken = new Map<string, unknown>();
      const snapshot = await this.#parse(broken);
      // skopeo may be at work on both files: what changed in between is read again
      if (tries < 5 && seen !== this.#identity()) continue;
      for (const [imageId, err] of broken) this.onBroken(imageId, err);
      this.#snapshot = snapshot;
      this.#links = new Map();
      this.#seen = seen;
      return snapshot;
    }
  }

  #identity(): string {
    return [this.#imagesFile, this.#layersFile].map(fileIdentity).join(' ');
  }

  /** Where a layer's files lie. */
  diffFolder(layerId: string): string {
    return join(this.#root, 'overlay', layerId, 'diff');
  }

  /** The store's own short symbolic link to a layer's files: mount options have room for about a page. */
  async shortDiffFolder(layerId: string): Promise<string> {
    try {
      const known = this.#links.get(layerId);
      const link = known ?? (await readFile(join(this.layerFolder(layerId), 'link'), 'utf8')).trim();
      this.#links.set(layerId, link);
      return join(this.#root, 'overlay', 'l', link);
    } catch (err) {
      if (isErrno(err, 'ENOENT')) return this.diffFolder(layerId);
      throw err;
    }
  }

  /** The folder that holds a layer's files and what the driver notes about it. */
  layerFolder(layerId: string): string {
    return join(this.#root, 'overlay', layerId);
  }

  get #imagesFile(): string {
    return join(this.#root, 'overlay-images', 'images.json');
  }

  get #layersFile(): string {
    return join(this.#root, 'overlay-layers', 'layers.json');
  }

  async #parse(broken: Map<string, unknown>): Promise<Snapshot> {
    // images first: the layers that they name exist before they do
    const imageJsons = await readJson<ImageJson[]>(this.#imagesFile);
    const layerJsons = await readJson<LayerJson[]>(this.#layersFile);
    const layers = new Map((layerJsons ?? []).map((json): [string, StoredLayer] => [json.id, layerOf(json)]));
    const images = new Map<string, StoredImage>();
    const contents = new Map<string, Contents>();
    for (const json of imageJsons ?? []) {
      try {
        const known = this.#contents.get(json.id) ?? (await this.#readContents(json));
        contents.set(json.id, known);
        images.set(json.id, imageOf(json, known, chain(layers, json.layer)));
      } catch (err) {
        broken.set(json.id, err);
      }
    }
    this.#contents = contents;
    return { images, layers };
  }

  async #readContents(json: ImageJson): Promise<Contents> {
    const folder = join(this.#root, 'overlay-images', json.id);
    const manifest = (await readJson<Manifest>(join(folder, 'manifest'))) ?? {};
    const key = manifest.config?.digest ?? `sha256:${json.id}`;
    const image = await readJson<OciImage>(join(folder, bigDataFile(key)));
    if (image === undefined) throw new Error('its config is missing');
    return { image, annotations: manifest.annotations ?? {} };
  }
}

function layerOf(json: LayerJson): StoredLayer {
  return {
    id: json.id,
    sizeBytes: Math.max(0, json['diff-size'] ?? 0),
    complete: json.flags?.['incomplete'] !== true,
    ...(json.parent ? { parent: json.parent } : {}),
    ...(json['diff-digest'] ? { diffDigest: json['diff-digest'] } : {}),
  };
}

function imageOf(json: ImageJson, contents: Contents, layers: readonly StoredLayer[]): StoredImage {
  const blobBytes = Object.values(json['big-data-sizes'] ?? {}).reduce((sum, size) => sum + Math.max(0, size), 0);
  const layerBytes = layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
  const manifests = (json['big-data-names'] ?? []).filter((name) => name.startsWith('manifest-'));
  return {
    id: json.id,
    names: json.names ?? [],
    formerNames: json['names-history'] ?? [],
    digests: [
      ...new Set([...(json.digest ? [json.digest] : []), ...manifests.map((name) => name.slice('manifest-'.length))]),
    ],
    layers,
    sizeBytes: BigInt(layerBytes + blobBytes),
    ...contents,
  };
}

function chain(layers: ReadonlyMap<string, StoredLayer>, top: string | undefined): StoredLayer[] {
  const found: StoredLayer[] = [];
  for (let id = top; id;) {
    const layer = layers.get(id);
    if (!layer) throw new Error(`its layer ${id} is missing`);
    found.push(layer);
    id = layer.parent;
  }
  return found;
}

/** containers/storage names a file after its key, or after the key's base64 form where it has other characters. */
function bigDataFile(key: string): string {
  return /^[a-zA-Z0-9._-]+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`;
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw wrap(`read ${path}`, err);
  }
}
