import { join, posix } from 'node:path';
import { slicePath } from '../../lib/slice-path.js';

/** The path of a container's cgroup, for either driver. */
export interface CgroupPath {
  /** `linux.cgroupsPath` of the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` with systemd */
  readonly ociPath: string;
  /** below each hierarchy's root: `/parent/ID`; undefined if systemd would not accept the slice's name */
  readonly belowRoot: string | undefined;
  /** the systemd unit: `crisp-ID.scope` */
  readonly scope?: string;
}

/**
 * Returns the cgroup of a container below its pod's: `/kubepods/pod1/ID` with cgroupfs, `kubepods-pod1.slice:crisp:ID`
 * with systemd, which makes this the scope `crisp-ID.scope`. Without a parent it is at the root, or in system.slice.
 */
export function containerCgroup(driver: 'cgroupfs' | 'systemd', parent: string, id: string): CgroupPath {
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
