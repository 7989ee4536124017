import { join } from 'node:path';
import type { Host } from '../lib/host.js';

/**
 * The folder of a container's cgroup.
 *
 * @param cgroupsPath as in the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` for systemd
 * @param controller matters on cgroup v1 alone, where each has a tree of its own
 */
export function cgroupFolder(host: Pick<Host, 'cgroupMounts'>, cgroupsPath: string, controller: string): string | undefined {
  const mount = host.cgroupMounts[controller];
  if (mount === undefined) return undefined;
  const [slice, prefix, name] = cgroupsPath.split(':');
  if (slice === undefined || prefix === undefined || name === undefined) return join(mount, cgroupsPath);
  return join(mount, sliceFolder(slice), `${prefix}-${name}.scope`);
}

/** A slice lies in those that its name's beginnings name: `a-b.slice` in `a.slice`. */
export function sliceFolder(slice: string): string {
  const parts = slice.replace(/\.slice$/, '').split('-');
  if (slice === '-.slice') return '';
  return join(...parts.map((_, index) => `${parts.slice(0, index + 1).join('-')}.slice`));
}
