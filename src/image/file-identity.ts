import { statSync } from 'node:fs';

/**
 * Differs when a file was replaced or written; the same for every missing file. Synchronous: each
 * call about an image does so, of files that the kernel has at hand.
 */
export function fileIdentity(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.mtimeNs}:${stats.size}` : 'none';
}
