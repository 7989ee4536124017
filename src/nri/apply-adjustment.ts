import { posix } from 'node:path';
import { invalid, wrap } from '../lib/errors.js';
import type { Host } from '../lib/host/host.js';
import { fromLong, toLong } from '../lib/time.js';
import type { NamespaceType, OciDevice, OciHook, OciHooks, OciResources, OciSpec } from '../task/oci.js';
import { unlimited } from '../task/bundle.js';
import { withoutNoQuota } from '../task/cgroup/cpu-quota.js';
import { applyCdi } from '../task/spec/cdi.js';
import { ruleFor } from '../task/spec/devices.js';
import { oomScoreAdj } from '../task/spec/process.js';
import { overResources } from '../task/spec/over-resources.js';
import { resourcesFor } from '../task/spec/resources.js';
import { applyMounts } from './apply-mounts.js';
import { applyProcessPolicies, requireSpecVersion } from './apply-policies.js';
import { applyRdt } from './apply-rdt.js';
import { fieldName } from './field-name.js';
import type { nri } from './proto.js';
import { isRemoval, withoutMark } from './removal.js';
import { numberOf, splitResources, within, withoutUnset } from './resources.js';
import { shown } from './shown.js';

/** What an adjustment depends on besides the specification. */
export interface AdjustedBy {
  readonly host: Host;
  readonly cdiSpecDirs: readonly string[];
  /** the newest OCI specification that the handler's runtime supports: `1.2.0` */
  readonly ociVersionMax: string;
  /** the handler's cgroups are systemd's, whose paths have another form */
  readonly systemdCgroup: boolean;
  /** collects what was weakened because the host does not allow more */
  readonly warnings: string[];
}

/**
 * Applies the plugins' adjustment to a specification.
 *
 * @throws CrispError `InvalidArgument` that names a field of the adjustment which this node cannot apply
 */
export async function applyAdjustment(
  spec: OciSpec,
  adjust: nri.ContainerAdjustment.$Properties,
  by: AdjustedBy,
): Promise<void> {
  try {
    await apply(spec, adjust, by);
  } catch (err) {
    throw wrap('NRI adjustment', err);
  }
}

async function apply(spec: OciSpec, adjust: nri.ContainerAdjustment.$Properties, by: AdjustedBy): Promise<void> {
  const { process } = spec;
  const linux = adjust.linux ?? {};
  spec.annotations = changed(spec.annotations, Object.entries(adjust.annotations ?? {}));
  process.env = environment(process.env, adjust.env ?? []);
  if (adjust.args && adjust.args.length > 0) process.args = [...adjust.args];
  if (process.args[0] === '') throw invalid('args[0]', 'is empty');
  addHooks(spec, adjust.hooks ?? {});
  await applyCdi(spec, adjust.CDIDevices ?? [], by.cdiSpecDirs);
  applyDevices(spec, linux.devices ?? []);
  await applyMounts(spec, adjust.mounts ?? []);
  applyRlimits(spec, adjust.rlimits ?? []);
  applyNamespaces(spec, linux.namespaces ?? []);
  const sysctl = changed(spec.linux.sysctl ?? {}, Object.entries(linux.sysctl ?? {}));
  if (Object.keys(sysctl).length > 0 || spec.linux.sysctl) spec.linux.sysctl = sysctl;
  applyNetDevices(spec, Object.entries(linux.netDevices ?? {}), by);
  if (linux.cgroupsPath) spec.linux.cgroupsPath = cgroupsPath(linux.cgroupsPath, by.systemdCgroup);
  const score = within(-1000, linux.oomScoreAdj, 'linux.oom_score_adj', 1000);
  if (score !== undefined) {
    const asked = { linux: { resources: { oomScoreAdj: toLong(score) } } };
    process.oomScoreAdj = oomScoreAdj(asked, by.host, by.warnings);
  }
  applyProcessPolicies(spec, linux, by.ociVersionMax);
  applyRdt(spec, linux, by);
  applyResources(spec, linux.resources ?? {}, by);
}

