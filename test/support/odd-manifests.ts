import { hostPlatform } from '../../src/image/manifest/resolve-manifest.js';
import { busyboxImage, configBlob, manifestBlob, sha256 } from './images.js';
import type { Registry } from './registry.js';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerZstdLayer: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
};

/** An index with this manifest for the host's platform. */
function indexOf(bytes: Buffer, mediaType: string): Buffer {
  const entry = { mediaType, digest: sha256(bytes), size: bytes.length, platform: hostPlatform };
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: types.index, manifests: [entry] }));
}

/** Puts an image behind an index within an index into a registry. */
export async function pushNestedIndex(registry: Registry, repository: string): Promise<void> {
  const image = await busyboxImage();
  await registry.push(repository, 'image', image);
  const inner = indexOf(manifestBlob(image), types.manifest);
  await registry.pushManifest(repository, 'inner', types.index, inner);
  await registry.pushManifest(repository, 'latest', types.index, indexOf(inner, types.index));
}

/** Puts a Docker manifest of an image into a registry, with layers of OCI types. */
export async function pushDockerOfOci(registry: Registry, repository: string): Promise<void> {
  const { layers } = JSON.parse(manifestBlob(await busyboxImage()).toString()) as { layers: object[] };
  await pushDocker(registry, repository, layers);
}

/** Puts a Docker manifest of an image into a registry, with a layer in zstd. */
export async function pushDockerOfZstd(registry: Registry, repository: string): Promise<void> {
  const [base] = (await busyboxImage()).layers;
  const blob = storedZstd(base?.tar ?? new Uint8Array());
  const digest = await registry.pushBlob(repository, blob);
  await pushDocker(registry, repository, [{ mediaType: types.dockerZstdLayer, digest, size: blob.length }]);
}

/** A Docker manifest of an image, whatever its layers are said to be. */
async function pushDocker(registry: Registry, repository: string, layers: readonly object[]): Promise<void> {
  const image = await busyboxImage();
  await registry.push(repository, 'oci', image);
  const config = configBlob(image);
  const manifest = {
    schemaVersion: 2,
    mediaType: types.dockerManifest,
    config: { mediaType: types.dockerConfig, digest: sha256(config), size: config.length },
    layers,
  };
  await registry.pushManifest(repository, 'latest', types.dockerManifest, Buffer.from(JSON.stringify(manifest)));
}

const zstdBlockBytes = 128 * 1024;

/** A zstd frame that stores bytes without compressing them: RFC 8878, 3.1.1. */
function storedZstd(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(bytes.length));
  // a single segment, with its size in eight bytes
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0]), size];
  for (let at = 0; at < bytes.length; at += zstdBlockBytes) {
    const block = bytes.subarray(at, at + zstdBlockBytes);
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (at + zstdBlockBytes >= bytes.length ? 1 : 0), 0, 3);
    parts.push(head, block);
  }
  return Buffer.concat(parts);
}
