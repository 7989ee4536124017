import { rustShim } from '../tools/build-rust.mjs';
import { toolsFolder } from '../tools/build.mjs';

/** A spec that is known not to pass, and why. */
export interface Expectation {
  /** found in the spec's full name */
  readonly spec: RegExp;
  readonly reason: string;
}

/** One host and one set of programs to run the suite with. */
export interface Lane {
  readonly about: string;
  /** a folder that goes before PATH */
  readonly programs?: string;
  /** path of the shim of all handlers; default: containerd-shim-runc-v2 in PATH */
  readonly shim?: string;
  readonly cgroupDriver: 'systemd' | 'cgroupfs';
  /** crisp's handler of pods that name none; default: crisp's own choice */
  readonly handler?: string;
  readonly failures: readonly Expectation[];
  readonly skips: readonly Expectation[];
}

export type LaneName = 'debian' | 'current' | 'rust' | 'vm';

const failures: readonly Expectation[] = [
  {
    spec: /public image with digest should be pulled and removed/,
    reason: 'it names an image by a digest that only the public registry holds',
  },
];

const noApparmor: Expectation = { spec: /AppArmor/, reason: 'the kernel has no AppArmor; lane vm runs these' };

/** What CI runs in the machine, where the whole suite takes ten minutes. */
export const shortFocus = 'AppArmor|UserNamespaces|PodSandbox|runtime should support basic operations on container';

/** What the suite is run with, and all that may fail or be skipped there. */
export const lanes: Readonly<Record<LaneName, Lane>> = {
  debian: {
    about: "Debian 12's crun, runc and shim",
    cgroupDriver: 'cgroupfs',
    failures,
    skips: [
      noApparmor,
      {
        spec: /UserNamespaces|user namespace/i,
        reason:
          'shim 1.6 does not map the ids of a root file system, nor does runc 1.1 those of mounts: pods in user namespaces need both',
      },
      {
        spec: /recursive ?read-?only|rro/i,
        reason: 'neither crun 1.8 nor runc 1.1 says that it mounts recursively read-only',
      },
    ],
  },
  current: {
    about: 'runc 1.5 and shim 2.4, from the Go module proxy',
    programs: toolsFolder,
    cgroupDriver: 'cgroupfs',
    handler: 'runc',
    failures,
    skips: [noApparmor],
  },
  rust: {
    about: "Debian 12's crun and the containerd project's shim in Rust, from crates.io",
    shim: rustShim,
    cgroupDriver: 'cgroupfs',
    handler: 'crun',
    failures,
    skips: [
      noApparmor,
      {
        spec: /UserNamespaces|user namespace/i,
        reason:
          'the shim does not map the ids of a root file system, nor does crun 1.8 say that it maps those of mounts',
      },
    ],
  },
  vm: {
    about: 'runc 1.5 and shim 2.4 in a virtual machine with systemd, cgroup v2 and AppArmor',
    programs: '/payload/tools',
    cgroupDriver: 'systemd',
    handler: 'runc',
    failures,
    skips: [],
  },
};