/** Sets and removes entries by their keys. */
function changed<T>(
  before: Readonly<Record<string, T>>,
  changes: readonly (readonly [string, T])[],
): Record<string, T> {
  const after = new Map(Object.entries(before));
  for (const [key, value] of changes) {
    if (isRemoval(key)) after.delete(withoutMark(key));
    else after.set(key, value);
  }
  return Object.fromEntries(after);
}

function environment(before: readonly string[], changes: readonly nri.KeyValue.$Properties[]): string[] {
  const entries = before.map((entry) => {
    const equals = entry.indexOf('=');
    return [entry.slice(0, equals), entry.slice(equals + 1)] as const;
  });
  for (const { key } of changes) {
    if (!key || key === '-' || key.includes('=')) throw invalid('env', `${shown(key)} is not a variable name`);
  }
  const asked = changes.map(({ key, value }) => [key ?? '', value ?? ''] as const);
  return Object.entries(changed(Object.fromEntries(entries), asked)).map(([name, value]) => `${name}=${value}`);
}

const hookKinds = ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'] as const;

function addHooks(spec: OciSpec, hooks: nri.Hooks.$Properties): void {
  for (const kind of hookKinds) {
    const field = `hooks.${fieldName(kind)}`;
    const added = (hooks[kind] ?? []).map((hook, index) => ociHook(hook, `${field}[${index}]`));
    if (added.length === 0) continue;
    const all: OciHooks = (spec.hooks ??= {});
    all[kind] = [...(all[kind] ?? []), ...added];
  }
}

function ociHook({ path, args, env, timeout }: nri.Hook.$Properties, field: string): OciHook {
  if (!path?.startsWith('/')) throw invalid(`${field}.path`, 'is not an absolute path');
  const seconds = within(1, timeout, `${field}.timeout`);
  return {
    path,
    ...(args && args.length > 0 ? { args: [...args] } : {}),
    ...(env && env.length > 0 ? { env: [...env] } : {}),
    ...(seconds === undefined ? {} : { timeout: seconds }),
  };
}

function applyDevices(spec: OciSpec, devices: readonly nri.LinuxDevice.$Properties[]): void {
  for (const [index, device] of devices.entries()) {
    const path = device.path ?? '';
    spec.linux.devices = spec.linux.devices.filter((each) => each.path !== withoutMark(path));
    if (isRemoval(path)) continue;
    const made = ociDevice(device, `linux.devices[${index}]`);
    spec.linux.devices.push(made);
    if (made.type === 'p') continue;
    (spec.linux.resources.devices ??= []).push(ruleFor(made, made.type === 'b' ? 'rwm' : 'rw'));
  }
}

/** of a device's major and minor: 32 bits each */
const mostDeviceNumber = 2 ** 32 - 1;

function ociDevice(
  { path, type, major, minor, fileMode, uid, gid }: nri.LinuxDevice.$Properties,
  field: string,
): OciDevice {
  if (!path?.startsWith('/')) throw invalid(`${field}.path`, 'is not an absolute path');
  if (type !== 'c' && type !== 'b' && type !== 'u' && type !== 'p')
    throw invalid(`${field}.type`, `${shown(type)} is not one of b, c, u, p`);
  const number = (value: typeof major, name: string): number | undefined =>
    type === 'p' ? undefined : within(0, { value }, `${field}.${name}`, mostDeviceNumber);
  return withoutUnset({
    path: posix.normalize(path),
    type,
    major: number(major, 'major'),
    minor: number(minor, 'minor'),
    fileMode: fileMode?.value ?? undefined,
    uid: uid?.value ?? undefined,
    gid: gid?.value ?? undefined,
  }) as OciDevice;
}

/** getrlimit(2)'s, without prefix. */
const rlimitNames =
  'AS CORE CPU DATA FSIZE LOCKS MEMLOCK MSGQUEUE NICE NOFILE NPROC RSS RTPRIO RTTIME SIGPENDING STACK'.split(' ');

