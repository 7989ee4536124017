import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, realpathSync, rmSync, rmdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { CrispError, isErrno, messageOf, wrap } from '../../lib/errors.js';
import type { SandboxLayout } from '../../lib/layout.js';
import { makeFolderSync } from '../../lib/files/make-folder.js';
import { readMountPoints } from '../../lib/host/mounts.js';
import { cri } from '../../lib/proto.js';
import { run } from '../../lib/process/run.js';
import { mountTable } from './mount-table.js';

/** A line of a uid or gid map: `size` ids from `containerId` on map to ids from `hostId` on. */
export interface IdMapping {
  readonly containerId: number;
  readonly hostId: number;
  readonly size: number;
}

export interface UserNamespace {
  readonly path: string;
  readonly uidMappings: readonly IdMapping[];
  readonly gidMappings: readonly IdMapping[];
}

/** The namespaces that a pod gets, and the file that each is pinned at; absent ones are the host's. */
export interface PodNamespaces {
  readonly net?: string;
  readonly ipc?: string;
  readonly uts?: string;
  /** owns the others */
  readonly user?: UserNamespace;
}

export interface PinOptions {
  /** written inside the new namespaces; names with dots or slashes, see `checkSysctls` */
  readonly sysctls?: Readonly<Record<string, string>>;
  /** hostname of the UTS namespace; costs a process, so omit it if the runtime sets it when a container starts */
  readonly hostname?: string;
}

/**
 * Creates namespaces and pins them as bind-mounted files, without a process in them. In a new network namespace
 * loopback is up and every user may bind ports below 1024 and, without a user namespace, send pings: as with containerd
 * 2, which images rely on. `sysctls` override that. A failure may leave files or mounts, which
 * `releaseNamespaces` removes.
 *
 * @throws CrispError `Internal` with the program's message
 */
export async function pinNamespaces(namespaces: PodNamespaces, options: PinOptions = {}): Promise<void> {
  const paths = namespacePaths(namespaces);
  if (paths.length === 0) return;
  paths.forEach(makeMountPoint);
  try {
    if (namespaces.user) await pinWithUser(namespaces, namespaces.user);
    else {
      // the network is prepared by the same process; without one there is nothing to do inside
      const inside = namespaces.net === undefined ? ['true'] : prepareNetwork([openPorts, openPing]);
      await run('unshare', [...flags(namespaces), ...inside], { timeoutMs });
    }
    await setInside(namespaces, options);
  } catch (err) {
    throw wrap('pin namespaces', err);
  }
}

/** The files of these namespaces' pins. */
export function namespacePaths({ user, net, ipc, uts }: PodNamespaces): string[] {
  return [user?.path, net, ipc, uts].filter((path) => path !== undefined);
}

/**
 * Releases a pod's namespaces and file systems with one process. Idempotent, as kubelet stops a pod more than once;
 * ones that the pod never had are not an error.
 */
export async function releaseNamespaces({ user, net, ipc, uts, shm, etc }: SandboxLayout): Promise<void> {
  const pins = [user, net, ipc, uts];
  await unmountAll([...pins, shm, etc]);
  for (const path of pins) rmSync(path, { force: true });
  for (const path of [shm, etc]) removeFolder(path);
}

const timeoutMs = 10_000;

// refused if crisp itself is in a container, or in a user namespace that does not map all groups: pods can do without
const openPorts = '{ echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start; } 2>/dev/null || true';
const openPing = '{ echo 0 2147483647 >/proc/sys/net/ipv4/ping_group_range; } 2>/dev/null || true';

/**
 * Returns a command for all settings in one process: a shell that execs `ip`. Its text is fixed and contains nothing of
 * the caller's.
 */
function prepareNetwork(settings: readonly string[]): string[] {
  return ['sh', '-c', ['set -e', ...settings, 'exec ip link set lo up'].join('\n')];
}

function flags({ user, net, ipc, uts }: PodNamespaces): string[] {
  const each = { user: user?.path, net, ipc, uts };
  return Object.entries(each).flatMap(([kind, path]) => (path === undefined ? [] : [`--${kind}=${path}`]));
}

/**
 * Maps and pins a user namespace from outside, as a process in it may not: `unshare` execs a `cat` that waits on a pipe
 * while crisp writes the maps and one mount binds all the files.
 */
async function pinWithUser(namespaces: PodNamespaces, user: UserNamespace): Promise<void> {
  const kinds = { user: user.path, net: namespaces.net, ipc: namespaces.ipc, uts: namespaces.uts };
  const pins = Object.entries(kinds).filter((pin): pin is [string, string] => pin[1] !== undefined);
  const child = spawn('unshare', [...pins.map(([kind]) => `--${kind}`), 'cat'], {
    stdio: 'pipe',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}); // 'close' reports its end
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (err) => reject(err));
    child.once('close', () => reject(new CrispError('Internal', `unshare: ${stderr.trim() || 'it ended early'}`)));
  });
  failed.catch(() => {});
  try {
    // the echo shows that it is in the new namespaces and is cat by now
    child.stdin.write('\n');
    await Promise.race([once(child.stdout, 'data'), failed]);
    await Promise.all([
      writeFile(`/proc/${child.pid}/uid_map`, mapText(user.uidMappings)),
      writeFile(`/proc/${child.pid}/gid_map`, mapText(user.gidMappings)),
    ]);
    await mountTable(
      `${user.path}.fstab`,
      pins.map(([kind, target]) => ({
        source: `/proc/${child.pid}/ns/${kind}`,
        target,
        type: 'none',
        options: 'bind',
      })),
    );
  } catch (err) {
    child.kill('SIGKILL');
    throw isErrno(err, 'EINVAL', 'EPERM') ? wrap('write the id maps of the user namespace', err) : err;
  } finally {
    child.stdin.end();
  }
  await failed.catch(() => {}); // here it only means that cat has ended
  if (namespaces.net !== undefined)
    await run('nsenter', [`--net=${namespaces.net}`, ...prepareNetwork([openPorts])], { timeoutMs });
}

