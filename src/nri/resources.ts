import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { invalid } from '../lib/errors.js';
import type { Host } from '../lib/host/host.js';
import type { cri } from '../lib/proto.js';
import { fromLong, toLong } from '../lib/time.js';
import type { OciResources } from '../task/oci.js';
import type { nri } from './proto.js';
import { shown } from './shown.js';

/** A plugin's resources in two parts: those that the CRI has too, and the others. */
export interface SplitResources {
  readonly cri: cri.ILinuxContainerResources;
  readonly others: OciResources;
}

type HostFacts = Pick<Host, 'cgroupVersion' | 'cgroupMounts'>;

/**
 * Splits a plugin's resources.
 *
 * @param field for errors: `linux.resources`
 * @throws CrispError `InvalidArgument` that names what this node cannot set
 */
export function splitResources(
  resources: nri.LinuxResources.$Properties,
  field: string,
  host: HostFacts,
): SplitResources {
  const { memory, cpu, pids, blockioClass, unified, hugepageLimits } = resources;
  // '' removes a class, and there is none
  if (blockioClass?.value)
    throw invalid(`${field}.blockio_class`, `${shown(blockioClass.value)}: this node has no block I/O classes`);
  return {
    cri: {
      cpuShares: toLong(fromLong(cpu?.shares?.value)),
      cpuQuota: toLong(fromLong(cpu?.quota?.value)),
      cpuPeriod: toLong(fromLong(cpu?.period?.value)),
      cpusetCpus: cpu?.cpus ?? '',
      cpusetMems: cpu?.mems ?? '',
      memoryLimitInBytes: toLong(fromLong(memory?.limit?.value)),
      memorySwapLimitInBytes: toLong(fromLong(memory?.swap?.value)),
      hugepageLimits: hugepageLimits ?? [],
      unified: unified ?? {},
    },
    others: withoutUnset({
      memory: memory ? otherMemory(memory, `${field}.memory`, host) : {},
      cpu: cpu ? otherCpu(cpu, `${field}.cpu`, host) : {},
      pids: pids ? { limit: within(-1, { value: pids.limit }, `${field}.pids.limit`) ?? -1 } : undefined,
    }),
  };
}

/**
 * Splits the resources of an update.
 *
 * @throws CrispError `InvalidArgument` also for what cannot be changed after the creation
 */
export function splitUpdate(resources: nri.LinuxResources.$Properties, field: string, host: HostFacts): SplitResources {
  if (resources.devices?.length)
    throw invalid(`${field}.devices`, 'rules for devices are set when a container is created');
  if (resources.rdtClass) throw invalid(`${field}.rdt_class`, 'is set when a container is created');
  // runc ignores both in an update
  if (resources.memory?.swappiness) throw invalid(`${field}.memory.swappiness`, 'is set when a container is created');
  if (resources.memory?.disableOomKiller)
    throw invalid(`${field}.memory.disable_oom_killer`, 'is set when a container is created');
  return splitResources(resources, field, host);
}

function otherMemory(
  memory: nri.LinuxMemory.$Properties,
  field: string,
  host: HostFacts,
): NonNullable<OciResources['memory']> {
  const { reservation, kernel, kernelTcp, swappiness, disableOomKiller, useHierarchy } = memory;
  // runc ignores both, and kernels since 5.16 refuse the first
  if (kernel) throw invalid(`${field}.kernel`, 'runtimes no longer support this limit');
  if (kernelTcp) throw invalid(`${field}.kernel_tcp`, 'runtimes no longer support this limit');
  if (useHierarchy && !useHierarchy.value)
    throw invalid(`${field}.use_hierarchy`, 'cannot be changed: memory is always accounted to parent cgroups');
  if (swappiness) requireVersion1(`${field}.swappiness`, host);
  if (disableOomKiller?.value) requireVersion1(`${field}.disable_oom_killer`, host);
  return withoutUnset({
    reservation: within(-1, reservation, `${field}.reservation`),
    swappiness: within(0, swappiness, `${field}.swappiness`, 100),
    disableOOMKiller: disableOomKiller?.value ? true : undefined,
  });
}

