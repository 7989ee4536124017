import { join, posix } from 'node:path';
import { slicePath } from '../../lib/slice-path.js';

/** Where a container's own cgroup lies, however its driver spells that. */
export interface CgroupPath {
  /** `linux.cgroupsPath` of the OCI spec: `/parent/ID`, or `parent.slice:crisp:ID` with systemd */
  readonly ociPath: string;
  /** below the root of each hierarchy: `/parent/ID`; undefined where the slice has no name that systemd would take */
  readonly belowRoot: string | undefined;
  /** with systemd the unit that it is: `crisp-ID.scope` */
  readonly scope?: string;
}

/**
 * The cgroup of a container under its pod's: `/kubepods/pod1/ID` with cgroupfs, `kubepods-pod1.slice:crisp:ID` with systemd,
 * which makes the scope `crisp-ID.scope` of it. A pod without a parent lies at the root, or in system.slice.
 */
export function containerCgroup(driver: 'cgroupfs' | 'systemd', parent: string, id: string): CgroupPath {
  if (driver === 'systemd') return inSlice(posix.basename(parent) || 'system.slice', 'crisp', id);
  const path = parent === '' || parent === '/' ? `/crisp-${id}` : posix.join('/', parent, id);
  return { ociPath: path, belowRoot: path };
}

/** The cgroup that a spec names. */
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
