import { rustShim } from '../tools/build-rust.mjs';
import { toolsFolder } from '../tools/build.mjs';
import type { Exception } from './verdict.js';

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
  readonly exceptions: readonly Exception[];
}

export type LaneName = 'debian' | 'current' | 'rust' | 'vm';

const publicDigest: Exception = {
  spec: /public image with digest should be pulled and removed/,
  outcome: 'failed',
  reason: 'it names an image by a digest that only the public registry holds',
};

const noApparmor: Exception = {
  spec: /AppArmor/,
  outcome: 'skipped',
  reason: 'the kernel has no AppArmor; lane vm runs these',
};

/** What CI runs in the machine, where the whole suite takes ten minutes. */
export const shortFocus = 'AppArmor|UserNamespaces|PodSandbox|runtime should support basic operations on container';

/** What the suite is run with, and all that may fail or be skipped there. */
export const lanes: Readonly<Record<LaneName, Lane>> = {
  debian: {
    about: "Debian 12's crun, runc and shim",
    cgroupDriver: 'cgroupfs',
    exceptions: [
      publicDigest,
      noApparmor,
      {
        spec: /UserNamespaces|user namespace/i,
        outcome: 'skipped',
        reason:
          'shim 1.6 does not map the ids of a root file system, nor does runc 1.1 those of mounts: pods in user namespaces need both',
      },
      {
        spec: /recursive ?read-?only|rro/i,
        outcome: 'skipped',
        reason: 'neither crun 1.8 nor runc 1.1 says that it mounts recursively read-only',
      },
    ],
  },
  current: {
    about: 'runc 1.5 and shim 2.4, from the Go module proxy',
    programs: toolsFolder,
    cgroupDriver: 'cgroupfs',
    handler: 'runc',
    exceptions: [publicDigest, noApparmor],
  },
  rust: {
    about: "Debian 12's crun and the containerd project's shim in Rust, from crates.io",
    shim: rustShim,
    cgroupDriver: 'cgroupfs',
    handler: 'crun',
    exceptions: [
      publicDigest,
      noApparmor,
      {
        spec: /UserNamespaces|user namespace/i,
        outcome: 'skipped',
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
    exceptions: [publicDigest],
  },
};
