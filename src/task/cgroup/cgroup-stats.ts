import { join } from 'node:path';
import type { Host } from '../../lib/host/host.js';
import { nowNanos, type EpochNanos } from '../../lib/time.js';
import { readKernelFile, readKernelNumber, valueOf } from './cgroup-files.js';

/**
 * Returns a cgroup's folder in a controller's hierarchy, undefined if the host lacks the controller. With cgroup v2 it
 * is the same folder for all.
 */
export type Cgroup = (controller: string) => string | undefined;

/** Resource usage of a cgroup. Parts are absent where the controller or the cgroup is missing. */
export interface CgroupStats {
  readonly atNanos: EpochNanos;
  readonly cpu?: CpuStats;
  readonly memory?: MemoryStats;
  readonly swap?: SwapStats;
  /** processes and threads, as pids.max counts them */
  readonly tasks?: bigint;
  readonly ioPressure?: Pressure;
}

export interface CpuStats {
  /** CPU time since the cgroup was created */
  readonly usageNanos: bigint;
  readonly pressure?: Pressure;
}

export interface MemoryStats {
  readonly usageBytes: bigint;
  /** memory that cannot be reclaimed easily: usage without the inactive page cache */
  readonly workingSetBytes: bigint;
  readonly rssBytes: bigint;
  readonly pageFaults: bigint;
  readonly majorPageFaults: bigint;
  /** absent if unlimited */
  readonly limitBytes?: bigint;
  readonly pressure?: Pressure;
}

export interface SwapStats {
  readonly usageBytes: bigint;
  /** absent if unlimited */
  readonly limitBytes?: bigint;
}

/** Pressure stall information of one resource (Documentation/accounting/psi.rst); cgroup v2 only. */
export interface Pressure {
  /** time that some tasks waited for it */
  readonly some: PressureLine;
  /** time that no task could do anything else */
  readonly full: PressureLine;
}

export interface PressureLine {
  readonly totalNanos: bigint;
  /** per cent of the last 10, 60 and 300 seconds */
  readonly avg10: number;
  readonly avg60: number;
  readonly avg300: number;
}

/** The facts about the host that decide which files exist. */
export type StatsHost = Pick<Host, 'cgroupVersion' | 'psi' | 'swapAccounting'>;

/** Reads the usage of a cgroup: five files on cgroup v1, seven to ten on v2. Never fails. */
export function readCgroupStats(host: StatsHost, cgroup: Cgroup): CgroupStats {
  const atNanos = nowNanos();
  return host.cgroupVersion === 1 ? { atNanos, ...readV1(host, cgroup) } : { atNanos, ...readV2(host, cgroup) };
}

type Usage = Omit<CgroupStats, 'atNanos'>;

function readV1(host: StatsHost, cgroup: Cgroup): Usage {
  const usageNanos = readKernelNumber(cgroup('cpuacct'), 'cpuacct.usage');
  return {
    ...(usageNanos === undefined ? {} : { cpu: { usageNanos } }),
    ...readMemoryV1(host, cgroup('memory')),
    ...readTasks(cgroup('pids')),
  };
}

function readMemoryV1(host: StatsHost, folder: string | undefined): Usage {
  if (folder === undefined) return {};
  const usageBytes = readKernelNumber(folder, 'memory.usage_in_bytes');
  const stat = readKernelFile(join(folder, 'memory.stat'));
  if (usageBytes === undefined || stat === undefined) return {};
  const of = (key: string): bigint => valueOf(stat, key) ?? 0n;
  const limitBytes = limited(readKernelNumber(folder, 'memory.limit_in_bytes'));
  // v1 limits memory and swap together
  const both = limited(valueOf(stat, 'hierarchical_memsw_limit'));
  const swapLimit = both !== undefined && limitBytes !== undefined ? { limitBytes: lessBut0(both, limitBytes) } : {};
  return {
    memory: {
      usageBytes,
      workingSetBytes: lessBut0(usageBytes, of('total_inactive_file')),
      rssBytes: of('total_rss'),
      pageFaults: of('total_pgfault'),
      majorPageFaults: of('total_pgmajfault'),
      ...(limitBytes === undefined ? {} : { limitBytes }),
    },
    ...(host.swapAccounting ? { swap: { usageBytes: of('total_swap'), ...swapLimit } } : {}),
  };
}

function readV2(host: StatsHost, cgroup: Cgroup): Usage {
  const ioPressure = readPressure(host, cgroup('io'), 'io.pressure');
  return {
    ...readCpuV2(host, cgroup('cpu')),
    ...readMemoryV2(host, cgroup('memory')),
    ...readTasks(cgroup('pids')),
    ...(ioPressure ? { ioPressure } : {}),
  };
}

