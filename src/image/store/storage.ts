import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno, wrap } from '../../lib/errors.js';
import {
  keysIn,
  listIn,
  parseForeignJson,
  recordIn,
  sizeIn,
  stringIn,
  stringMapIn,
  stringsIn,
} from '../../lib/files/foreign-json.js';
import { retry } from '../../lib/async/retry.js';
import { fileIdentity } from './file-identity.js';
import { annotationsIn } from '../manifest/manifest.js';

/**
 * The fields of the OCI image config that crisp reads, https://github.com/opencontainers/image-spec/blob/main/config.md
 */
export interface OciImage {
  readonly architecture?: string;
  readonly os?: string;
  readonly config?: ImageConfig;
  /** the complete config, which ImageStatus shows */
  readonly document: unknown;
}

/** The image's defaults for containers. */
export interface ImageConfig {
  readonly User?: string;
  readonly Env?: string[];
  readonly Entrypoint?: string[];
  readonly Cmd?: string[];
  readonly WorkingDir?: string;
  /** paths in the container */
  readonly Volumes?: readonly string[];
  readonly Labels?: Record<string, string>;
  readonly StopSignal?: string;
}

/** An image in containers/storage. */
export interface StoredImage {
  /** 64 hex digits */
  readonly id: string;
  /** full references as pulled */
  readonly names: readonly string[];
  /** names that a newer image has taken */
  readonly formerNames: readonly string[];
  /** of its manifest, and of the index that led to it */
  readonly digests: readonly string[];
  /** top first; empty for an image without layers */
  readonly layers: readonly StoredLayer[];
  readonly sizeBytes: bigint;
  readonly image: OciImage;
  /** of its manifest */
  readonly annotations: Readonly<Record<string, string>>;
  /** an artifact, not in the store: files that can be mounted, without layers */
  readonly isArtifact?: true;
}

export interface StoredLayer {
  readonly id: string;
  readonly parent?: string;
  /** uncompressed */
  readonly sizeBytes: number;
  /** as received; for a layer loaded uncompressed, its uncompressed size */
  readonly compressedBytes: number;
  /** of the uncompressed tar archive */
  readonly diffDigest?: string;
  /** false while it is being unpacked, or if that was interrupted: the store then removes it */
  readonly complete: boolean;
}

/** The fields of an entry in images.json that crisp reads. */
interface ImageJson {
  readonly id: string;
  readonly digest?: string;
  readonly names: readonly string[];
  readonly namesHistory: readonly string[];
  readonly layer?: string;
  readonly blobNames: readonly string[];
  readonly blobBytes: number;
}

/** The content of the store at one moment. */
export interface Snapshot {
  /** by id */
  readonly images: ReadonlyMap<string, StoredImage>;
  readonly layers: ReadonlyMap<string, StoredLayer>;
}

type Contents = Pick<StoredImage, 'image' | 'annotations'>;

const empty: Snapshot = { images: new Map(), layers: new Map() };

/** if the store changes during each of this many reads, the last result is used */
const mostReads = 5;

class ChangedMeanwhile extends Error {}

/**
 * Reads the JSON files of containers/storage's overlay driver. They are replaced, never written in place, so a file's
 * identity and time tell whether it has changed; it is only parsed again then.
 */
export class Storage {
  readonly #root: string;
  #seen = '';
  #snapshot = empty;
  #reading: Promise<unknown> = Promise.resolve();
  /** by layer; a layer that is pulled again gets another link */
  #links = new Map<string, string>();
  /** cached: an image's id is the digest of its config */
  #contents = new Map<string, Contents>();
  readonly #onBroken: (imageId: string, err: unknown) => void;

  /** @param onBroken called for unreadable images, which are skipped */
  constructor(root: string, onBroken: (imageId: string, err: unknown) => void) {
    this.#onBroken = onBroken;

    this.#root = root;
  }

  /** Reads the store. */
  async read(): Promise<Snapshot> {
    const reading = this.#reading.then(() => this.#refresh());
    this.#reading = reading.catch(() => {});
    return reading;
  }

