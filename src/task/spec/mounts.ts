import { realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { invalid, isErrno, messageOf, withReason, wrap } from '../../lib/errors.js';
import { mountOf, readMounts, type MountOf } from '../../lib/host/mounts.js';
import { cri } from '../../lib/proto.js';
import { run } from '../../lib/process/run.js';
import { untilAborted } from '../../lib/async/time-limit.js';
import { imageMount } from '../rootfs/rootfs.js';
import type { SpecInput } from './input.js';
import { modeOfMount, propagationProblem, withSourceFlags } from './source-mount.js';
import { ociMapping, type UserNamespace } from './namespaces.js';
import type { OciMount } from '../oci.js';

const { MountPropagation } = cri;

/** The mounts of a container, and the propagation that its root needs. */
export interface Mounts {
  readonly mounts: OciMount[];
  readonly rootfsPropagation?: 'rshared' | 'rslave';
  /** creates missing host folders and relabels sources; call it once nothing can be refused any more */
  prepare(): Promise<void>;
}

/**
 * Returns every mount of a container in the order in which the runtime makes them: the kernel's file systems first,
 * then, by depth, the pod's files, the image's volumes and those of the request, which replace any of the former at the
 * same place.
 *
 * @throws CrispError `InvalidArgument` for a mount that cannot be made as requested
 */
export async function mountsFor(
  input: SpecInput,
  userNamespace: UserNamespace | undefined,
  mountLabel?: string,
): Promise<Mounts> {
  const requested = input.config.mounts ?? [];
  const asked: OciMount[] = [];
  const later: (() => Promise<void>)[] = [];
  let rootfsPropagation: Mounts['rootfsPropagation'];
  const hostMount = mountOf(await readMounts());
  for (const [index, mount] of requested.entries()) {
    const field = `config.mounts[${index}]`;
    checkMount(mount, field, input);
    asked.push(
      mount.image
        ? await imageMountFor(input, mount, index, field, userNamespace)
        : await bindMountFor(mount, field, { input, hostMount, mountLabel, later }),
    );
    if (mount.propagation === MountPropagation.PROPAGATION_BIDIRECTIONAL) rootfsPropagation = 'rshared';
    else if (mount.propagation === MountPropagation.PROPAGATION_HOST_TO_CONTAINER) rootfsPropagation ??= 'rslave';
  }
  const volumes = (input.volumes ?? []).map(({ containerPath, hostPath }) => ({
    destination: posix.resolve('/', containerPath),
    type: 'bind',
    source: hostPath,
    options: ['rbind', 'rprivate', 'rw'],
    ...mappings(userNamespace, input),
  }));
  const taken = new Set(asked.map(({ destination }) => destination));
  const free = ({ destination }: OciMount): boolean => !taken.has(destination);
  // a mount over /dev provides everything in it
  const kernel = kernelMounts(input, userNamespace).filter(
    (m) => free(m) && !(taken.has('/dev') && m.destination.startsWith('/dev/')),
  );
  // by depth, so that a mount over /etc does not hide the one over /etc/resolv.conf. Of two at one place the later
  // wins: kubelet puts device plugins' mounts before the pod's own and does not remove duplicates
  const others = [...[...podMounts(input, userNamespace), ...volumes].filter(free), ...asked];
  others.sort((a, b) => depth(a.destination) - depth(b.destination));
  const prepare = async (): Promise<void> => {
    for (const work of later) await work();
  };
  const mounts = [...kernel, ...others].map((mount) => withSourceFlags(mount, hostMount));
  return { mounts, prepare, ...(rootfsPropagation ? { rootfsPropagation } : {}) };
}

function depth(path: string): number {
  return path === '/' ? 0 : path.split('/').length;
}

function kernelMounts(input: SpecInput, userNamespace: UserNamespace | undefined): OciMount[] {
  const privileged = input.config.linux?.securityContext?.privileged ?? false;
  const access = privileged ? 'rw' : 'ro';
  // only the owner of the network namespace can mount a sysfs, which a pod on the host's network is not
  const sys: OciMount =
    userNamespace && !input.namespaces.net
      ? { destination: '/sys', type: 'bind', source: '/sys', options: ['rbind', 'nosuid', 'noexec', 'nodev', 'ro'] }
      : { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', access] };
  const own = ['nosuid', 'noexec', 'nodev'];
  return [
    { destination: '/proc', type: 'proc', source: 'proc', options: own },
    {
      destination: '/dev',
      type: 'tmpfs',
      source: 'tmpfs',
      options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
    },
    {
      destination: '/dev/pts',
      type: 'devpts',
      source: 'devpts',
      options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5'],
    },
    // only the owner of the IPC namespace can mount it, which a pod on the host's is not
    ...(userNamespace && !input.namespaces.ipc
      ? []
      : [{ destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: own }]),
    sys,
    { destination: '/sys/fs/cgroup', type: 'cgroup', source: 'cgroup', options: [...own, 'relatime', access] },
  ];
}

function podMounts(input: SpecInput, userNamespace: UserNamespace | undefined): OciMount[] {
  const security = input.config.linux?.securityContext;
  const file = (destination: string, source: string | undefined): OciMount[] =>
    source === undefined
      ? []
      : [
          {
            destination,
            type: 'bind',
            source,
            options: ['rbind', 'rprivate', security?.readonlyRootfs ? 'ro' : 'rw'],
            ...mappings(userNamespace, input),
          },
        ];
  const hostIpc = security?.namespaceOptions?.ipc === cri.NamespaceMode.NODE;
  const shm = hostIpc ? '/dev/shm' : input.shm;
  return [
    ...file('/etc/hostname', input.hostnameFile),
    ...file('/etc/hosts', input.hosts),
    ...file('/etc/resolv.conf', input.resolvConf),
    // the pod's tmpfs is world-writable and needs no mapping, which tmpfs only supports since Linux 6.3
    ...(shm === undefined
      ? []
      : [{ destination: '/dev/shm', type: 'bind', source: shm, options: ['rbind', 'rprivate', 'rw'] }]),
  ];
}

/** Id mappings for crisp's files in a user namespace, as only an idmapped mount shows them with its ids. */
function mappings(
  userNamespace: UserNamespace | undefined,
  input: SpecInput,
): Pick<OciMount, 'uidMappings' | 'gidMappings'> {
  return userNamespace && input.handler.features.idmappedMounts ? { ...userNamespace } : {};
}

/**
 * Files in /proc that programs such as lxcfs replace; other mounts there are refused, except the host's whole /proc.
 */
const coverableInProc = new Set(
  ['cpuinfo', 'diskstats', 'meminfo', 'stat', 'swaps', 'uptime', 'loadavg', 'slabinfo'].map((name) => `/proc/${name}`),
);

/**
 * Refuses an unsupported mount; looks at the request only.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function checkMount(mount: cri.IMount, field: string, input: Pick<SpecInput, 'handler'>): void {
  const target = mount.containerPath ?? '';
  if (!target.startsWith('/'))
    throw invalid(`${field}.container_path`, `${JSON.stringify(target.slice(0, 80))} is not an absolute path`);
  if (target.includes('\0')) throw invalid(`${field}.container_path`, 'holds a NUL character');
  const destination = posix.resolve(target);
  if (destination === '/') throw invalid(`${field}.container_path`, 'the root of the container cannot be covered');
  const isHostProc = destination === '/proc' && mount.hostPath === '/proc';
  if (/^\/proc(\/|$)/.test(destination) && !isHostProc && !coverableInProc.has(destination)) {
    throw invalid(`${field}.container_path`, `${destination} cannot be covered: /proc is the kernel's`);
  }
  const propagation = mount.propagation ?? MountPropagation.PROPAGATION_PRIVATE;
  if (MountPropagation[propagation] === undefined)
    throw invalid(`${field}.propagation`, `unknown value ${propagation}`);
  for (const option of mount.mountOptions ?? []) {
    if (!['noexec', 'nodev', 'nosuid'].includes(option)) {
      throw invalid(
        `${field}.mount_options`,
        `${JSON.stringify(option.slice(0, 40))} is not one of noexec, nodev, nosuid`,
      );
    }
  }
  const uids = mount.uidMappings?.length ?? 0;
  const gids = mount.gidMappings?.length ?? 0;
  if (uids > 0 !== gids > 0) throw invalid(`${field}.uidMappings`, 'mappings of users and of groups go together');
  if (mount.recursiveReadOnly) {
    if (!mount.readonly) throw invalid(`${field}.recursive_read_only`, 'needs readonly');
    if (propagation !== MountPropagation.PROPAGATION_PRIVATE) {
      throw invalid(`${field}.recursive_read_only`, `needs private propagation, not ${modeOfMount(propagation)}`);
    }
    if (!mount.image && !input.handler.features.recursiveReadOnlyMounts) {
      const problem = `runtime handler ${JSON.stringify(input.handler.name)} cannot do it`;
      throw withReason('RROUnsupported', invalid(`${field}.recursive_read_only`, problem));
    }
  }
  if (mount.image) checkImageMount(mount, field);
  else checkBindMount(mount, field, uids > 0 && !input.handler.features.idmappedMounts, input.handler.name);
}

function checkImageMount(mount: cri.IMount, field: string): void {
  if (mount.hostPath) throw invalid(`${field}.host_path`, 'cannot be set together with image');
  if (!mount.readonly) throw invalid(`${field}.readonly`, 'must be set: an image is mounted read-only');
  if (!mount.image?.image) throw invalid(`${field}.image.image`, 'is empty');
  if (mount.propagation) throw invalid(`${field}.propagation`, 'an image is mounted privately');
  const subPath = mount.imageSubPath ?? '';
  if (subPath.startsWith('/') || subPath.split('/').includes('..') || subPath.includes('\0')) {
    throw invalid(
      `${field}.image_sub_path`,
      `${JSON.stringify(subPath.slice(0, 80))} must be relative and without ".."`,
    );
  }
}

function checkBindMount(mount: cri.IMount, field: string, cannotMap: boolean, handler: string): void {
  const source = mount.hostPath ?? '';
  if (!source.startsWith('/'))
    throw invalid(`${field}.host_path`, `${JSON.stringify(source.slice(0, 80))} is not an absolute path`);
  if (source.includes('\0')) throw invalid(`${field}.host_path`, 'holds a NUL character');
  if (mount.imageSubPath) throw invalid(`${field}.image_sub_path`, 'needs image');
  if (cannotMap)
    throw invalid(`${field}.uidMappings`, `runtime handler ${JSON.stringify(handler)} cannot do idmapped mounts`);
}

interface MountContext {
  readonly input: Pick<SpecInput, 'lookUp' | 'signal'>;
  readonly hostMount: MountOf;
  readonly mountLabel: string | undefined;
  /** work on the source, for once nothing can be refused any more */
  readonly later: (() => Promise<void>)[];
}

async function bindMountFor(
  mount: cri.IMount,
  field: string,
  { input, hostMount, mountLabel, later }: MountContext,
): Promise<OciMount> {
  const { lookUp, signal } = input;
  const path = posix.resolve(mount.hostPath ?? '');
  const place = { what: `${field}.host_path ${path}`, paths: [path] };
  const { source, missing } = await lookUp(place, () => resolveSource(path, `${field}.host_path`));
  if (missing)
    later.push(() => untilAborted(makeSource(source, `${field}.host_path`, signal), signal, `look at ${place.what}`));
  if (mount.selinuxRelabel && mountLabel) {
    if (neverRelabelled.has(source))
      throw invalid(`${field}.selinux_relabel`, `${source} belongs to the host, which needs its labels`);
    later.push(() => relabel(source, mountLabel, `${field}.selinux_relabel`, signal));
  }
  const propagation = mount.propagation ?? MountPropagation.PROPAGATION_PRIVATE;
  const problem = propagationProblem(hostMount, source, propagation);
  if (problem) throw invalid(`${field}.propagation`, problem);
  const access = mount.readonly ? (mount.recursiveReadOnly ? 'rro' : 'ro') : 'rw';
  return {
    destination: posix.resolve(mount.containerPath ?? '/'),
    type: 'bind',
    source,
    options: ['rbind', modeOfMount(propagation), access, ...(mount.mountOptions ?? [])],
    ...(mount.uidMappings?.length ? { uidMappings: mount.uidMappings.map(ociMapping) } : {}),
    ...(mount.gidMappings?.length ? { gidMappings: mount.gidMappings.map(ociMapping) } : {}),
  };
}

/** The host's system folders: relabelling their files would break the host. */
const neverRelabelled = new Set(
  '/ /bin /boot /dev /etc /home /lib /lib64 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var'.split(
    ' ',
  ),
);

async function relabel(path: string, label: string, field: string, signal: AbortSignal): Promise<void> {
  try {
    await run('chcon', ['--recursive', label, path], { timeoutMs: 120_000, signal });
  } catch (err) {
    // file systems such as NFS have no labels, or their own
    if (!/not supported/i.test(messageOf(err))) throw wrap(field, err);
  }
}

/** Resolves a source's symbolic links; a missing one becomes a folder, as expected of a hostPath. */
async function resolveSource(path: string, field: string): Promise<{ source: string; missing: boolean }> {
  const rest: string[] = [];
  for (let existing = posix.resolve(path); ; existing = posix.dirname(existing)) {
    try {
      return { source: posix.join(await realpath(existing), ...rest), missing: rest.length > 0 };
    } catch (err) {
      if (!isErrno(err, 'ENOENT') || existing === '/') throw invalid(field, messageOf(err));
    }
    rest.unshift(posix.basename(existing));
  }
}

/** Runs mkdir in a process, as a disk that can be read may still hang on writing. */
async function makeSource(path: string, field: string, signal: AbortSignal): Promise<void> {
  try {
    await run('mkdir', ['--parents', '--mode=0755', '--', path], { timeoutMs: 120_000, signal });
  } catch (err) {
    if (signal.aborted) throw err;
    throw invalid(field, `is missing and cannot be made: ${messageOf(err)}`);
  }
}

async function imageMountFor(
  input: SpecInput,
  mount: cri.IMount,
  index: number,
  field: string,
  userNamespace: UserNamespace | undefined,
): Promise<OciMount> {
  const image = input.imageMounts?.get(index);
  if (!image) {
    const problem = `image ${JSON.stringify(mount.image?.image)} is not here`;
    throw withReason('ImageVolumeMountFailed', invalid(`${field}.image.image`, problem));
  }
  const asked = mount.uidMappings?.length
    ? {
        uidMappings: mount.uidMappings.map(ociMapping),
        gidMappings: (mount.gidMappings ?? []).map(ociMapping),
      }
    : userNamespace;
  return imageMount({
    ...image,
    opaque: input.opaque,
    destination: posix.resolve(mount.containerPath ?? '/'),
    subPath: mount.imageSubPath ?? '',
    options: mount.mountOptions ?? [],
    field: `${field}.image_sub_path`,
    inUserNamespace: userNamespace !== undefined,
    mappings: mappings(asked, input),
  });
}