function readCpuV2(host: StatsHost, folder: string | undefined): Usage {
  if (folder === undefined) return {};
  const usageMicros = valueOf(readKernelFile(join(folder, 'cpu.stat')) ?? '', 'usage_usec');
  if (usageMicros === undefined) return {};
  const pressure = readPressure(host, folder, 'cpu.pressure');
  return { cpu: { usageNanos: usageMicros * 1000n, ...(pressure ? { pressure } : {}) } };
}

function readMemoryV2(host: StatsHost, folder: string | undefined): Usage {
  if (folder === undefined) return {};
  const usageBytes = readKernelNumber(folder, 'memory.current');
  const stat = readKernelFile(join(folder, 'memory.stat'));
  if (usageBytes === undefined || stat === undefined) return {};
  const of = (key: string): bigint => valueOf(stat, key) ?? 0n;
  const limitBytes = readKernelNumber(folder, 'memory.max');
  const pressure = readPressure(host, folder, 'memory.pressure');
  return {
    memory: {
      usageBytes,
      workingSetBytes: lessBut0(usageBytes, of('inactive_file')),
      rssBytes: of('anon'),
      pageFaults: of('pgfault'),
      majorPageFaults: of('pgmajfault'),
      ...(limitBytes === undefined ? {} : { limitBytes }),
      ...(pressure ? { pressure } : {}),
    },
    ...(host.swapAccounting ? readSwapV2(folder) : {}),
  };
}

function readSwapV2(folder: string): Usage {
  const usageBytes = readKernelNumber(folder, 'memory.swap.current');
  if (usageBytes === undefined) return {};
  const limitBytes = readKernelNumber(folder, 'memory.swap.max');
  return { swap: { usageBytes, ...(limitBytes === undefined ? {} : { limitBytes }) } };
}

function readTasks(folder: string | undefined): Usage {
  const tasks = readKernelNumber(folder, 'pids.current');
  return tasks === undefined ? {} : { tasks };
}

function readPressure({ psi }: StatsHost, folder: string | undefined, file: string): Pressure | undefined {
  const text = psi && folder !== undefined ? readKernelFile(join(folder, file)) : undefined;
  const some = text && pressureLine(text, 'some');
  if (!text || !some) return undefined;
  // kernels before 5.13 have no full line for the CPU
  return { some, full: pressureLine(text, 'full') ?? { totalNanos: 0n, avg10: 0, avg60: 0, avg300: 0 } };
}

function pressureLine(text: string, which: string): PressureLine | undefined {
  const [, avg10, avg60, avg300, total] =
    new RegExp(`^${which} avg10=([\\d.]+) avg60=([\\d.]+) avg300=([\\d.]+) total=(\\d+)$`, 'm').exec(text) ?? [];
  if (total === undefined) return undefined;
  return { totalNanos: BigInt(total) * 1000n, avg10: Number(avg10), avg60: Number(avg60), avg300: Number(avg300) };
}

/** v1 shows "unlimited" as a number near 2^63, rounded to pages; kubelet treats 2^62 and above as unlimited. */
function limited(bytes: bigint | undefined): bigint | undefined {
  return bytes !== undefined && bytes < 1n << 62n ? bytes : undefined;
}

/** `bytes - others`, at least 0: the counters are not read at the same moment. */
function lessBut0(bytes: bigint, others: bigint): bigint {
  return bytes > others ? bytes - others : 0n;
}

/** Sums up several cgroups, for a pod that has none of its own. */
export function sumOfStats(parts: readonly CgroupStats[]): CgroupStats {
  const cpus = parts.flatMap(({ cpu }) => cpu ?? []);
  const memories = parts.flatMap(({ memory }) => memory ?? []);
  const swaps = parts.flatMap(({ swap }) => swap ?? []);
  const tasks = parts.flatMap((part) => part.tasks ?? []);
  return {
    atNanos: nowNanos(),
    ...(cpus.length > 0 ? { cpu: { usageNanos: sum(cpus, 'usageNanos') } } : {}),
    ...(memories.length > 0
      ? {
          memory: {
            usageBytes: sum(memories, 'usageBytes'),
            workingSetBytes: sum(memories, 'workingSetBytes'),
            rssBytes: sum(memories, 'rssBytes'),
            pageFaults: sum(memories, 'pageFaults'),
            majorPageFaults: sum(memories, 'majorPageFaults'),
          },
        }
      : {}),
    ...(swaps.length > 0 ? { swap: { usageBytes: sum(swaps, 'usageBytes') } } : {}),
    ...(tasks.length > 0 ? { tasks: tasks.reduce((a, b) => a + b) } : {}),
  };
}

function sum<Key extends string>(parts: readonly Readonly<Record<Key, bigint>>[], key: Key): bigint {
  return parts.reduce((total, part) => total + part[key], 0n);
}
