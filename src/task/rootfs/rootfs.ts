import { chownSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, invalid, withReason } from '../../lib/errors.js';
import { findInLayers } from './layers.js';
import type { OpaqueFolders } from './opaque.js';
import type { OciIdMapping, OciMount } from '../oci.js';
import { makeFolderSync } from '../../lib/files/make-folder.js';

/** A mount for a shim's task create. */
export interface TaskMount {
  readonly type: string;
  readonly source: string;
  readonly options: string[];
}

/** The parts of a container's root filesystem; all are host paths. */
export interface RootfsInput {
  /** the image's layer folders, top first */
  readonly layers: readonly string[];
  readonly upper: string;
  readonly work: string;
  /** of the pod: the layers are mounted with its ids, which needs a shim with `uidmap` (2.0 and newer) */
  readonly userNamespace?: {
    readonly uidMappings: readonly OciIdMapping[];
    readonly gidMappings: readonly OciIdMapping[];
  };
  /** the SELinux label from buildSpec() */
  readonly mountLabel?: string;
}

/** overlayfs's limit */
const maxLayers = 500;

/**
 * Returns the mounts of a container's root filesystem: an overlay of the image's layers and the container's writable
 * folder. It is writable even with `readonly_rootfs`, as the runtime has to create mount points first; the spec makes
 * it read-only.
 *
 * @throws CrispError `FailedPrecondition` for an image with more layers than overlayfs can mount
 */
export function overlayMounts({ layers, upper, work, userNamespace, mountLabel }: RootfsInput): TaskMount[] {
  if (layers.length > maxLayers) {
    const problem = `the image has ${layers.length} layers, and overlayfs mounts at most ${maxLayers}`;
    throw new CrispError('FailedPrecondition', problem);
  }
  const options = [`workdir=${escape(work)}`, `upperdir=${escape(upper)}`, `lowerdir=${layers.map(escape).join(':')}`];
  if (userNamespace) {
    options.unshift(`uidmap=${mapOption(userNamespace.uidMappings)}`, `gidmap=${mapOption(userNamespace.gidMappings)}`);
  }
  if (mountLabel) options.push(`context="${mountLabel}"`);
  return [{ type: 'overlay', source: 'overlay', options }];
}

/**
 * Creates the writable folders of a container's root filesystem. `upper` belongs to the container's root, by its uid on
 * the host; `work` is used by overlayfs only.
 */
export function makeWritableLayer({ upper, work, userNamespace }: Omit<RootfsInput, 'layers'>): void {
  makeFolderSync(upper, 0o755);
  makeFolderSync(work, 0o711);
  const hostId = (mappings: readonly OciIdMapping[] | undefined): number =>
    mappings?.find(({ containerID }) => containerID === 0)?.hostID ?? 0;
  if (userNamespace) chownSync(upper, hostId(userNamespace.uidMappings), hostId(userNamespace.gidMappings));
}

function mapOption(mappings: readonly OciIdMapping[]): string {
  return mappings.map(({ containerID, hostID, size }) => `${containerID}:${hostID}:${size}`).join(',');
}

/** overlayfs splits its options at commas and its layers at colons. */
function escape(path: string): string {
  return path.replace(/[\\:,]/g, (character) => `\\${character}`);
}

/** the kernel accepts one page of mount options; this leaves room for the other options */
const maxOptionLength = 4000;

/**
 * Returns an image, or a folder of it, as a read-only mount that the runtime makes inside the container's mount
 * namespace, so that nothing has to be unmounted on the host.
 *
 * @throws CrispError `InvalidArgument` (on `field`) if the sub path is not a folder of the image
 */
export async function imageMount(request: {
  readonly layers: readonly string[];
  readonly opaque: OpaqueFolders;
  /** returns one folder with all layers merged */
  readonly merged: () => Promise<string>;
  readonly destination: string;
  readonly subPath: string;
  readonly options: readonly string[];
  readonly field: string;
  /** the kernel cannot map the ids of an overlay there, and not every runtime can mount one */
  readonly inUserNamespace: boolean;
  /** id mappings for the mount in a user namespace */
  readonly mappings: Pick<OciMount, 'uidMappings' | 'gidMappings'>;
}): Promise<OciMount> {
  const { layers, opaque, destination, subPath, options, field, inUserNamespace } = request;
  const folder = await findInLayers(layers, subPath, opaque);
  const failed = (problem: string): CrispError => withReason('ImageVolumeMountFailed', invalid(field, problem));
  if (!folder) throw failed(`${JSON.stringify(subPath)} is not in the image`);
  if (!folder.stats.isDirectory()) throw failed(`${JSON.stringify(subPath)} is not a folder of the image`);
  const bind = (source: string): OciMount => ({
    destination,
    type: 'bind',
    source,
    options: ['bind', 'rprivate', 'ro', ...options],
    ...request.mappings,
  });
  const [only, ...others] = folder.hostPaths;
  // overlayfs needs at least two layers
  if (others.length === 0) return bind(await realpath(only));
  const lowerdir = folder.hostPaths.map(escape).join(':');
  if (inUserNamespace || lowerdir.length > maxOptionLength)
    return bind(join(await request.merged().catch(failedToMerge), folder.path));
  return { destination, type: 'overlay', source: 'overlay', options: ['ro', ...options, `lowerdir=${lowerdir}`] };
}

function failedToMerge(err: unknown): never {
  throw withReason('ImageVolumeMountFailed', err);
}
