import { wrap } from '../../lib/errors.js';
import { findProgram } from '../../lib/find-program.js';
import { runcOptions, wellKnown } from '../../lib/proto.js';
import { run } from '../../lib/run.js';
import { parseForeignJson } from '../../lib/foreign-json.js';

/** What is settled about a runtime handler before its programs are looked at. */
export interface HandlerConfig {
  /** as a pod's RuntimeClass names it */
  readonly name: string;
  /** the OCI runtime: a path, or a name in PATH */
  readonly runtime: string;
  /** the shim: a path, or a name in PATH */
  readonly shim: string;
  /** one shim holds many pods; false: a shim a pod */
  readonly shared: boolean;
  readonly systemdCgroup: boolean;
  /** folder of the OCI runtime's state */
  readonly runtimeRoot: string;
  readonly noPivotRoot?: boolean;
  readonly noNewKeyring?: boolean;
  /** a cgroup for the shims themselves */
  readonly shimCgroup?: string;
}

/** What an OCI runtime can do, as its `features` command says or its version lets one infer. */
export interface RuntimeFeatures {
  /** pods in user namespaces: needs idmapped mounts in the runtime */
  readonly userNamespaces: boolean;
  readonly recursiveReadOnlyMounts: boolean;
  readonly idmappedMounts: boolean;
  readonly checkpoint: boolean;
  readonly seccomp: boolean;
  readonly apparmor: boolean;
  readonly selinux: boolean;
  readonly systemdCgroup: boolean;
  /** every mount option that the runtime understands; empty: it does not say */
  readonly mountOptions: readonly string[];
}

/** A runtime handler whose programs are there. */
export interface Handler extends HandlerConfig {
  readonly runtimeType: 'runc';
  /** such as `crun 1.8.1` */
  readonly version: string;
  /** such as `1.6.20~ds1` */
  readonly shimVersion: string;
  /** how the shim's `start` is talked to: since containerd 2.3 by messages on stdin and stdout */
  readonly shimStart: 'flags' | 'bootstrap';
  /** what config.json must say: crun before 1.9 accepts 1.0.x alone, and every runtime accepts that */
  readonly ociVersion: string;
  readonly features: RuntimeFeatures;
}

/** The containerd namespace of all our shims: the OCI runtime's state lies in a folder of this name. */
export const shimNamespace = 'crisp';

/**
 * Looks at a handler's programs.
 *
 * @throws CrispError `FailedPrecondition` where one is missing, `Internal` where one does not answer
 */
export async function probeHandler(config: HandlerConfig): Promise<Handler> {
  try {
    const [runtime, shim] = await Promise.all([findProgram(config.runtime), findProgram(config.shim)]);
    const [runtimeSays, shimSays, features] = await Promise.all([
      run(runtime, ['--version']),
      run(shim, ['-v']),
      // an old crun has no such command
      run(runtime, ['features'])
        .then((json) => parseForeignJson(json) as OciFeatures)
        .catch(() => undefined),
    ]);
    const shimVersion = /Version:\s+v?(\S+)/.exec(shimSays)?.[1] ?? 'unknown';
    return {
      ...config,
      runtime,
      shim,
      runtimeType: 'runc',
      version: versionOf(runtimeSays),
      shimVersion,
      shimStart: isAtLeast(shimVersion, 2, 3) ? 'bootstrap' : 'flags',
      ociVersion: '1.0.2',
      features: features ? declared(features) : inferred(runtimeSays),
    };
  } catch (err) {
    throw wrap(`runtime handler ${config.name}`, err);
  }
}

/** The options of a task of this handler, as its shim takes them. */
export function runtimeOptions(
  handler: Handler,
  owner: { readonly ioUid?: number; readonly ioGid?: number } = {},
): wellKnown.IAny {
  const { runtime, runtimeRoot, systemdCgroup, noPivotRoot = false, noNewKeyring = false, shimCgroup = '' } = handler;
  const options = {
    binaryName: runtime,
    root: runtimeRoot,
    systemdCgroup,
    noPivotRoot,
    noNewKeyring,
    shimCgroup,
    ...owner,
  };
  return { type_url: 'containerd.runc.v1.Options', value: runcOptions.Options.encode(options).finish() };
}

/** The options of a checkpoint. */
export function checkpointOptions(options: runcOptions.ICheckpointOptions): wellKnown.IAny {
  return {
    type_url: 'containerd.runc.v1.CheckpointOptions',
    value: runcOptions.CheckpointOptions.encode(options).finish(),
  };
}

/** The part of the runtime specification's features document that matters here; crun and runc both print it. */
interface OciFeatures {
  readonly mountOptions?: readonly string[];
  readonly linux?: {
    readonly cgroup?: { readonly systemd?: boolean };
    readonly seccomp?: { readonly enabled?: boolean };
    readonly apparmor?: { readonly enabled?: boolean };
    readonly selinux?: { readonly enabled?: boolean };
    readonly mountExtensions?: { readonly idmap?: { readonly enabled?: boolean } };
  };
  readonly annotations?: Readonly<Record<string, string>>;
}

function declared({ mountOptions = [], linux = {}, annotations = {} }: OciFeatures): RuntimeFeatures {
  const idmappedMounts = linux.mountExtensions?.idmap?.enabled ?? false;
  return {
    userNamespaces: idmappedMounts,
    idmappedMounts,
    recursiveReadOnlyMounts: mountOptions.includes('rro'),
    checkpoint: Object.entries(annotations).some(
      ([key, value]) => key.endsWith('.checkpoint.enabled') && value === 'true',
    ),
    seccomp: linux.seccomp?.enabled ?? false,
    apparmor: linux.apparmor?.enabled ?? false,
    selinux: linux.selinux?.enabled ?? false,
    systemdCgroup: linux.cgroup?.systemd ?? false,
    mountOptions,
  };
}

/** For a runtime without `features`: crun says in `--version` what it was built with, and knows `rro` since 1.4. */
function inferred(runtimeSays: string): RuntimeFeatures {
  const has = (part: string): boolean => runtimeSays.includes(`+${part}`);
  const version = versionOf(runtimeSays);
  return {
    userNamespaces: false,
    idmappedMounts: false,
    recursiveReadOnlyMounts: version.startsWith('crun ') && isAtLeast(version.slice(5), 1, 4),
    checkpoint: has('CRIU'),
    seccomp: has('SECCOMP'),
    apparmor: has('APPARMOR'),
    selinux: has('SELINUX'),
    systemdCgroup: has('SYSTEMD'),
    mountOptions: [],
  };
}

/** `crun version 1.8.1` → `crun 1.8.1` */
function versionOf(runtimeSays: string): string {
  return (runtimeSays.split('\n')[0] ?? '').replace(' version ', ' ').trim();
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [, foundMajor = '0', foundMinor = '0'] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(foundMajor) > major || (Number(foundMajor) === major && Number(foundMinor) >= minor);
}
