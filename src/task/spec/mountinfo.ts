import { cri } from '../../lib/proto.js';

const { MountPropagation } = cri;

/** The mount option of a propagation. */
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
 * Why a host path cannot be mounted with this propagation: the mount that it lies on must pass events on (shared), or at
 * least receive them (slave), or the container would silently see none.
 *
 * @param mountinfo the content of /proc/self/mountinfo
 */
export function propagationProblem(
  mountinfo: string,
  path: string,
  propagation: cri.MountPropagation,
): string | undefined {
  if (propagation === MountPropagation.PROPAGATION_PRIVATE) return undefined;
  const mount = mountOf(mountinfo, path);
  if (mount.shared) return undefined;
  if (propagation === MountPropagation.PROPAGATION_BIDIRECTIONAL) {
    return `${path} lies on the mount ${mount.mountPoint}, which is not shared`;
  }
  return mount.slave ? undefined : `${path} lies on the mount ${mount.mountPoint}, which is neither shared nor a slave`;
}

interface MountPoint {
  readonly mountPoint: string;
  readonly shared: boolean;
  readonly slave: boolean;
}

/** The mount that a path lies on: the longest mount point that contains it, the last where one covers another. */
export function mountOf(mountinfo: string, path: string): MountPoint {
  let found: MountPoint = { mountPoint: '', shared: false, slave: false };
  for (const line of mountinfo.split('\n')) {
    const fields = (line.split(' - ')[0] ?? '').split(' ');
    const mountPoint = unescape(fields[4] ?? '');
    if (mountPoint === '' || mountPoint.length < found.mountPoint.length) continue;
    if (path !== mountPoint && mountPoint !== '/' && !path.startsWith(`${mountPoint}/`)) continue;
    const optional = fields.slice(6);
    found = {
      mountPoint,
      shared: optional.some((field) => field.startsWith('shared:')),
      slave: optional.some((field) => field.startsWith('master:')),
    };
  }
  return found;
}

/** mountinfo writes blank, tab, newline and backslash in octal. */
function unescape(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}
