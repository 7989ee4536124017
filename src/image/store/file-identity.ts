import { statSync } from 'node:fs';

/**
 * Returns a string that changes when a file is replaced or written; the same for every missing file. Synchronous:
 * called for each request about an image, on files that the kernel has cached.
 */
export function fileIdentity(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.mtimeNs}:${stats.size}` : 'none';
}
