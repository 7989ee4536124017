import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot, StoredLayer } from './storage.js';

/**
 * Layers that no image has: what a pull had unpacked before it was stopped. Each chain runs from the bottom to a layer
 * that no other layer is based on.
 *
 * A layer that was being unpacked is removed by the store itself, but only when it next writes: where there is nothing
 * else to remove, an empty chain makes it write.
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
      // a list of layers that was damaged may lead in a circle
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
 * Describes an image made of exactly these layers, in the form of skopeo's `dir:` transport. skopeo can remove images,
 * not layers: it takes this one into the store, where its layers are already, and then removes it with them.
 *
 * @returns its id, 64 hex digits; undefined where the store does not know what a layer was made of
 */
export async function describeChain(folder: string, chain: readonly StoredLayer[]): Promise<string | undefined> {
  const diffIds = chain.map((layer) => layer.diffDigest);
  if (diffIds.includes(undefined)) return undefined;
  const config = JSON.stringify({
    architecture: 'none',
    os: 'linux',
    // makes the id ours: no real image can have it
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
