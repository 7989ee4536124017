import { recordIn, stringsIn } from '../../lib/foreign-json.js';
import { isAtLeast } from '../../lib/versions.js';

/** What pods of a handler can ask for: what its OCI runtime and its shim both can do. */
export interface HandlerFeatures {
  /** pods in user namespaces: the runtime maps the ids of mounts, the shim those of the root filesystem */
  readonly userNamespaces: boolean;
  readonly recursiveReadOnlyMounts: boolean;
  readonly idmappedMounts: boolean;
  /** checkpoint, and restore from one */
  readonly checkpoint: boolean;
  readonly seccomp: boolean;
  readonly apparmor: boolean;
  readonly selinux: boolean;
  readonly systemdCgroup: boolean;
  /** every mount option that the runtime understands; empty: it does not say */
  readonly mountOptions: readonly string[];
  /** the newest version of the OCI specification that the runtime says it knows, `1.2.0`; `1.0.2`: it says none */
  readonly ociVersionMax: string;
}

/** A feature that pods may ask for and a handler does not have. */
export interface MissingFeature {
  /** such as `user namespaces` */
  readonly feature: string;
  /** the program that lacks it, or both, with their versions: `crun 1.8.1 and containerd-shim-runc-v2 1.6.20` */
  readonly lackedBy: string;
}

const oldestOciVersion = '1.0.2';

/**
 * What a features document of the runtime specification says; crun and runc both print one.
 *
 * @param document parsed, with anything in it: what is not of its type counts as missing
 */
export function declaredFeatures(document: unknown): HandlerFeatures {
  const { mountOptions: options, linux, annotations, ociVersionMax } = recordIn(document);
  const { cgroup, seccomp, apparmor, selinux, mountExtensions } = recordIn(linux);
  const isOn = (value: unknown, flag = 'enabled'): boolean => recordIn(value)[flag] === true;
  const idmappedMounts = isOn(recordIn(mountExtensions)['idmap']);
  const mountOptions = stringsIn(options);
  return {
    userNamespaces: idmappedMounts,
    idmappedMounts,
    recursiveReadOnlyMounts: mountOptions.includes('rro'),
    checkpoint: Object.entries(recordIn(annotations)).some(
      ([key, value]) => key.endsWith('.checkpoint.enabled') && value === 'true',
    ),
    seccomp: isOn(seccomp),
    apparmor: isOn(apparmor),
    selinux: isOn(selinux),
    systemdCgroup: isOn(cgroup, 'systemd'),
    mountOptions,
    ociVersionMax: typeof ociVersionMax === 'string' ? ociVersionMax : oldestOciVersion,
  };
}

/**
 * For a runtime without the `features` command: crun says in `--version` what it was built with, and knows `rro` since 1.4.
 *
 * @param version such as `crun 1.8.1`
 * @param runtimeSays all that `--version` printed
 */
export function inferredFeatures(version: string, runtimeSays: string): HandlerFeatures {
  const has = (part: string): boolean => runtimeSays.includes(`+${part}`);
  return {
    userNamespaces: false,
    idmappedMounts: false,
    recursiveReadOnlyMounts: version.startsWith('crun ') && isAtLeast(version.slice(5), '1.4'),
    checkpoint: has('CRIU'),
    seccomp: has('SECCOMP'),
    apparmor: has('APPARMOR'),
    selinux: has('SELINUX'),
    systemdCgroup: has('SYSTEMD'),
    mountOptions: [],
    ociVersionMax: oldestOciVersion,
  };
}

/** What a shim can do of what depends on it. */
export interface ShimFeatures {
  /** mounts a root filesystem with the ids of a user namespace */
  readonly idmappedRootfs: boolean;
  readonly checkpoint: boolean;
}

/** The features of a runtime under a shim. */
export function featuresUnder(shim: ShimFeatures, runtime: HandlerFeatures): HandlerFeatures {
  return {
    ...runtime,
    userNamespaces: runtime.userNamespaces && shim.idmappedRootfs,
    checkpoint: runtime.checkpoint && shim.checkpoint,
  };
}

/**
 * What pods may ask for and do not get, with the program that lacks it; with both where both do, as a newer one of them
 * would not help.
 *
 * @param names both programs with their versions
 */
export function missingFeatures(
  runtime: HandlerFeatures,
  shim: ShimFeatures,
  names: { readonly runtime: string; readonly shim: string },
): MissingFeature[] {
  const wanted: readonly [string, boolean, boolean][] = [
    ['user namespaces', runtime.userNamespaces, shim.idmappedRootfs],
    ['recursive read-only mounts', runtime.recursiveReadOnlyMounts, true],
    ['seccomp', runtime.seccomp, true],
    ['checkpoint and restore', runtime.checkpoint, shim.checkpoint],
  ];
  return wanted.flatMap(([feature, runtimeHas, shimHas]) => {
    const without = [...(runtimeHas ? [] : [names.runtime]), ...(shimHas ? [] : [names.shim])];
    return without.length === 0 ? [] : [{ feature, lackedBy: without.join(' and ') }];
  });
}

/** `user namespaces (crun 1.8.1), seccomp (crun 1.8.1)` */
export function missingFeaturesText(missing: readonly MissingFeature[]): string {
  return missing.map(({ feature, lackedBy }) => `${feature} (${lackedBy})`).join(', ');
}
