import { cri } from '../../lib/proto.js';
import { nowNanos, toLong } from '../../lib/time.js';
import type { InterfaceCounters } from '../../sandbox/network-stats.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { CgroupStats, Pressure, PressureLine } from '../../task/cgroup/cgroup-stats.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { LayerUsage } from '../../task/rootfs/writable-layer-usage.js';

/** The cgroup statistics that are copied into a message. */
interface Usage {
  readonly cpu?: cri.CpuUsage.$Properties;
  readonly memory?: cri.MemoryUsage.$Properties;
  readonly swap?: cri.SwapUsage.$Properties;
  readonly io?: cri.IoUsage.$Properties;
}

/** @param nanoCores the rate since the previous sample; undefined for the first one */
export function usageMessages(
  { atNanos, cpu, memory, swap, ioPressure }: CgroupStats,
  nanoCores: bigint | undefined,
): Usage {
  const timestamp = toLong(atNanos);
  return {
    ...(cpu
      ? {
          cpu: {
            timestamp,
            usageCoreNanoSeconds: uint64(cpu.usageNanos),
            ...(nanoCores === undefined ? {} : { usageNanoCores: uint64(nanoCores) }),
            ...psi(cpu.pressure),
          },
        }
      : {}),
    ...(memory
      ? {
          memory: {
            timestamp,
            workingSetBytes: uint64(memory.workingSetBytes),
            // without a limit there is no available memory to report
            ...(memory.limitBytes === undefined
              ? {}
              : { availableBytes: uint64(less(memory.limitBytes, memory.workingSetBytes)) }),
            usageBytes: uint64(memory.usageBytes),
            rssBytes: uint64(memory.rssBytes),
            pageFaults: uint64(memory.pageFaults),
            majorPageFaults: uint64(memory.majorPageFaults),
            ...psi(memory.pressure),
          },
        }
      : {}),
    ...(swap
      ? {
          swap: {
            timestamp,
            ...(swap.limitBytes === undefined
              ? {}
              : { swapAvailableBytes: uint64(less(swap.limitBytes, swap.usageBytes)) }),
            swapUsageBytes: uint64(swap.usageBytes),
          },
        }
      : {}),
    ...(ioPressure ? { io: { timestamp, ...psi(ioPressure) } } : {}),
  };
}

export function containerAttributes({ id, config }: ContainerMetadata): cri.ContainerAttributes.$Properties {
  return { id, metadata: config.metadata, labels: config.labels, annotations: config.annotations };
}

export function sandboxAttributes({ id, config }: SandboxMetadata): cri.PodSandboxAttributes.$Properties {
  return { id, metadata: config.metadata, labels: config.labels, annotations: config.annotations };
}

/** @param usage undefined: not measured yet, as opposed to 0 */
export function filesystemMessage(mountpoint: string, usage: LayerUsage | undefined): cri.FilesystemUsage.$Properties {
  return {
    timestamp: toLong(usage?.atNanos ?? nowNanos()),
    fsId: { mountpoint },
    ...(usage ? { usedBytes: uint64(usage.usedBytes), inodesUsed: uint64(usage.inodes) } : {}),
  };
}

/**
 * Returns undefined without interfaces, as those of a pod whose network is being removed: kubelet 1.37 reads the default
 * interface of every usage and crashes if there is none.
 *
 * @param interfaces the default one first
 */
export function networkMessage(interfaces: readonly InterfaceCounters[]): cri.NetworkUsage.$Properties | undefined {
  if (interfaces.length === 0) return undefined;
  const messages = interfaces.map(({ name, rxBytes, rxErrors, txBytes, txErrors }) => ({
    name,
    rxBytes: uint64(rxBytes),
    rxErrors: uint64(rxErrors),
    txBytes: uint64(txBytes),
    txErrors: uint64(txErrors),
  }));
  return { timestamp: toLong(nowNanos()), defaultInterface: messages[0], interfaces: messages };
}

export function uint64(value: bigint): cri.UInt64Value.$Properties {
  return { value: toLong(value) };
}

function less(bytes: bigint, others: bigint): bigint {
  return bytes > others ? bytes - others : 0n;
}

function psi(pressure: Pressure | undefined): { psi?: cri.PsiStats.$Properties } {
  return pressure ? { psi: { Full: psiData(pressure.full), Some: psiData(pressure.some) } } : {};
}

function psiData({ totalNanos, avg10, avg60, avg300 }: PressureLine): cri.PsiData.$Properties {
  return { Total: toLong(totalNanos), Avg10: avg10, Avg60: avg60, Avg300: avg300 };
}
