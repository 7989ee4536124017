import { join } from 'node:path';
import type { Host } from '../../lib/host.js';
import { slicePath } from '../../lib/slice-path.js';

/**
 * The folder of a container's cgroup.
 *
 * @param cgroupsPath as in the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` for systemd
 * @param controller matters on cgroup v1 alone, where each has a tree of its own
 * @returns undefined where this host has no such controller, or the path names no slice
 */
export function cgroupFolder(
  host: Pick<Host, 'cgroupMounts'>,
  cgroupsPath: string,
  controller: string,
): string | undefined {
  const mount = host.cgroupMounts[controller];
  const path = pathBelowRoot(cgroupsPath);
  return mount === undefined || path === undefined ? undefined : join(mount, path);
}

/**
 * A folder of a container's cgroup whose `cgroup.procs`, with those below it, lists all its processes: on cgroup v1 that of
 * one controller out of many. Undefined on a host without any of these.
 */
export function processesFolder(host: Pick<Host, 'cgroupMounts'>, cgroupsPath: string): string | undefined {
  return ['pids', 'memory', 'cpu']
    .map((controller) => cgroupFolder(host, cgroupsPath, controller))
    .find((folder) => folder !== undefined);
}

/** Its path below the root of each hierarchy; undefined where the slice has no name that systemd would take. */
export function pathBelowRoot(cgroupsPath: string): string | undefined {
  const [slice, prefix, name] = cgroupsPath.split(':');
  if (slice === undefined || prefix === undefined || name === undefined) return cgroupsPath;
  const path = slicePath(slice);
  return path === undefined ? undefined : join(path, `${prefix}-${name}.scope`);
}
