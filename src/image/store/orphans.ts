import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot, StoredLayer } from './storage.js';

/**
 * Finds the layers without an image, which an interrupted pull had unpacked. Each chain goes from the bottom to a layer
 * that no other layer is based on.
 *
 * A layer whose unpacking was interrupted is removed by the store itself, but only at its next write: if there is
 * nothing else to remove, an empty chain makes it write.
 */
export function orphanChains({ images, layers }: Snapshot): StoredLayer[][] {
  const used = new Set([...images.values()].flatMap((image) => image.layers.map((layer) => layer.id)));
  const orphans = [...layers.values()].filter((layer) => !used.has(layer.id) && layer.complete);
  const parents = new Set(orphans.map((layer) => layer.parent));
  const chains = orphans
    .filter((layer) => !parents.has(layer.id))
    .map((leaf) => {
      const chain: StoredLayer[] = [];
      let layer: StoredLayer | undefined = leaf;
      // a damaged list of layers may contain a cycle
      while (layer && !chain.includes(layer)) {
        chain.unshift(layer);
        layer = layers.get(layer.parent ?? '');
      }
      return chain;
    });
  const cutOff = [...layers.values()].some((layer) => !layer.complete);
  return chains.length === 0 && cutOff ? [[]] : chains;
}

/**
 * Writes an image of exactly these layers, in the form of skopeo's `dir:` transport. skopeo can delete images, not
 * layers: so it loads this one into the store, where the layers are, and then deletes it with them.
 *
 * @returns its id, 64 hex digits; undefined if the store does not record a layer's diff digest
 */
export async function describeChain(folder: string, chain: readonly StoredLayer[]): Promise<string | undefined> {
  const diffIds = chain.map((layer) => layer.diffDigest);
  if (diffIds.includes(undefined)) return undefined;
  const config = JSON.stringify({
    architecture: 'none',
    os: 'linux',
    // makes the id unique: no real image can have it
    comment: 'crisp: layers to be removed',
    config: {},
    rootfs: { type: 'layers', diff_ids: diffIds },
  });
  const id = createHash('sha256').update(config).digest('hex');
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: `sha256:${id}`, size: config.length },
    layers: chain.map((layer) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      digest: layer.diffDigest,
      size: layer.sizeBytes,
    })),
  };
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, 'version'), 'Directory Transport Version: 1.1\n');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, id), config);
  return id;
}
