import { invalid } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import { cri } from '../../lib/proto.js';
import { fromLong, toLong } from '../../lib/time.js';
import type { OciResources } from '../oci.js';

type HostResources = Pick<
  Host,
  'cgroupVersion' | 'controllers' | 'swapAccounting' | 'hugepageSizes' | 'cpus' | 'memoryNodes'
>;

/**
 * Converts a request's limits to the OCI's; 0 and '' mean unset. Without a swap limit, a memory limit applies to memory
 * and swap together, so that a container only swaps if that is allowed explicitly.
 *
 * @param field the request's field, for errors: `config.linux.resources`
 * @throws CrispError `InvalidArgument` for what the kernel would refuse or this host does not support
 */
export function resourcesFor(
  resources: cri.ILinuxContainerResources | null | undefined,
  host: HostResources,
  field = 'config.linux.resources',
): OciResources {
  if (!resources) return {};
  const oci: OciResources = {};
  const cpu: NonNullable<OciResources['cpu']> = {};
  const memory: NonNullable<OciResources['memory']> = {};

  const period = count(resources.cpuPeriod, `${field}.cpu_period`);
  if (period !== 0 && (period < 1000 || period > 1_000_000)) {
    throw invalid(`${field}.cpu_period`, `${period} is not within 1000 to 1000000 microseconds`);
  }
  const quota = count(resources.cpuQuota, `${field}.cpu_quota`, -1);
  if (quota > 0 && quota < 1000)
    throw invalid(`${field}.cpu_quota`, `${quota} is below the kernel's least, 1000 microseconds`);
  const shares = count(resources.cpuShares, `${field}.cpu_shares`);
  if (period !== 0) cpu.period = period;
  if (quota !== 0) cpu.quota = quota;
  if (shares !== 0) cpu.shares = Math.min(Math.max(shares, 2), 262_144);
  if (resources.cpusetCpus) cpu.cpus = cpuset(resources.cpusetCpus, host.cpus, `${field}.cpuset_cpus`);
  if (resources.cpusetMems) cpu.mems = cpuset(resources.cpusetMems, host.memoryNodes, `${field}.cpuset_mems`);

  const limit = count(resources.memoryLimitInBytes, `${field}.memory_limit_in_bytes`, -1);
  const swap = count(resources.memorySwapLimitInBytes, `${field}.memory_swap_limit_in_bytes`, -1);
  if (swap > 0 && limit > 0 && swap < limit) {
    throw invalid(
      `${field}.memory_swap_limit_in_bytes`,
      `${swap} is below the memory limit ${limit}, which it includes`,
    );
  }
  if (swap > 0 && limit <= 0)
    throw invalid(`${field}.memory_swap_limit_in_bytes`, 'needs a memory limit, which it includes');
  if (limit !== 0) memory.limit = limit;
  if (host.swapAccounting && (swap !== 0 || limit !== 0)) memory.swap = swap !== 0 ? swap : limit;

  const hugepages = hugepageLimits(resources.hugepageLimits ?? [], host, `${field}.hugepage_limits`);
  const unified = unifiedFiles(resources.unified ?? {}, host, `${field}.unified`);

  if (Object.keys(cpu).length > 0) oci.cpu = cpu;
  if (Object.keys(memory).length > 0) oci.memory = memory;
  if (hugepages.length > 0) oci.hugepageLimits = hugepages;
  if (Object.keys(unified).length > 0) oci.unified = unified;
  return oci;
}

/** The resources for the runtime's update, and the container's resources afterwards. */
export interface UpdatedResources {
  readonly oci: OciResources;
  readonly merged: cri.ILinuxContainerResources;
}

/**
 * Merges the fields that a request sets into a container's resources. The runtime only gets what changes.
 *
 * @param old the current ones: from its config, or the last update
 * @throws CrispError `InvalidArgument` as resourcesFor does
 */
export function updatedResources(
  host: HostResources,
  old: cri.ILinuxContainerResources | null | undefined,
  requested: cri.ILinuxContainerResources | null | undefined,
): UpdatedResources {
  const field = 'linux';
  const before = old ?? {};
  const change = requested ?? {};
  const number = (name: NumericField): ReturnType<typeof toLong> => {
    const asked = fromLong(change[name]);
    return toLong(asked !== 0n ? asked : fromLong(before[name]));
  };
  const merged: cri.ILinuxContainerResources = {
    cpuPeriod: number('cpuPeriod'),
    cpuQuota: number('cpuQuota'),
    cpuShares: number('cpuShares'),
    memoryLimitInBytes: number('memoryLimitInBytes'),
    memorySwapLimitInBytes: number('memorySwapLimitInBytes'),
    // the score of running processes cannot be changed
    oomScoreAdj: toLong(fromLong(before.oomScoreAdj)),
    cpusetCpus: change.cpusetCpus || before.cpusetCpus || '',
    cpusetMems: change.cpusetMems || before.cpusetMems || '',
    hugepageLimits: change.hugepageLimits?.length ? change.hugepageLimits : (before.hugepageLimits ?? []),
    unified: { ...before.unified, ...change.unified },
  };
  // with a new memory limit alone, memory and swap stay one limit instead of keeping the old sum
  if (fromLong(change.memoryLimitInBytes) !== 0n && fromLong(change.memorySwapLimitInBytes) === 0n) {
    merged.memorySwapLimitInBytes = toLong(0);
  }
  resourcesFor(merged, host, field);
  return { oci: resourcesFor(withPairs(change, merged), host, field), merged };
}

