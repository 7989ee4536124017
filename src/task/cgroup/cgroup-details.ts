import { join } from 'node:path';
import { pidsBelow } from '../../lib/host/cgroup-tree.js';
import type { Host } from '../../lib/host/host.js';
import { readKernelFile, readKernelNumber, valueOf } from './cgroup-files.js';
import type { Cgroup } from './cgroup-stats.js';

/** Figures of a cgroup beyond `CgroupStats`, for metrics that are rarely read. Missing parts are absent, as there. */
export interface CgroupDetails {
  readonly cpu?: CpuDetails;
  readonly memory?: MemoryDetails;
  /** absent if unlimited */
  readonly tasksLimit?: bigint;
  readonly devices: readonly DeviceTraffic[];
  readonly hugepages: readonly HugepageUsage[];
  /** in it and its descendants */
  readonly pids: readonly number[];
}

export interface CpuDetails {
  readonly userNanos: bigint;
  readonly systemNanos: bigint;
  /** CFS periods with runnable tasks, periods that were throttled, and the time throttled */
  readonly periods: bigint;
  readonly throttledPeriods: bigint;
  readonly throttledNanos: bigint;
}

export interface MemoryDetails {
  readonly cacheBytes: bigint;
  readonly mappedFileBytes: bigint;
  readonly activeFileBytes: bigint;
  readonly inactiveFileBytes: bigint;
  readonly kernelBytes: bigint;
  /** highest usage so far; absent on cgroup v2 before Linux 5.19 */
  readonly maxUsageBytes?: bigint;
  /** how often the limit was hit */
  readonly limitHits: bigint;
  readonly oomKills: bigint;
  /** without descendants; v2 has no such count and includes them */
  readonly ownPageFaults: bigint;
  readonly ownMajorPageFaults: bigint;
}

/** I/O of one block device. */
export interface DeviceTraffic {
  readonly major: number;
  readonly minor: number;
  reads: bigint;
  writes: bigint;
  readBytes: bigint;
  writtenBytes: bigint;
}

export interface HugepageUsage {
  /** `2MB` */
  readonly size: string;
  readonly usageBytes: bigint;
  /** cgroup v1 only */
  readonly maxUsageBytes?: bigint;
}

export type DetailsHost = Pick<Host, 'cgroupVersion' | 'hugepageSizes'>;

/** Reads the details of a cgroup. Never fails. */
export async function readCgroupDetails(host: DetailsHost, cgroup: Cgroup): Promise<CgroupDetails> {
  const version1 = host.cgroupVersion === 1;
  const tasksLimit = readKernelNumber(cgroup('pids'), 'pids.max');
  const processes = cgroup('pids') ?? cgroup('memory') ?? cgroup('cpu');
  return {
    ...(version1 ? readCpuV1(cgroup) : readCpuV2(cgroup('cpu'))),
    ...(version1 ? readMemoryV1(cgroup('memory')) : readMemoryV2(cgroup('memory'))),
    ...(tasksLimit === undefined ? {} : { tasksLimit }),
    devices: version1 ? readDevicesV1(cgroup('blkio')) : readDevicesV2(cgroup('io')),
    hugepages: host.hugepageSizes.flatMap((size) => readHugepages(cgroup('hugetlb'), size, version1)),
    pids: processes === undefined ? [] : await pidsBelow(processes),
  };
}

function readCpuV1(cgroup: Cgroup): Pick<CgroupDetails, 'cpu'> {
  const userNanos = readKernelNumber(cgroup('cpuacct'), 'cpuacct.usage_user');
  const systemNanos = readKernelNumber(cgroup('cpuacct'), 'cpuacct.usage_sys');
  if (userNanos === undefined || systemNanos === undefined) return {};
  const of = values(cgroup('cpu'), 'cpu.stat');
  return {
    cpu: {
      userNanos,
      systemNanos,
      periods: of('nr_periods'),
      throttledPeriods: of('nr_throttled'),
      throttledNanos: of('throttled_time'),
    },
  };
}

function readCpuV2(folder: string | undefined): Pick<CgroupDetails, 'cpu'> {
  const of = values(folder, 'cpu.stat');
  if (!of.there) return {};
  return {
    cpu: {
      userNanos: of('user_usec') * 1000n,
      systemNanos: of('system_usec') * 1000n,
      periods: of('nr_periods'),
      throttledPeriods: of('nr_throttled'),
      throttledNanos: of('throttled_usec') * 1000n,
    },
  };
}