function otherCpu(
  { realtimeRuntime, realtimePeriod }: nri.LinuxCPU.$Properties,
  field: string,
  host: HostFacts,
): NonNullable<OciResources['cpu']> {
  for (const [value, name] of [
    [realtimeRuntime, 'realtime_runtime'],
    [realtimePeriod, 'realtime_period'],
  ] as const) {
    if (!value) continue;
    requireVersion1(`${field}.${name}`, host);
    if (!existsSync(join(host.cgroupMounts['cpu'] ?? '/', 'cpu.rt_runtime_us')))
      throw invalid(`${field}.${name}`, 'this kernel has no realtime group scheduling');
  }
  return withoutUnset({
    realtimeRuntime: within(-1, realtimeRuntime, `${field}.realtime_runtime`),
    realtimePeriod: within(0, realtimePeriod, `${field}.realtime_period`),
  });
}

function requireVersion1(field: string, { cgroupVersion }: HostFacts): void {
  if (cgroupVersion !== 1) throw invalid(field, 'needs cgroup v1, this host has v2');
}

/** Describes the resources of a CRI request to plugins. */
export function describeCriResources(
  resources: cri.ILinuxContainerResources | null | undefined,
): nri.LinuxResources.$Properties | undefined {
  if (!resources) return undefined;
  const { hugepageLimits, unified, cpusetCpus, cpusetMems } = resources;
  const set = (value: Parameters<typeof fromLong>[0]): { value: ReturnType<typeof toLong> } | undefined =>
    fromLong(value) === 0n ? undefined : { value: toLong(fromLong(value)) };
  return {
    memory: withoutUnset({
      limit: set(resources.memoryLimitInBytes),
      swap: set(resources.memorySwapLimitInBytes),
    }),
    cpu: withoutUnset({
      shares: set(resources.cpuShares),
      quota: set(resources.cpuQuota),
      period: set(resources.cpuPeriod),
      cpus: cpusetCpus || undefined,
      mems: cpusetMems || undefined,
    }),
    hugepageLimits: hugepageLimits ?? [],
    unified: unified ?? {},
  };
}

/** Describes the resources of an OCI specification to plugins. */
export function describeOciResources({
  memory,
  cpu,
  pids,
  hugepageLimits,
  unified,
  devices,
}: OciResources): nri.LinuxResources.$Properties {
  const whole = (value: number | undefined): { value: ReturnType<typeof toLong> } | undefined =>
    value === undefined ? undefined : { value: toLong(value) };
  const flag = (value: boolean | undefined): { value: boolean } | undefined =>
    value === undefined ? undefined : { value };
  return withoutUnset({
    memory: withoutUnset({
      limit: whole(memory?.limit),
      swap: whole(memory?.swap),
      reservation: whole(memory?.reservation),
      kernel: whole(memory?.kernel),
      kernelTcp: whole(memory?.kernelTCP),
      swappiness: whole(memory?.swappiness),
      disableOomKiller: flag(memory?.disableOOMKiller),
      useHierarchy: flag(memory?.useHierarchy),
    }),
    cpu: withoutUnset({
      shares: whole(cpu?.shares),
      quota: whole(cpu?.quota),
      period: whole(cpu?.period),
      realtimeRuntime: whole(cpu?.realtimeRuntime),
      realtimePeriod: whole(cpu?.realtimePeriod),
      cpus: cpu?.cpus,
      mems: cpu?.mems,
    }),
    hugepageLimits: hugepageLimits?.map(({ pageSize, limit }) => ({ pageSize, limit: toLong(limit) })),
    unified,
    pids: pids && { limit: toLong(pids.limit) },
    devices: devices?.map(({ allow, type, major, minor, access }) =>
      withoutUnset({ allow, type: type ?? 'a', major: whole(major), minor: whole(minor), access }),
    ),
  });
}

type Optional = { readonly value?: Parameters<typeof fromLong>[0] } | null | undefined;

/** @throws CrispError `InvalidArgument` for more than JSON can represent */
export function numberOf(value: Optional, field: string): number | undefined {
  if (!value) return undefined;
  const wide = fromLong(value.value);
  if (wide > BigInt(Number.MAX_SAFE_INTEGER) || wide < BigInt(Number.MIN_SAFE_INTEGER))
    throw invalid(field, `${wide} is above the largest number that runtimes take`);
  return Number(wide);
}

/** @throws CrispError `InvalidArgument` for a number outside the range */
export function within(
  least: number,
  value: Optional,
  field: string,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const number = numberOf(value, field);
  if (number !== undefined && (number < least || number > most))
    throw invalid(field, `${number} is not within ${least} to ${most}`);
  return number;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Removes undefined fields, and objects that then are empty. */
export function withoutUnset<T extends object>(fields: T): Present<T> {
  const isSet = (value: unknown): boolean =>
    value !== undefined && !(isPlain(value) && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSet(value))) as Present<T>;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