function mapText(mappings: readonly IdMapping[]): string {
  return mappings.map(({ containerId, hostId, size }) => `${containerId} ${hostId} ${size}\n`).join('');
}

/** Sets sysctls and the hostname inside pinned namespaces; runs nothing if there are none. */
export async function setInside(namespaces: PodNamespaces, { sysctls = {}, hostname }: PinOptions): Promise<void> {
  // not converted: `sysctl` accepts dots and slashes, and converting would split an interface's name at its dots
  const settings = Object.entries(sysctls).map(([name, value]) => `${name}=${value}`);
  if (hostname !== undefined && namespaces.uts !== undefined) settings.push(`kernel.hostname=${hostname}`);
  if (settings.length === 0) return;
  // not the user namespace: the host's root may set them from outside, whatever id is mapped
  const enter = flags({ ...namespaces, user: undefined });
  await run('nsenter', [...enter, 'sysctl', '-q', '-w', ...settings], { timeoutMs });
}

// Sandbox folders have a few names on a tmpfs: synchronous calls take microseconds, but milliseconds through the thread
// pool when many pods start at once.
function makeMountPoint(path: string): void {
  makeFolderSync(dirname(path), 0o700);
  closeSync(openSync(path, 'a', 0o600));
}

/** Unmounts everything with one process; the error names what is left. */
async function unmountAll(paths: readonly string[]): Promise<void> {
  const mounted = await mountedOf(paths);
  if (mounted.length === 0) return;
  try {
    // lazily: another program's process in it must not keep the pod from being removed
    await run('umount', ['-i', '-n', '-l', ...mounted], { timeoutMs });
  } catch (err) {
    const left = await mountedOf(mounted);
    if (left.length > 0)
      throw new CrispError('Internal', `unmount ${left.join(', ')}: ${messageOf(err)}`, { cause: err });
  }
}

/** The mounted ones of `paths`, once per mount. */
export async function mountedOf(paths: readonly string[]): Promise<string[]> {
  const wanted = new Set(paths.flatMap(realPath));
  if (wanted.size === 0) return [];
  // what is mounted twice has to be unmounted twice
  return (await readMountPoints()).filter((point) => wanted.has(point));
}

/** The path as in mountinfo; empty if it does not exist. */
function realPath(path: string): string[] {
  try {
    return [realpathSync.native(path)];
  } catch (err) {
    if (isErrno(err, 'ENOENT', 'ENOTDIR')) return [];
    throw err;
  }
}

function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}

function optionsOf(config: cri.PodSandboxConfig): cri.NamespaceOption.$Properties {
  return config.linux?.securityContext?.namespaceOptions ?? {};
}

/** Whether the pod uses the host's network, and with it the host's name. */
export function onHostNetwork(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).network === cri.NamespaceMode.NODE;
}

/** Whether the pod uses the host's System V IPC and /dev/shm. */
export function onHostIpc(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).ipc === cri.NamespaceMode.NODE;
}

/** Whether the pod's containers share a PID namespace, which the sandbox's task holds. */
export function sharesPids(config: cri.PodSandboxConfig): boolean {
  return (optionsOf(config).pid ?? cri.NamespaceMode.POD) === cri.NamespaceMode.POD;
}

/** The hostname in the pod: its own, or the host's if it shares the host's network or has none. */
export function hostnameOf(config: cri.PodSandboxConfig): string {
  return onHostNetwork(config) || config.hostname === '' ? hostname() : config.hostname;
}

/** The namespaces that the pod gets, and where each is pinned. */
export function podNamespaces(config: cri.PodSandboxConfig, paths: SandboxLayout): PodNamespaces {
  const userns = optionsOf(config).usernsOptions;
  return {
    // a pod on the host's network keeps the host's name, which its processes could not resolve otherwise
    ...(onHostNetwork(config) ? {} : { net: paths.net, uts: paths.uts }),
    ...(onHostIpc(config) ? {} : { ipc: paths.ipc }),
    ...(userns?.mode === cri.NamespaceMode.POD
      ? { user: { path: paths.user, uidMappings: mappings(userns.uids), gidMappings: mappings(userns.gids) } }
      : {}),
  };
}

/** The host's gid of the pod's root; 0 if the pod has no user namespace. */
export function rootGroupOf(config: cri.PodSandboxConfig): number {
  const userns = optionsOf(config).usernsOptions;
  return userns?.mode === cri.NamespaceMode.POD ? (userns.gids?.[0]?.hostId ?? 0) : 0;
}

function mappings(list: cri.IDMapping.$Properties[] | null | undefined): IdMapping[] {
  return (list ?? []).map(({ containerId, hostId, length }) => ({
    containerId: containerId ?? 0,
    hostId: hostId ?? 0,
    size: length ?? 0,
  }));
}

/**
 * Sets the sysctls and the hostname of a running pod again. Does nothing for the namespaces that it shares with the
 * host.
 */
export async function resetInside(config: cri.PodSandboxConfig, paths: SandboxLayout): Promise<void> {
  await setInside(podNamespaces(config, paths), { sysctls: config.linux?.sysctls ?? {}, hostname: hostnameOf(config) });
}
