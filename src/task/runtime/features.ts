import { recordIn, stringsIn } from '../../lib/files/foreign-json.js';
import { isAtLeast } from '../../lib/versions.js';

/** What pods of a handler can use: features that both its OCI runtime and its shim support. */
export interface HandlerFeatures {
  /** pods in user namespaces: the runtime maps ids of mounts, the shim those of the root filesystem */
  readonly userNamespaces: boolean;
  readonly recursiveReadOnlyMounts: boolean;
  readonly idmappedMounts: boolean;
  /** checkpoint and restore */
  readonly checkpoint: boolean;
  readonly seccomp: boolean;
  readonly apparmor: boolean;
  readonly selinux: boolean;
  readonly systemdCgroup: boolean;
  /** mount options that the runtime supports; empty: it does not tell */
  readonly mountOptions: readonly string[];
  /** the newest OCI specification that the runtime claims to support, such as `1.2.0`; `1.0.2` if it does not tell */
  readonly ociVersionMax: string;
}

/** A feature that pods may ask for and a handler lacks. */
export interface MissingFeature {
  /** such as `user namespaces` */
  readonly feature: string;
  /** the program or programs that lack it, with versions: `crun 1.8.1 and containerd-shim-runc-v2 1.6.20` */
  readonly lackedBy: string;
}

const oldestOciVersion = '1.0.2';

/**
 * Reads a features document as defined by the runtime specification, which crun and runc print.
 *
 * @param document parsed; values of an unexpected type count as missing
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
 * Infers the features of a runtime without the `features` command: crun's `--version` tells what it was built with, and
 * it supports `rro` since 1.4.
 *
 * @param version such as `crun 1.8.1`
 * @param runtimeSays the output of `--version`
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

/** Features that depend on the shim. */
export interface ShimFeatures {
  /** mounts a root filesystem with the ids of a user namespace */
  readonly idmappedRootfs: boolean;
  readonly checkpoint: boolean;
}

/** The features of a runtime used through a shim. */
export function featuresUnder(shim: ShimFeatures, runtime: HandlerFeatures): HandlerFeatures {
  return {
    ...runtime,
    userNamespaces: runtime.userNamespaces && shim.idmappedRootfs,
    checkpoint: runtime.checkpoint && shim.checkpoint,
  };
}

/**
 * Lists the features that pods may ask for but do not get, with the program that lacks each: both if both do, as
 * upgrading one of them would not help.
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
