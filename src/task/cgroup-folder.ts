import { join } from 'node:path';
import type { Host } from '../lib/host.js';
import { slicePath } from '../lib/slice-path.js';

/**
 * The folder of a container's cgroup.
 *
 * @param cgroupsPath as in the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` for systemd
 * @param controller matters on cgroup v1 alone, where each has a tree of its own
 * @returns undefined where this host has no such controller, or the path names no slice
 */
export function cgroupFolder(host: Pick<Host, 'cgroupMounts'>, cgroupsPath: string, controller: string): string | undefined {
  const mount = host.cgroupMounts[controller];
  if (mount === undefined) return undefined;
  const [slice, prefix, name] = cgroupsPath.split(':');
  if (slice === undefined || prefix === undefined || name === undefined) return join(mount, cgroupsPath);
  const path = slicePath(slice);
  return path === undefined ? undefined : join(mount, path, `${prefix}-${name}.scope`);
}
