import { listIn, parseForeignJson, recordIn, sizeIn, stringIn, stringMapIn } from '../../lib/files/foreign-json.js';

/** A manifest in an index. */
export interface IndexEntry {
  readonly digest: string;
  readonly isIndex: boolean;
  /** absent: any platform */
  readonly platform?: Platform;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

/** A blob referenced by a manifest. */
export interface Blob {
  readonly digest: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The manifest of an image or an artifact. */
export interface ImageManifest {
  readonly mediaType: string;
  readonly config: Blob;
  readonly layers: readonly Blob[];
  readonly annotations: Readonly<Record<string, string>>;
  /** usually absent for an image, though some builders set it */
  readonly artifactType?: string;
}

const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
export const imageManifestType = 'application/vnd.oci.image.manifest.v1+json';
export const ociImageConfigType = 'application/vnd.oci.image.config.v1+json';
const imageConfigTypes = [ociImageConfigType, 'application/vnd.docker.container.image.v1+json'];

/**
 * Parses what a registry has under a name. Malformed parts are dropped.
 *
 * @throws SyntaxError if it is not JSON
 */
export function readManifest(
  text: string,
): { readonly index: readonly IndexEntry[] } | { readonly image: ImageManifest } {
  const json = recordIn(parseForeignJson(text));
  const mediaType = stringIn(json['mediaType']) ?? '';
  // OCI manifests need not have a media type
  if (indexTypes.includes(mediaType) || (mediaType === '' && Array.isArray(json['manifests']))) {
    return { index: listIn(json['manifests']).flatMap(indexEntryOf) };
  }
  const artifactType = stringIn(json['artifactType']);
  return {
    image: {
      mediaType,
      config: blobOf(json['config']),
      layers: listIn(json['layers']).map(blobOf),
      annotations: annotationsIn(json['annotations']),
      ...(artifactType ? { artifactType } : {}),
    },
  };
}

/** per image: a list of all images must fit into one message */
const maxAnnotationBytes = 16 * 1024;

/** The annotations of a manifest; dropped once they exceed the limit. */
export function annotationsIn(value: unknown): Record<string, string> {
  let bytes = 0;
  const kept = Object.entries(stringMapIn(value)).filter(([key, text]) => {
    const size = Buffer.byteLength(key) + Buffer.byteLength(text);
    if (bytes + size > maxAnnotationBytes) return false;
    bytes += size;
    return true;
  });
  return Object.fromEntries(kept);
}

/** Whether a manifest is an artifact's, which cannot be run. */
export function isArtifact({ config, artifactType }: ImageManifest): boolean {
  return artifactType !== undefined || !['', ...imageConfigTypes].includes(config.mediaType);
}

function indexEntryOf(value: unknown): IndexEntry[] {
  const json = recordIn(value);
  const digest = stringIn(json['digest']);
  if (digest === undefined) return [];
  const platform = recordIn(json['platform']);
  const [os, architecture] = [stringIn(platform['os']), stringIn(platform['architecture'])];
  const isIndex = indexTypes.includes(stringIn(json['mediaType']) ?? '');
  return [{ digest, isIndex, ...(os && architecture ? { platform: { os, architecture } } : {}) }];
}

function blobOf(value: unknown): Blob {
  const json = recordIn(value);
  return {
    digest: stringIn(json['digest']) ?? '',
    sizeBytes: sizeIn(json['size']),
    mediaType: stringIn(json['mediaType']) ?? '',
    annotations: stringMapIn(json['annotations']),
  };
}