/**
 * Completes pairs: a runtime writes quota and period together and derives the swap limit from the memory limit, so that
 * naming one alone would reset the other.
 */
function withPairs(
  change: cri.ILinuxContainerResources,
  merged: cri.ILinuxContainerResources,
): cri.ILinuxContainerResources {
  const isSet = (...names: NumericField[]): boolean => names.some((name) => fromLong(change[name]) !== 0n);
  const { cpuQuota, cpuPeriod, memoryLimitInBytes, memorySwapLimitInBytes } = merged;
  return {
    ...change,
    ...(isSet('cpuQuota', 'cpuPeriod') ? { cpuQuota, cpuPeriod } : {}),
    ...(isSet('memoryLimitInBytes', 'memorySwapLimitInBytes') ? { memoryLimitInBytes, memorySwapLimitInBytes } : {}),
  };
}

type NumericField = 'cpuPeriod' | 'cpuQuota' | 'cpuShares' | 'memoryLimitInBytes' | 'memorySwapLimitInBytes';

function count(value: Parameters<typeof fromLong>[0], field: string, least = 0): number {
  const wide = fromLong(value);
  if (wide < BigInt(least)) throw invalid(field, `${wide} is negative`);
  if (wide > BigInt(Number.MAX_SAFE_INTEGER)) return Number.MAX_SAFE_INTEGER;
  return Number(wide);
}

/** Parses the kernel's list format, `0-2,7`. */
export function parseCpuList(list: string): Set<number> | undefined {
  const numbers = new Set<number>();
  for (const part of list.split(',')) {
    const [, first, last] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    if (first === undefined) return undefined;
    const end = Number(last ?? first);
    if (end < Number(first)) return undefined;
    for (let number = Number(first); number <= end; number += 1) numbers.add(number);
  }
  return numbers;
}

function cpuset(list: string, available: string, field: string): string {
  const asked = parseCpuList(list);
  if (!asked) throw invalid(field, `${JSON.stringify(list.slice(0, 80))} is not a list such as 0-2,7`);
  const there = parseCpuList(available);
  const missing = there && [...asked].find((number) => !there.has(number));
  if (missing !== undefined) throw invalid(field, `${missing} is not on this host, which has ${available}`);
  return list;
}

function hugepageLimits(
  limits: readonly cri.IHugepageLimit[],
  host: HostResources,
  field: string,
): { pageSize: string; limit: number }[] {
  const there = host.controllers.includes('hugetlb');
  return limits.flatMap(({ pageSize, limit }, index) => {
    const bytes = count(limit, `${field}[${index}].limit`);
    const size = pageSize ?? '';
    if (there && host.hugepageSizes.includes(size)) return [{ pageSize: size, limit: bytes }];
    // kubelet lists every size that it knows: a limit of 0 for a missing size is always met
    if (bytes === 0 && /^\d+[KMG]i?B$/.test(size)) return [];
    const problem = there
      ? `this host has ${host.hugepageSizes.join(', ') || 'none'}`
      : 'the hugetlb cgroup controller is missing';
    throw invalid(`${field}[${index}].page_size`, `no limit for ${JSON.stringify(size.slice(0, 80))}: ${problem}`);
  });
}

function unifiedFiles(
  files: Readonly<Record<string, string>>,
  host: HostResources,
  field: string,
): Record<string, string> {
  for (const [file, value] of Object.entries(files)) {
    const at = `${field}[${JSON.stringify(file.slice(0, 80))}]`;
    if (!/^[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)+$/.test(file)) throw invalid(at, 'is not the name of a cgroup v2 file');
    if (host.cgroupVersion !== 2) throw invalid(at, 'needs cgroup v2, this host has v1');
    const controller = file.split('.')[0] ?? '';
    if (controller !== 'cgroup' && !host.controllers.includes(controller))
      throw invalid(at, `controller ${controller} is missing`);
    if (value.includes('\0')) throw invalid(at, 'its value holds a NUL character');
  }
  return { ...files };
}
