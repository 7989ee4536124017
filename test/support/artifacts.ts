import { hostPlatform } from '../../src/image/manifest/resolve-manifest.js';
import { configBlob, sha256 } from './images.js';
import type { Registry } from './registry.js';

/** A file of an artifact; one without a title is named by its digest. */
export interface ArtifactFile {
  readonly title?: string;
  readonly content: string;
}

export interface ArtifactOptions {
  /** default: of an empty config */
  readonly configType?: string;
  readonly artifactType?: string | undefined;
  /** the tag names an index with the artifact for this platform */
  readonly inIndex?: boolean;
}

/** Puts an OCI artifact into a registry and gives the digest of its manifest, and of its index. */
export async function pushArtifact(
  registry: Registry,
  repository: string,
  tag: string,
  files: readonly ArtifactFile[],
  options: ArtifactOptions = {},
): Promise<{ manifest: string; index?: string }> {
  const { configType = 'application/vnd.oci.empty.v1+json', inIndex = false } = options;
  const artifactType = 'artifactType' in options ? options.artifactType : 'application/vnd.example.artifact';
  const isImageConfig = configType === 'application/vnd.oci.image.config.v1+json';
  const config = isImageConfig ? configBlob({ layers: [], config: {} }) : Buffer.from('{}');
  await registry.pushBlob(repository, config);
  for (const { content } of files) await registry.pushBlob(repository, Buffer.from(content));
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = {
    schemaVersion: 2,
    mediaType,
    artifactType,
    config: { mediaType: configType, digest: sha256(config), size: config.length },
    layers: files.map(({ title, content }) => ({
      mediaType: 'text/plain',
      digest: sha256(content),
      size: Buffer.byteLength(content),
      ...(title === undefined ? {} : { annotations: { 'org.opencontainers.image.title': title } }),
    })),
    annotations: { note: 'of the manifest' },
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const digest = await registry.pushManifest(repository, inIndex ? `${tag}-manifest` : tag, mediaType, bytes);
  if (!inIndex) return { manifest: digest };
  const indexType = 'application/vnd.oci.image.index.v1+json';
  const index = {
    schemaVersion: 2,
    mediaType: indexType,
    manifests: [{ mediaType, digest, size: bytes.length, platform: hostPlatform }],
  };
  const indexBytes = Buffer.from(JSON.stringify(index));
  return { manifest: digest, index: await registry.pushManifest(repository, tag, indexType, indexBytes) };
}
