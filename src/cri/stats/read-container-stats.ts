import { cri } from '../../lib/proto.js';
import type { StoredRecord } from '../../lib/record-store.js';
import { cgroupFolder } from '../../task/cgroup/container-cgroup.js';
import type { TimeSlice } from '../../lib/async/time-slice.js';
import type { LayerUsage } from '../../task/rootfs/writable-layer-usage.js';
import { podFilesUsedBytes } from '../../sandbox/pod-files.js';
import { readCgroupStats, type Cgroup, type CgroupStats } from '../../task/cgroup/cgroup-stats.js';
import { phaseOf, type ContainerMetadata, type ContainerStatus } from '../../task/record.js';
import type { NodeContext } from '../context/node-context.js';
import { containerAttributes, filesystemMessage, usageMessages } from './stats-messages.js';
import { cgroupPathOf } from '../container/container-task.js';

export type ContainerRecord = StoredRecord<ContainerMetadata, ContainerStatus>;

/** A container's statistics, as the CRI message and as read from its cgroup. */
export interface ContainerReading {
  readonly message: cri.ContainerStats.$Properties;
  /** undefined if it does not run */
  readonly used: CgroupStats | undefined;
}

/**
 * Reads the statistics of a container. One that does not run only has its writable layer: kubelet recognises an ended
 * container by missing CPU and memory.
 */
export function readContainerStats(
  node: NodeContext,
  record: ContainerRecord,
  newest: NewestContainers,
): ContainerReading {
  const { metadata, status } = record;
  const { id } = metadata;
  const used = phaseOf(status) === 'running' ? readCgroupStats(node.host, cgroupOf(node, id)) : undefined;
  const nanoCores = used?.cpu && node.stats.cpuRates.nanoCores(id, used.atNanos, used.cpu.usageNanos);
  return {
    used,
    message: {
      attributes: containerAttributes(metadata),
      ...(used ? usageMessages(used, nanoCores) : {}),
      writableLayer: filesystemMessage(node.layout.imageStore, writableUsage(node, record, newest)),
    },
  };
}

/** The newest container of each pod, by sandbox id. */
export type NewestContainers = ReadonlyMap<string, ContainerRecord>;

/** Finds the container of each pod whose usage includes the pod's files. */
export function newestContainers({ store }: Pick<NodeContext, 'store'>): NewestContainers {
  const newest = new Map<string, ContainerRecord>();
  for (const record of store.containers.list()) {
    if (record.status.readyAtNanos === undefined) continue;
    const { sandboxId, createdAtNanos } = record.metadata;
    const other = newest.get(sandboxId);
    if (!other || createdAtNanos > other.metadata.createdAtNanos) newest.set(sandboxId, record);
  }
  return newest;
}

/**
 * The disk usage of a container: its writable layer and, for the pod's newest container, the files shared in the pod
 * (/etc/hosts and others), as the CRI has no field for a pod's. kubelet adds up its containers, and of those with the
 * same name uses the newest. Undefined if not measured yet.
 */
export function writableUsage(
  { stats, layout }: Pick<NodeContext, 'stats' | 'layout'>,
  { metadata: { id, sandboxId }, status }: ContainerRecord,
  newest: NewestContainers,
): LayerUsage | undefined {
  const layer = stats.writableLayers.of(id, status.finishedAtNanos);
  if (layer === undefined || newest.get(sandboxId)?.metadata.id !== id) return layer;
  return { ...layer, usedBytes: layer.usedBytes + podFilesUsedBytes(layout.sandbox(sandboxId)) };
}

/** Reads many, yielding to other calls in between. Containers removed meanwhile are skipped. */
export async function readEachContainer(
  node: NodeContext,
  records: readonly ContainerRecord[],
  slice: TimeSlice,
  newest: NewestContainers = newestContainers(node),
): Promise<ContainerReading[]> {
  const readings: ContainerReading[] = [];
  for (const { metadata } of records) {
    const record = node.store.containers.find(metadata.id);
    if (record) readings.push(readContainerStats(node, record, newest));
    await slice.yieldWhenUsed();
  }
  return readings;
}

/** Drops what earlier calls kept about removed containers and pods. */
export function forgetRemoved({
  store: { containers, sandboxes },
  stats: { cpuRates, writableLayers },
}: NodeContext): void {
  cpuRates.keep((id) => containers.has(id) || sandboxes.has(id));
  writableLayers.keep((id) => containers.has(id));
}

/** A container's cgroup. */
export function cgroupOf(node: NodeContext, id: string): Cgroup {
  const path = cgroupPathOf(node, id);
  return (controller) => cgroupFolder(node.host, path, controller);
}
