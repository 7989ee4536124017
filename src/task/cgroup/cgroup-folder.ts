import { join } from 'node:path';
import type { Host } from '../../lib/host.js';
import type { CgroupPath } from './cgroup-path.js';

/**
 * The folder of a container's cgroup.
 *
 * @param controller matters on cgroup v1 alone, where each has a tree of its own
 * @returns undefined where this host has no such controller, or the path names no slice
 */
export function cgroupFolder(
  host: Pick<Host, 'cgroupMounts'>,
  { belowRoot }: CgroupPath,
  controller: string,
): string | undefined {
  const mount = host.cgroupMounts[controller];
  return mount === undefined || belowRoot === undefined ? undefined : join(mount, belowRoot);
}

/**
 * A folder of a container's cgroup whose `cgroup.procs`, with those below it, lists all its processes: on cgroup v1 that of
 * one controller out of many. Undefined on a host without any of these.
 */
export function processesFolder(host: Pick<Host, 'cgroupMounts'>, cgroup: CgroupPath): string | undefined {
  return ['pids', 'memory', 'cpu']
    .map((controller) => cgroupFolder(host, cgroup, controller))
    .find((folder) => folder !== undefined);
}
