import { chownSync, mkdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, invalid, withReason } from '../../lib/errors.js';
import { findInLayers } from './layers.js';
import type { OpaqueFolders } from './opaque.js';
import type { OciIdMapping, OciMount } from '../oci.js';

/** A mount as a shim takes it in task create. */
export interface TaskMount {
  readonly type: string;
  readonly source: string;
  readonly options: string[];
}

/** The parts of a container's root file system, all host paths. */
export interface RootfsInput {
  /** the image's layer folders, top first */
  readonly layers: readonly string[];
  readonly upper: string;
  readonly work: string;
  /** of the pod's user namespace: the layers appear with its ids. Needs a shim that knows `uidmap` (2.0 and newer) */
  readonly userNamespace?: {
    readonly uidMappings: readonly OciIdMapping[];
    readonly gidMappings: readonly OciIdMapping[];
  };
  /** of SELinux, as buildSpec() gives it */
  readonly mountLabel?: string;
}

/** overlayfs takes no more */
const maxLayers = 500;

/**
 * What the shim mounts as a container's root: an overlay of the image's layers and the container's own writable folder.
 * `readonly_rootfs` is the spec's to enforce: the runtime has to make mount points in the root first.
 *
 * @throws CrispError `FailedPrecondition` for an image of more layers than overlayfs mounts
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
 * Makes the writable folders of a container's root. Their owner is the container's root as the host numbers it; `work` is
 * overlayfs's own.
 */
export function makeWritableLayer({ upper, work, userNamespace }: Omit<RootfsInput, 'layers'>): void {
  mkdirSync(upper, { recursive: true, mode: 0o755 });
  mkdirSync(work, { recursive: true, mode: 0o711 });
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

/** The kernel takes one page of options, minus the rest of them. */
const maxOptionLength = 4000;

/**
 * An image, or a folder of it, as a read-only mount that the runtime makes inside the container's mount namespace: there
 * is nothing on the host to be taken down again.
 *
 * @throws CrispError `InvalidArgument` (on `field`) where the sub path is not a folder of the image
 */
export async function imageMount(request: {
  readonly layers: readonly string[];
  readonly opaque: OpaqueFolders;
  /** all layers in one folder */
  readonly merged: () => Promise<string>;
  readonly destination: string;
  readonly subPath: string;
  readonly options: readonly string[];
  readonly field: string;
  /** the container has one: the kernel maps no ids of an overlay, nor may every runtime mount one there */
  readonly inUserNamespace: boolean;
  /** the ids that a mount in a user namespace is to have */
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
  // overlayfs wants two layers at least
  if (others.length === 0) return bind(await realpath(only));
  const lowerdir = folder.hostPaths.map(escape).join(':');
  if (inUserNamespace || lowerdir.length > maxOptionLength)
    return bind(join(await request.merged().catch(failedToMerge), folder.path));
  return { destination, type: 'overlay', source: 'overlay', options: ['ro', ...options, `lowerdir=${lowerdir}`] };
}

function failedToMerge(err: unknown): never {
  throw withReason('ImageVolumeMountFailed', err);
}
