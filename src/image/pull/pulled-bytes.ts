import type { Snapshot, StoredImage } from '../store/storage.js';

/**
 * Returns how much a pull has downloaded: the layers that were not in the store before, at their compressed size; for
 * an artifact all its files. Config and manifest do not count.
 */
export function pulledBytes(before: Snapshot, pulled: StoredImage): number {
  if (pulled.isArtifact) return before.images.has(pulled.id) ? 0 : Number(pulled.sizeBytes);
  const fetched = pulled.layers.filter(({ id }) => before.layers.get(id)?.complete !== true);
  return fetched.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
}
