import { cri } from '../../lib/proto.js';
import type { StoredRecord } from '../../lib/record-store.js';
import { cgroupFolder } from '../../task/cgroup/cgroup-folder.js';
import type { TimeSlice } from '../../lib/time-slice.js';
import { readCgroupStats, type Cgroup, type CgroupStats } from '../../task/cgroup/cgroup-stats.js';
import { phaseOf, type ContainerMetadata, type ContainerStatus } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { containerAttributes, filesystemMessage, usageMessages } from './stats-messages.js';
import { cgroupsPathOf } from '../context/container-cgroup.js';

export type ContainerRecord = StoredRecord<ContainerMetadata, ContainerStatus>;

/** A container's statistics: as the CRI has them, and as its cgroup gave them. */
export interface ContainerReading {
  readonly message: cri.ContainerStats.$Properties;
  /** undefined where it does not run */
  readonly used: CgroupStats | undefined;
}

/**
 * Reads the statistics of one container. One that does not run has its writable layer alone: kubelet takes absent CPU and
 * memory for a container that ended.
 */
export function readContainerStats(node: NodeContext, { metadata, status }: ContainerRecord): ContainerReading {
  const { id } = metadata;
  const used = phaseOf(status) === 'running' ? readCgroupStats(node.host, cgroupOf(node, id)) : undefined;
  const nanoCores = used?.cpu && node.stats.cpuRates.nanoCores(id, used.atNanos, used.cpu.usageNanos);
  return {
    used,
    message: {
      attributes: containerAttributes(metadata),
      ...(used ? usageMessages(used, nanoCores) : {}),
      writableLayer: filesystemMessage(
        node.layout.imageStore,
        node.stats.writableLayers.of(id, status.finishedAtNanos),
      ),
    },
  };
}

/** Reads many, letting other calls in between. One that is removed meanwhile is left out. */
export async function readEachContainer(
  node: NodeContext,
  records: readonly ContainerRecord[],
  slice: TimeSlice,
): Promise<ContainerReading[]> {
  const readings: ContainerReading[] = [];
  for (const { metadata } of records) {
    const record = node.store.containers.find(metadata.id);
    if (record) readings.push(readContainerStats(node, record));
    await slice.yieldWhenUsed();
  }
  return readings;
}

/** Drops what earlier calls kept of containers and pods that are gone. */
export function forgetRemoved({
  store: { containers, sandboxes },
  stats: { cpuRates, writableLayers },
}: NodeContext): void {
  cpuRates.keep((id) => containers.has(id) || sandboxes.has(id));
  writableLayers.keep((id) => containers.has(id));
}

/** A container's own cgroup. */
export function cgroupOf(node: NodeContext, id: string): Cgroup {
  const path = cgroupsPathOf(node, id);
  return (controller) => cgroupFolder(node.host, path, controller);
}
