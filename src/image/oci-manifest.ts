import { parseForeignJson, listIn, recordIn, stringIn } from '../lib/foreign-json.js';
import { imageManifestType, ociImageConfigType } from './manifest.js';

const dockerManifestType = 'application/vnd.docker.distribution.manifest.v2+json';
/** What docker's media types of layers are called by OCI, which are the same archives. */
const layerTypes: Readonly<Record<string, string>> = {
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};

/**
 * The same image as an OCI manifest, for one of docker's with layers of OCI's types or compressed with zstd: builders make
 * them, and skopeo takes such layers in OCI's manifests alone.
 *
 * @returns undefined where the manifest is not docker's, or has layers of yet other types
 */
export function asOciManifest(text: string): string | undefined {
  const manifest = recordIn(parseForeignJson(text));
  if (manifest['mediaType'] !== dockerManifestType) return undefined;
  const layers = listIn(manifest['layers']).map(recordIn);
  const types = layers.map((layer) => {
    const mediaType = stringIn(layer['mediaType']) ?? '';
    return layerTypes[mediaType] ?? (Object.values(layerTypes).includes(mediaType) ? mediaType : undefined);
  });
  if (types.includes(undefined)) return undefined;
  return JSON.stringify({
    ...manifest,
    mediaType: imageManifestType,
    config: { ...recordIn(manifest['config']), mediaType: ociImageConfigType },
    layers: layers.map((layer, index) => ({ ...layer, mediaType: types[index] })),
  });
}
