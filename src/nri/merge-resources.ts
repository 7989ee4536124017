import type { Author, Owners } from './owners.js';
import { nri } from './proto.js';

type Resources = nri.LinuxResources.$Properties;

const memoryFields = {
  limit: nri.Field.MemLimit,
  reservation: nri.Field.MemReservation,
  swap: nri.Field.MemSwapLimit,
  kernel: nri.Field.MemKernelLimit,
  kernelTcp: nri.Field.MemTCPLimit,
  swappiness: nri.Field.MemSwappiness,
  disableOomKiller: nri.Field.MemDisableOomKiller,
  useHierarchy: nri.Field.MemUseHierarchy,
} as const satisfies { readonly [Name in keyof nri.LinuxMemory.$Properties]?: nri.Field };

const cpuFields = {
  shares: nri.Field.CPUShares,
  quota: nri.Field.CPUQuota,
  period: nri.Field.CPUPeriod,
  realtimeRuntime: nri.Field.CPURealtimeRuntime,
  realtimePeriod: nri.Field.CPURealtimePeriod,
  cpus: nri.Field.CPUSetCPUs,
  mems: nri.Field.CPUSetMems,
} as const satisfies { readonly [Name in keyof nri.LinuxCPU.$Properties]?: nri.Field };

const ownFields = {
  blockioClass: nri.Field.BlockioClass,
  rdtClass: nri.Field.RdtClass,
  pids: nri.Field.PidsLimit,
} as const satisfies { readonly [Name in keyof Resources]?: nri.Field };

/**
 * Merges a plugin's resources into others, and makes it the owner of those that it sets.
 *
 * @throws CrispError `FailedPrecondition` for what another plugin has set already; `into` is unchanged then
 */
export function mergeResources(
  owners: Owners,
  id: string,
  plugin: Author,
  into: Resources,
  from: Resources | null | undefined,
): Resources {
  if (!from) return into;
  const claim = (field: nri.Field, key?: string): void => owners.claim(id, field, plugin, key);
  const hugepageLimits = from.hugepageLimits ?? [];
  for (const { pageSize } of hugepageLimits) claim(nri.Field.HugepageLimits, pageSize ?? '');
  for (const key of Object.keys(from.unified ?? {})) claim(nri.Field.CgroupsUnified, key);
  const newSizes = new Set(hugepageLimits.map(({ pageSize }) => pageSize));
  return {
    ...into,
    ...claimed(from, ownFields, claim),
    memory: { ...into.memory, ...claimed(from.memory ?? {}, memoryFields, claim) },
    cpu: { ...into.cpu, ...claimed(from.cpu ?? {}, cpuFields, claim) },
    hugepageLimits: [
      ...(into.hugepageLimits ?? []).filter(({ pageSize }) => !newSizes.has(pageSize)),
      ...hugepageLimits,
    ],
    unified: { ...into.unified, ...from.unified },
    devices: [...(into.devices ?? []), ...(from.devices ?? [])],
  };
}

/** The fields of a message that are set, after claiming them. */
function claimed<Message extends object>(
  message: Message,
  fields: Readonly<Record<string, nri.Field>>,
  claim: (field: nri.Field) => void,
): Partial<Message> {
  const found: Partial<Message> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = message[name as keyof Message];
    if (value === null || value === undefined || value === '') continue;
    claim(field);
    found[name as keyof Message] = value;
  }
  return found;
}
