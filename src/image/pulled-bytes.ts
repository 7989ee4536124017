import type { Snapshot, StoredImage } from './storage.js';

/**
 * What a pull has fetched: the layers that were not in the store before, compressed as the registry has them; of an
 * artifact all its files. Config and manifest do not count.
 */
export function pulledBytes(before: Snapshot, pulled: StoredImage): number {
  if (pulled.isArtifact) return before.images.has(pulled.id) ? 0 : Number(pulled.sizeBytes);
  const fetched = pulled.layers.filter(({ id }) => before.layers.get(id)?.complete !== true);
  return fetched.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
}
