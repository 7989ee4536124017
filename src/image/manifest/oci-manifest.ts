import { parseForeignJson, listIn, recordIn, stringIn } from '../../lib/files/foreign-json.js';
import { imageManifestType, ociImageConfigType } from './manifest.js';

const dockerManifestType = 'application/vnd.docker.distribution.manifest.v2+json';
/** OCI's names of Docker's layer media types; the formats are identical. */
const layerTypes: ReadonlyMap<string, string> = new Map([
  ['application/vnd.docker.image.rootfs.diff.tar', 'application/vnd.oci.image.layer.v1.tar'],
  ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'application/vnd.oci.image.layer.v1.tar+gzip'],
  ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
]);
const ociLayerTypes = new Set(layerTypes.values());

/**
 * Converts a Docker manifest with OCI layer types or zstd layers to an OCI manifest: some builders create them, and
 * skopeo only accepts such layers in OCI manifests.
 *
 * @returns undefined if it is not Docker's, or has layers of other types
 */
export function asOciManifest(text: string): string | undefined {
  const manifest = recordIn(parseForeignJson(text));
  if (manifest['mediaType'] !== dockerManifestType) return undefined;
  const layers = listIn(manifest['layers']).map(recordIn);
  const types = layers.map((layer) => {
    const mediaType = stringIn(layer['mediaType']) ?? '';
    return layerTypes.get(mediaType) ?? (ociLayerTypes.has(mediaType) ? mediaType : undefined);
  });
  if (types.includes(undefined)) return undefined;
  return JSON.stringify({
    ...manifest,
    mediaType: imageManifestType,
    config: { ...recordIn(manifest['config']), mediaType: ociImageConfigType },
    layers: layers.map((layer, index) => ({ ...layer, mediaType: types[index] })),
  });
}