  #refresh(): Promise<Snapshot> {
    const read = async (attempt: number): Promise<Snapshot> => {
      const seen = this.#identity();
      if (seen === this.#seen) return this.#snapshot;
      const broken = new Map<string, unknown>();
      const snapshot = await this.#parse(broken);
      // skopeo may have written between the reads of both files: read again
      if (attempt < mostReads && seen !== this.#identity()) throw new ChangedMeanwhile();
      for (const [imageId, err] of broken) this.#onBroken(imageId, err);
      this.#snapshot = snapshot;
      this.#links = new Map();
      this.#seen = seen;
      return snapshot;
    };
    return retry(read, { tries: mostReads, pauseMs: 0, retryIf: (err) => err instanceof ChangedMeanwhile });
  }

  #identity(): string {
    return [this.#imagesFile, this.#layersFile].map(fileIdentity).join(' ');
  }

  /** The folder with a layer's files. */
  diffFolder(layerId: string): string {
    return join(this.#root, 'overlay', layerId, 'diff');
  }

  /** The store's short symbolic link to a layer's files: mount options must fit into a page. */
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

  /** The folder with a layer's files and the driver's metadata. */
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
    // images first, as the layers that they name exist before they do
    const imageJsons = listIn(await readJson(this.#imagesFile)).map(imageJsonOf);
    const layerJsons = listIn(await readJson(this.#layersFile)).map(layerOf);
    const layers = new Map(layerJsons.map((layer): [string, StoredLayer] => [layer.id, layer]));
    const images = new Map<string, StoredImage>();
    const contents = new Map<string, Contents>();
    for (const json of imageJsons) {
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
    const manifest = recordIn(await readJson(join(folder, 'manifest')));
    const key = stringIn(recordIn(manifest['config'])['digest']) ?? `sha256:${json.id}`;
    const config = await readJson(join(folder, bigDataFile(key)));
    if (config === undefined) throw new Error('its config is missing');
    // Docker's manifests have no annotations: a field of that name is ignored
    const isDocker = stringIn(manifest['mediaType'])?.startsWith('application/vnd.docker.') === true;
    return { image: ociImageOf(config), annotations: isDocker ? {} : annotationsIn(manifest['annotations']) };
  }
}

function imageJsonOf(value: unknown): ImageJson {
  const json = recordIn(value);
  return {
    id: stringIn(json['id']) ?? '',
    digest: stringIn(json['digest']),
    names: stringsIn(json['names']),
    namesHistory: stringsIn(json['names-history']),
    layer: stringIn(json['layer']),
    blobNames: stringsIn(json['big-data-names']),
    blobBytes: Object.values(recordIn(json['big-data-sizes'])).reduce((sum: number, size) => sum + sizeIn(size), 0),
  };
}

function layerOf(value: unknown): StoredLayer {
  const json = recordIn(value);
  return {
    id: stringIn(json['id']) ?? '',
    sizeBytes: sizeIn(json['diff-size']),
    compressedBytes: sizeIn(json['compressed-size']),
    complete: recordIn(json['flags'])['incomplete'] !== true,
    parent: stringIn(json['parent']) || undefined,
    diffDigest: stringIn(json['diff-digest']) || undefined,
  };
}

/** Returns an image's config with fields of the right type; others are dropped. */
function ociImageOf(value: unknown): OciImage {
  const image = recordIn(value);
  const config = recordIn(image['config']);
  return {
    document: value,
    architecture: stringIn(image['architecture']),
    os: stringIn(image['os']),
    config: {
      User: stringIn(config['User']),
      Env: stringsIn(config['Env']),
      Entrypoint: stringsIn(config['Entrypoint']),
      Cmd: stringsIn(config['Cmd']),
      WorkingDir: stringIn(config['WorkingDir']),
      Volumes: keysIn(config['Volumes']),
      Labels: stringMapIn(config['Labels']),
      StopSignal: stringIn(config['StopSignal']),
    },
  };
}

function imageOf(json: ImageJson, contents: Contents, layers: readonly StoredLayer[]): StoredImage {
  const layerBytes = layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
  const manifests = json.blobNames.filter((name) => name.startsWith('manifest-'));
  return {
    id: json.id,
    names: json.names,
    formerNames: json.namesHistory,
    digests: [
      ...new Set([...(json.digest ? [json.digest] : []), ...manifests.map((name) => name.slice('manifest-'.length))]),
    ],
    layers,
    sizeBytes: BigInt(Math.round(layerBytes + json.blobBytes)),
    ...contents,
  };
}

function chain(layers: ReadonlyMap<string, StoredLayer>, top: string | undefined): StoredLayer[] {
  const found: StoredLayer[] = [];
  for (let id = top; id;) {
    const layer = layers.get(id);
    if (!layer) throw new Error(`its layer ${id} is missing`);
    if (found.length === layers.size) throw new Error(`its layer ${top} is its own ancestor`);
    found.push(layer);
    id = layer.parent;
  }
  return found;
}

/** The file of a key in containers/storage: the key, or its base64 form if it has other characters. */
function bigDataFile(key: string): string {
  return /^[a-zA-Z0-9._-]+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`;
}

/** Registries accept manifests of 4 MiB; configs and the store's lists are of that order too. */
const largestJsonBytes = 64 * 1024 * 1024;

async function readJson(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > largestJsonBytes) throw new Error(`${size} bytes, the limit is ${largestJsonBytes}`);
    return parseForeignJson(await readFile(path, 'utf8'));
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return undefined;
    throw wrap(`read ${path}`, err);
  }
}