function readMemoryV1(folder: string | undefined): Pick<CgroupDetails, 'memory'> {
  const of = values(folder, 'memory.stat');
  if (!of.there) return {};
  const maxUsageBytes = readKernelNumber(folder, 'memory.max_usage_in_bytes');
  return {
    memory: {
      cacheBytes: of('total_cache'),
      mappedFileBytes: of('total_mapped_file'),
      activeFileBytes: of('total_active_file'),
      inactiveFileBytes: of('total_inactive_file'),
      kernelBytes: readKernelNumber(folder, 'memory.kmem.usage_in_bytes') ?? 0n,
      ...(maxUsageBytes === undefined ? {} : { maxUsageBytes }),
      limitHits: readKernelNumber(folder, 'memory.failcnt') ?? 0n,
      oomKills: values(folder, 'memory.oom_control')('oom_kill'),
      ownPageFaults: of('pgfault'),
      ownMajorPageFaults: of('pgmajfault'),
    },
  };
}

function readMemoryV2(folder: string | undefined): Pick<CgroupDetails, 'memory'> {
  const of = values(folder, 'memory.stat');
  if (!of.there) return {};
  const maxUsageBytes = readKernelNumber(folder, 'memory.peak');
  const events = values(folder, 'memory.events');
  return {
    memory: {
      cacheBytes: of('file'),
      mappedFileBytes: of('file_mapped'),
      activeFileBytes: of('active_file'),
      inactiveFileBytes: of('inactive_file'),
      // a single field since Linux 5.18; before that, its largest parts
      kernelBytes: of('kernel') || of('kernel_stack') + of('pagetables') + of('slab'),
      ...(maxUsageBytes === undefined ? {} : { maxUsageBytes }),
      limitHits: events('max'),
      oomKills: events('oom_kill'),
      ownPageFaults: of('pgfault'),
      ownMajorPageFaults: of('pgmajfault'),
    },
  };
}

function readDevicesV1(folder: string | undefined): DeviceTraffic[] {
  const devices = new Devices();
  const linesOf = (file: string): string[][] => words(folder, file).filter(({ length }) => length === 3);
  for (const [device, operation, value] of linesOf('blkio.throttle.io_serviced_recursive')) {
    if (operation === 'Read') devices.of(device).reads = BigInt(value ?? 0);
    if (operation === 'Write') devices.of(device).writes = BigInt(value ?? 0);
  }
  for (const [device, operation, value] of linesOf('blkio.throttle.io_service_bytes_recursive')) {
    if (operation === 'Read') devices.of(device).readBytes = BigInt(value ?? 0);
    if (operation === 'Write') devices.of(device).writtenBytes = BigInt(value ?? 0);
  }
  return devices.list();
}

function readDevicesV2(folder: string | undefined): DeviceTraffic[] {
  const devices = new Devices();
  for (const [device, ...pairs] of words(folder, 'io.stat')) {
    if (!device?.includes(':')) continue;
    const counts = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
    const traffic = devices.of(device);
    traffic.reads = BigInt(counts.get('rios') ?? 0);
    traffic.writes = BigInt(counts.get('wios') ?? 0);
    traffic.readBytes = BigInt(counts.get('rbytes') ?? 0);
    traffic.writtenBytes = BigInt(counts.get('wbytes') ?? 0);
  }
  return devices.list();
}

class Devices {
  readonly #byNumber = new Map<string, DeviceTraffic>();

  of(number = ''): DeviceTraffic {
    const known = this.#byNumber.get(number);
    if (known) return known;
    const [major = 0, minor = 0] = number.split(':').map(Number);
    const traffic = { major, minor, reads: 0n, writes: 0n, readBytes: 0n, writtenBytes: 0n };
    this.#byNumber.set(number, traffic);
    return traffic;
  }

  list(): DeviceTraffic[] {
    return [...this.#byNumber.values()];
  }
}

function readHugepages(folder: string | undefined, size: string, version1: boolean): HugepageUsage[] {
  const usageBytes = readKernelNumber(folder, `hugetlb.${size}.${version1 ? 'usage_in_bytes' : 'current'}`);
  if (usageBytes === undefined) return [];
  const maxUsageBytes = version1 ? readKernelNumber(folder, `hugetlb.${size}.max_usage_in_bytes`) : undefined;
  return [{ size, usageBytes, ...(maxUsageBytes === undefined ? {} : { maxUsageBytes }) }];
}

/** The values of a file of `key value` lines, 0 for a missing key. */
function values(folder: string | undefined, file: string): ((key: string) => bigint) & { readonly there: boolean } {
  const text = folder === undefined ? undefined : readKernelFile(join(folder, file));
  return Object.assign((key: string) => valueOf(text ?? '', key) ?? 0n, { there: text !== undefined });
}

function words(folder: string | undefined, file: string): string[][] {
  const text = folder === undefined ? undefined : readKernelFile(join(folder, file));
  return (text ?? '').split('\n').map((line) => line.split(' '));
}
