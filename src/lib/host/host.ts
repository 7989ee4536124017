import { access, readFile, readdir } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { cgroupRootsOf } from './cgroup-tree.js';
import { readMounts, type Mount } from './mounts.js';
import { ownOpenFilesLimit, type OpenFilesLimit } from '../process/open-files-limit.js';

/** The facts about this host that crisp uses, read once at start-up. */
export interface Host {
  /** 1 also for a hybrid setup, v2 mounted beside v1: v1 sets the limits there */
  readonly cgroupVersion: 1 | 2;
  /** v1: mount point by controller (`memory` → `/sys/fs/cgroup/memory`); v2: every controller → the one mount point */
  readonly cgroupMounts: Readonly<Record<string, string>>;
  /** mount points of the hierarchies that are mounted from their root, named v1 hierarchies included */
  readonly cgroupRoots: readonly string[];
  /** v1: those that are mounted; v2: those of the root cgroup */
  readonly controllers: readonly string[];
  /** CAP_… names in crisp's bounding set: containers cannot get more */
  readonly boundingCapabilities: readonly string[];
  /** crisp's oom_score_adj: without CAP_SYS_RESOURCE containers cannot get a lower one */
  readonly oomScoreAdj: number;
  /** crisp's RLIMIT_NOFILE before Node raised the soft limit: containers get the same */
  readonly openFilesLimit: OpenFilesLimit;
  readonly apparmor: boolean;
  readonly selinux: boolean;
  readonly seccomp: boolean;
  /** systemd is the init of this host */
  readonly systemd: boolean;
  /** pressure stall information is available */
  readonly psi: boolean;
  /** resctrl (RDT: cache and memory bandwidth classes) is mounted */
  readonly resctrl: boolean;
  /** swap can be limited per cgroup */
  readonly swapAccounting: boolean;
  /** as cgroup files spell them: `2MB`, `1GB` */
  readonly hugepageSizes: readonly string[];
  /** online CPUs in the kernel's list format: `0-3,6` */
  readonly cpus: string;
  readonly memoryNodes: string;
  /** release, such as `6.1.0-18-amd64` */
  readonly kernel: string;
  readonly architecture: NodeJS.Architecture;
}

/** Capabilities, indexed by their number in the kernel. */
export const capabilityNames: readonly string[] = (
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE ' +
  'NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN ' +
  'SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE ' +
  'MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'
)
  .split(' ')
  .map((name) => `CAP_${name}`);

/** Reads the facts about the host. Never fails: what cannot be read counts as missing. */
export async function readHost(): Promise<Host> {
  const [mounts, status, oomScoreAdj, apparmor, selinux, seccomp, systemd, psi, cpus, memoryNodes] = await Promise.all([
    readMounts().catch(() => []),
    text('/proc/self/status'),
    text('/proc/self/oom_score_adj'),
    text('/sys/module/apparmor/parameters/enabled'),
    exists('/sys/fs/selinux/enforce'),
    exists('/proc/sys/kernel/seccomp/actions_avail'),
    exists('/run/systemd/system'),
    exists('/proc/pressure/cpu'),
    text('/sys/devices/system/cpu/online'),
    text('/sys/devices/system/node/online'),
  ]);
  const cgroups = await readCgroups(mounts);
  return {
    ...cgroups,
    cgroupRoots: cgroupRootsOf(mounts),
    boundingCapabilities: capabilitiesOf(/^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'),
    oomScoreAdj: Number(oomScoreAdj.trim() || 0),
    openFilesLimit: ownOpenFilesLimit(),
    apparmor: apparmor.startsWith('Y'),
    selinux,
    seccomp,
    systemd,
    psi,
    resctrl: mounts.some(({ type }) => type === 'resctrl'),
    swapAccounting: await hasSwapAccounting(cgroups),
    hugepageSizes: await readHugepageSizes(),
    cpus: cpus.trim(),
    memoryNodes: memoryNodes.trim() || '0',
    kernel: release(),
    architecture: process.arch,
  };
}

/** The names of the capabilities in a hexadecimal mask such as CapBnd. */
export function capabilitiesOf(mask: string): string[] {
  const bits = BigInt(`0x${mask}`);
  return capabilityNames.filter((_, number) => (bits >> BigInt(number)) & 1n);
}

type Cgroups = Pick<Host, 'cgroupVersion' | 'cgroupMounts' | 'controllers'>;

async function readCgroups(mounts: readonly Mount[]): Promise<Cgroups> {
  const v1Mounts: Record<string, string> = {};
  let version: 1 | 2 = 1;
  for (const { type, mountPoint, superOptions } of mounts) {
    // a later mount covers an earlier one
    if (mountPoint === '/sys/fs/cgroup') version = type === 'cgroup2' ? 2 : 1;
    if (type !== 'cgroup') continue;
    for (const option of superOptions) {
      if (v1Controllers.has(option) || option.startsWith('name=')) v1Mounts[option] ??= mountPoint;
    }
  }
  if (version === 1) {
    return {
      cgroupVersion: 1,
      cgroupMounts: v1Mounts,
      controllers: Object.keys(v1Mounts).filter((name) => !name.includes('=')),
    };
  }
  const controllers = (await text('/sys/fs/cgroup/cgroup.controllers')).trim().split(/\s+/).filter(Boolean);
  return {
    cgroupVersion: 2,
    cgroupMounts: Object.fromEntries(controllers.map((name) => [name, '/sys/fs/cgroup'])),
    controllers,
  };
}

const v1Controllers = new Set(
  'cpu cpuacct cpuset memory devices freezer net_cls net_prio blkio perf_event hugetlb pids rdma misc'.split(' '),
);

async function hasSwapAccounting({ cgroupVersion, cgroupMounts }: Cgroups): Promise<boolean> {
  if (cgroupVersion === 1) return exists(join(cgroupMounts['memory'] ?? '/nowhere', 'memory.memsw.limit_in_bytes'));
  if (!cgroupMounts['memory']) return false;
  // the root cgroup has no such file: look at any child with the memory controller
  const own = /^0::(.*)$/m.exec(await text('/proc/self/cgroup'))?.[1] ?? '/';
  const children = (await readdir('/sys/fs/cgroup', { withFileTypes: true }).catch(() => [])).filter((entry) =>
    entry.isDirectory(),
  );
  for (const folder of [own, ...children.map((entry) => entry.name)]) {
    if (await exists(join('/sys/fs/cgroup', folder, 'memory.swap.max'))) return true;
  }
  return false;
}

async function readHugepageSizes(): Promise<string[]> {
  const names = await readdir('/sys/kernel/mm/hugepages').catch(() => []);
  return names
    .map((name) => Number(/^hugepages-(\d+)kB$/.exec(name)?.[1] ?? 0))
    .filter((kib) => kib > 0)
    .sort((a, b) => a - b)
    .map((kib) => (kib >= 1 << 20 ? `${kib >> 20}GB` : kib >= 1 << 10 ? `${kib >> 10}MB` : `${kib}KB`));
}

function text(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
