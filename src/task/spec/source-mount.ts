import type { MountOf } from '../../lib/host/mounts.js';
import { cri } from '../../lib/proto.js';
import type { OciMount } from '../oci.js';

const { MountPropagation } = cri;

/** The mount option for a propagation. */
export function modeOfMount(propagation: cri.MountPropagation): 'rprivate' | 'rslave' | 'rshared' {
  switch (propagation) {
    case MountPropagation.PROPAGATION_BIDIRECTIONAL:
      return 'rshared';
    case MountPropagation.PROPAGATION_HOST_TO_CONTAINER:
      return 'rslave';
    case MountPropagation.PROPAGATION_PRIVATE:
      return 'rprivate';
  }
}

/**
 * Tells why a host path cannot be mounted with this propagation, or the container would silently see no mount events:
 * its mount must be shared, or at least a slave.
 *
 * @param hostMount looks up the mount of a host path
 */
export function propagationProblem(
  hostMount: MountOf,
  path: string,
  propagation: cri.MountPropagation,
): string | undefined {
  if (propagation === MountPropagation.PROPAGATION_PRIVATE) return undefined;
  const mount = hostMount(path);
  if (!mount || mount.shared) return undefined;
  if (propagation === MountPropagation.PROPAGATION_BIDIRECTIONAL) {
    return `${path} lies on the mount ${mount.mountPoint}, which is not shared`;
  }
  return mount.slave ? undefined : `${path} lies on the mount ${mount.mountPoint}, which is neither shared nor a slave`;
}

/** Restrictive mount flags, which a bind mount of a subfolder must keep. */
const kept = ['nosuid', 'nodev', 'noexec'];

/**
 * Returns a bind mount with the flags of its source's mount. runc keeps them itself, crun (1.8.1) clears those that a
 * spec does not name.
 */
export function withSourceFlags(mount: OciMount, hostMount: MountOf): OciMount {
  if (mount.type !== 'bind' || mount.source === undefined) return mount;
  const options = mount.options ?? [];
  const flags = hostMount(mount.source)?.options.filter((flag) => kept.includes(flag) && !options.includes(flag));
  return flags?.length ? { ...mount, options: [...options, ...flags] } : mount;
}
