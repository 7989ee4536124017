import { statSync } from 'node:fs';
import type { Handler } from '../runtime/handlers.js';

/**
 * Returns a key of what a shim is started from: the files of the shim and its OCI runtime, how it is started and
 * whether pods share it. Shims with the same key are interchangeable; an upgrade of either program, in place or by
 * another path, changes the key. Computed for each pod: two calls of stat, some microseconds.
 */
export function shimKey({ shim, runtime, shimStart, shared }: Handler): string {
  return [fileIdentity(shim), fileIdentity(runtime), shimStart, shared ? 'shared' : 'a pod'].join(' ');
}

function fileIdentity(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${path}:${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}` : `${path}:absent`;
}
