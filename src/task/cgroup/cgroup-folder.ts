import { join } from 'node:path';
import type { Host } from '../../lib/host.js';
import type { CgroupPath } from './cgroup-path.js';

/**
 * Returns the folder of a container's cgroup.
 *
 * @param controller only matters on cgroup v1, where each controller has its own tree
 * @returns undefined if this host lacks the controller, or the path contains an invalid slice name
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
 * Returns the folder of a container's cgroup whose `cgroup.procs`, with its descendants', lists all its processes: on
 * cgroup v1 that of whichever of several controllers is there. Undefined on a host with none of them.
 */
export function processesFolder(host: Pick<Host, 'cgroupMounts'>, cgroup: CgroupPath): string | undefined {
  return ['pids', 'memory', 'cpu']
    .map((controller) => cgroupFolder(host, cgroup, controller))
    .find((folder) => folder !== undefined);
}
