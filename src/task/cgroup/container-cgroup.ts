import { dirname, join, posix } from 'node:path';
import { readFileSync } from 'node:fs';
import { slicePath } from '../../lib/host/slice-path.js';
import type { Host } from '../../lib/host/host.js';

/** The path of a container's cgroup, for either driver. */
export interface CgroupPath {
  /** `linux.cgroupsPath` of the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` with systemd */
  readonly ociPath: string;
  /** below each hierarchy's root: `/parent/ID`; undefined if systemd would not accept the slice's name */
  readonly belowRoot: string | undefined;
  /** the systemd unit: `crisp-ID.scope` */
  readonly scope?: string;
}

/** What decides where a container's cgroup is. */
export interface CgroupPlace {
  readonly driver: 'cgroupfs' | 'systemd';
  /** the pod's cgroup_parent */
  readonly parent: string;
  readonly id: string;
  /** `linux.cgroupsPath` of its spec, if a plugin has put it elsewhere than below the pod's */
  readonly elsewhere?: string | undefined;
}

/**
 * Returns the cgroup of a container below its pod's: `/kubepods/pod1/ID` with cgroupfs, `kubepods-pod1.slice:crisp:ID`
 * with systemd, which makes this the scope `crisp-ID.scope`. Without a parent it is at the root, or in system.slice.
 */
export function containerCgroup({ driver, parent, id, elsewhere }: CgroupPlace): CgroupPath {
  if (elsewhere !== undefined) return cgroupOfSpec(elsewhere);
  if (driver === 'systemd') return inSlice(posix.basename(parent) || 'system.slice', 'crisp', id);
  const path = parent === '' || parent === '/' ? `/crisp-${id}` : posix.join('/', parent, id);
  return { ociPath: path, belowRoot: path };
}

/** Parses the cgroup path of a spec. */
export function cgroupOfSpec(ociPath: string): CgroupPath {
  const [slice, prefix, name] = ociPath.split(':');
  if (slice === undefined || prefix === undefined || name === undefined) return { ociPath, belowRoot: ociPath };
  return inSlice(slice, prefix, name);
}

function inSlice(slice: string, prefix: string, name: string): CgroupPath {
  const scope = `${prefix}-${name}.scope`;
  const path = slicePath(slice);
  return {
    ociPath: `${slice}:${prefix}:${name}`,
    belowRoot: path === undefined ? undefined : join(path, scope),
    scope,
  };
}

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

/** How many processes the OOM killer killed. */
export interface OomKills {
  /** in the container's cgroup; 0 if it is gone */
  readonly own: number;
  /**
   * in the cgroup above it: on cgroup v2 the counter includes all descendants, and the one above stays when a systemd
   * scope is removed with its last process
   */
  readonly above: number;
}

/**
 * Returns how many processes the OOM killer killed in a container and above it; undefined if this host has no memory
 * controller, or the path contains an invalid slice name.
 */
export function oomKillsOf(host: Pick<Host, 'cgroupMounts'>, place: CgroupPlace): OomKills | undefined {
  const folder = cgroupFolder(host, containerCgroup(place), 'memory');
  return folder === undefined ? undefined : { own: oomKillsIn(folder), above: oomKillsIn(dirname(folder)) };
}

/**
 * Returns how many processes of a cgroup the OOM killer killed. Shims send an event too, but one before 2.x misses a
 * task that dies as it starts: so call this after an exit, before the task is deleted.
 *
 * @param cgroup the folder in the memory controller's hierarchy; 0 if it is gone
 */
export function oomKillsIn(cgroup: string): number {
  for (const file of ['memory.events', 'memory.oom_control']) {
    try {
      const found = /^oom_kill (\d+)$/m.exec(readFileSync(join(cgroup, file), 'utf8'));
      if (found) return Number(found[1]);
    } catch {
      // a file of the other cgroup version, or the cgroup is gone
    }
  }
  return 0;
}