function applyRlimits(spec: OciSpec, rlimits: readonly nri.POSIXRlimit.$Properties[]): void {
  for (const [index, { type, soft, hard }] of rlimits.entries()) {
    const field = `rlimits[${index}]`;
    if (!rlimitNames.some((name) => type === `RLIMIT_${name}`))
      throw invalid(`${field}.type`, `${shown(type)} is not an rlimit`);
    const limit = { type: type ?? '', soft: rlimitOf(soft, `${field}.soft`), hard: rlimitOf(hard, `${field}.hard`) };
    if (limit.soft > limit.hard) throw invalid(`${field}.soft`, 'is above the hard limit');
    spec.process.rlimits = [...(spec.process.rlimits ?? []).filter((each) => each.type !== limit.type), limit];
  }
}

function rlimitOf(value: Parameters<typeof fromLong>[0], field: string): number {
  const wide = BigInt.asUintN(64, fromLong(value));
  return wide === 2n ** 64n - 1n ? unlimited : (numberOf({ value }, field) ?? 0);
}

const namespaceTypes: readonly string[] = ['pid', 'network', 'mount', 'ipc', 'uts', 'user', 'cgroup'];

function applyNamespaces(spec: OciSpec, namespaces: readonly nri.LinuxNamespace.$Properties[]): void {
  for (const [index, { type = '', path }] of namespaces.entries()) {
    const name = withoutMark(type ?? '');
    const field = `linux.namespaces[${index}]`;
    if (!namespaceTypes.includes(name)) throw invalid(`${field}.type`, `there is no ${shown(name)}`);
    if (path && !path.startsWith('/')) throw invalid(`${field}.path`, 'is not an absolute path');
    spec.linux.namespaces = spec.linux.namespaces.filter((each) => each.type !== name);
    if (!isRemoval(type ?? '')) spec.linux.namespaces.push({ type: name as NamespaceType, ...(path ? { path } : {}) });
  }
}

function applyNetDevices(
  spec: OciSpec,
  devices: readonly (readonly [string, nri.LinuxNetDevice.$Properties])[],
  { ociVersionMax }: AdjustedBy,
): void {
  if (devices.length === 0) return;
  requireSpecVersion('linux.net_devices', '1.3.0', ociVersionMax);
  const asked = devices.map(([key, device]) => [key, device?.name ? { name: device.name } : {}] as const);
  spec.linux.netDevices = changed(spec.linux.netDevices ?? {}, asked);
}

/** @throws CrispError `InvalidArgument` if the handler's cgroup driver would refuse the path or place it elsewhere */
function cgroupsPath(path: string, systemdCgroup: boolean): string {
  const field = 'linux.cgroups_path';
  if (systemdCgroup) {
    if (!/^[^/:]+\.slice:[^/:]+:[^/:]+$/.test(path))
      throw invalid(field, `${shown(path)} is not of the form SLICE:PREFIX:NAME, as systemd's cgroups are named`);
  } else if (!path.startsWith('/') || path.endsWith('/') || posix.normalize(path) !== path) {
    throw invalid(field, `${shown(path)} is not an absolute path without . and ..`);
  }
  return path;
}

function applyResources(spec: OciSpec, resources: nri.LinuxResources.$Properties, { host }: AdjustedBy): void {
  const field = 'linux.resources';
  const { cri, others } = splitResources(resources, field, host);
  spec.linux.resources = overResources(spec.linux.resources, withoutNoQuota(resourcesFor(cri, host, field)), others);
  for (const [index, { allow, type, major, minor, access }] of (resources.devices ?? []).entries()) {
    const at = `${field}.devices[${index}]`;
    if (!['', 'a', 'b', 'c'].includes(type ?? '')) throw invalid(`${at}.type`, `${shown(type)} is not one of a, b, c`);
    if (!/^[rwm]{0,3}$/.test(access ?? ''))
      throw invalid(`${at}.access`, `${shown(access)} must consist of r, w and m`);
    const rule = {
      allow: allow ?? false,
      type: type || 'a',
      // -1: any
      major: within(-1, major, `${at}.major`, mostDeviceNumber),
      minor: within(-1, minor, `${at}.minor`, mostDeviceNumber),
      access: access ?? '',
    };
    (spec.linux.resources.devices ??= []).push(withoutUnset(rule) as NonNullable<OciResources['devices']>[number]);
  }
}
