import { invalid } from '../lib/errors.js';
import type { cri } from '../lib/proto.js';
import { fromLong, toLong } from '../lib/time.js';
import type { OciResources } from '../task/oci.js';
import type { nri } from './proto.js';

/** Resources as plugins set them, in two parts: those that the CRI has too, and the others. */
export interface SplitResources {
  readonly cri: cri.ILinuxContainerResources;
  readonly others: OciResources;
}

/**
 * Takes a plugin's resources apart.
 *
 * @param field for errors: `linux.resources`
 * @throws CrispError `InvalidArgument` that names what this node cannot set
 */
export function splitResources(resources: nri.LinuxResources.$Properties, field: string): SplitResources {
  const { memory, cpu, pids, blockioClass, unified, hugepageLimits } = resources;
  // '' takes a class away, and there is none
  if (blockioClass?.value)
    throw invalid(
      `${field}.blockio_class`,
      `${JSON.stringify(blockioClass.value)}: this node has no classes of block I/O`,
    );
  const number = (value: Optional, name: string): number | undefined => numberOf(value, `${field}.${name}`);
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
      memory: withoutUnset({
        reservation: number(memory?.reservation, 'memory.reservation'),
        kernel: number(memory?.kernel, 'memory.kernel'),
        kernelTCP: number(memory?.kernelTcp, 'memory.kernel_tcp'),
        swappiness: number(memory?.swappiness, 'memory.swappiness'),
        disableOOMKiller: memory?.disableOomKiller?.value ?? undefined,
        useHierarchy: memory?.useHierarchy?.value ?? undefined,
      }),
      cpu: withoutUnset({
        realtimeRuntime: number(cpu?.realtimeRuntime, 'cpu.realtime_runtime'),
        realtimePeriod: number(cpu?.realtimePeriod, 'cpu.realtime_period'),
      }),
      pids: pids ? { limit: number({ value: pids.limit }, 'pids.limit') ?? -1 } : undefined,
    }),
  };
}

/** Resources of a CRI request, as plugins see them. */
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

/** Resources of an OCI specification, as plugins see them. */
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

/** @throws CrispError `InvalidArgument` for more than JSON can carry */
export function numberOf(value: Optional, field: string): number | undefined {
  if (!value) return undefined;
  const wide = fromLong(value.value);
  if (wide > BigInt(Number.MAX_SAFE_INTEGER) || wide < BigInt(Number.MIN_SAFE_INTEGER))
    throw invalid(field, `${wide} is more than a runtime can be told`);
  return Number(wide);
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are undefined, and undefined fields' own empty objects. */
export function withoutUnset<T extends object>(fields: T): Present<T> {
  const isSet = (value: unknown): boolean =>
    value !== undefined && !(isPlain(value) && Object.keys(value as object).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSet(value))) as Present<T>;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
