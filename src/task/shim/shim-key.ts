import { statSync } from 'node:fs';
import type { Handler } from '../runtime/handlers.js';

/**
 * Returns a key of what a shim is started from: the files of the shim and its OCI runtime, how it is started, whether
 * pods share it, and its cgroup if it is not crisp's. Shims with the same key are interchangeable; an upgrade of either program, in place or by
 * another path, changes the key. Computed for each pod: two calls of stat, some microseconds.
 */
export function shimKey({ shim, runtime, shimStart, shared, shimCgroup }: Handler): string {
  const parts = [fileIdentity(shim), fileIdentity(runtime), shimStart, shared ? 'shared' : 'a pod'];
  // absent by default, so that the shims of an earlier crisp keep their key
  return [...parts, ...(shimCgroup ? [`in ${shimCgroup}`] : [])].join(' ');
}

function fileIdentity(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${path}:${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}` : `${path}:absent`;
}
