import { join } from 'node:path';
import { cri } from '../../lib/proto.js';
import type { StoredRecord } from '../../lib/record-store.js';
import { nowNanos, toLong } from '../../lib/time.js';
import { parseCgroupParent } from '../../sandbox/cgroup-parent.js';
import {
  podCounters,
  readInsideCounters,
  readNetworkCounters,
  type InterfaceCounters,
  type NetworkCounters,
} from '../../sandbox/network-stats.js';
import { isReady, type SandboxMetadata, type SandboxStatus } from '../../sandbox/record.js';
import { TimeSlice } from '../../lib/async/time-slice.js';
import { cgroupFolder, containerCgroup } from '../../task/cgroup/container-cgroup.js';
import { readCgroupStats, sumOfStats, type CgroupStats } from '../../task/cgroup/cgroup-stats.js';
import type { NodeContext } from '../context/node-context.js';
import {
  forgetRemoved,
  newestContainers,
  readEachContainer,
  type ContainerReading,
  type ContainerRecord,
  type NewestContainers,
} from './read-container-stats.js';
import { networkMessage, sandboxAttributes, uint64, usageMessages } from './stats-messages.js';

export type SandboxRecord = StoredRecord<SandboxMetadata, SandboxStatus>;

/** Readings that are shared by all pods of a call. */
export interface PodSurvey {
  readonly slice: TimeSlice;
  /** the host's interfaces */
  readonly interfaces: NetworkCounters;
  /** by sandbox id */
  readonly containers: ReadonlyMap<string, readonly ContainerRecord[]>;
  readonly newest: NewestContainers;
  /** how many pods use each cgroup parent */
  readonly parents: ReadonlyMap<string, number>;
}

/** Prepares reading the statistics of pods. */
export async function surveyPods(node: NodeContext): Promise<PodSurvey> {
  forgetRemoved(node);
  const containers = new Map<string, ContainerRecord[]>();
  for (const record of node.store.containers.list()) {
    if (record.status.readyAtNanos === undefined) continue;
    const { sandboxId } = record.metadata;
    containers.set(sandboxId, [...(containers.get(sandboxId) ?? []), record]);
  }
  const parents = new Map<string, number>();
  for (const { metadata, status } of node.store.sandboxes.list()) {
    const parent = cgroupParentOf(metadata);
    if (isReady(status)) parents.set(parent, (parents.get(parent) ?? 0) + 1);
  }
  const newest = newestContainers(node);
  return { slice: new TimeSlice(), interfaces: await readNetworkCounters(), containers, newest, parents };
}

/** Reads the statistics of a pod and its containers. */
export async function readPodStats(
  node: NodeContext,
  survey: PodSurvey,
  record: SandboxRecord,
): Promise<cri.PodSandboxStats.$Properties> {
  const { metadata } = record;
  const readings = await readEachContainer(node, survey.containers.get(metadata.id) ?? [], survey.slice, survey.newest);
  const used = readPodCgroup(node, survey, metadata, readings);
  const nanoCores = used.cpu && node.stats.cpuRates.nanoCores(metadata.id, used.atNanos, used.cpu.usageNanos);
  const { cpu, memory, io } = usageMessages(used, nanoCores);
  const interfaces = await podInterfaces(node, survey, record);
  await survey.slice.yieldWhenUsed();
  return {
    attributes: sandboxAttributes(metadata),
    linux: {
      cpu,
      memory,
      io,
      network: networkMessage(interfaces),
      process: { timestamp: toLong(used.atNanos), processCount: uint64(used.tasks ?? 0n) },
      containers: readings.map(({ message }) => message),
    },
  };
}

/** The counters of a pod's interfaces, the default one first; none for the host's network. */
export async function podInterfaces(
  { runtime }: Pick<NodeContext, 'runtime'>,
  { interfaces, containers }: PodSurvey,
  { metadata, status }: SandboxRecord,
): Promise<InterfaceCounters[]> {
  if (!status.network) return [];
  const seen = podCounters(interfaces, status.network);
  if (seen.length > 0) return seen;
  // without a host-side interface, the counters of any process of the pod will do
  const ids = [metadata.id, ...(containers.get(metadata.id) ?? []).map((each) => each.metadata.id)];
  const pid = ids.map((id) => runtime.tasks.get(id)?.pid).find((each) => each !== undefined);
  return pid === undefined ? [] : readInsideCounters(pid);
}

/** The pod's cgroup; the sum of its containers' if it has none, or shares it with other pods. */
function readPodCgroup(
  node: NodeContext,
  { parents }: PodSurvey,
  metadata: SandboxMetadata,
  readings: readonly ContainerReading[],
): CgroupStats {
  const parent = cgroupParentOf(metadata);
  const { path } = parseCgroupParent(parent, node.runtime.cgroupDriver);
  if (path !== '' && parents.get(parent) === 1) {
    const stats = readCgroupStats(node.host, (controller) => {
      const mount = node.host.cgroupMounts[controller];
      return mount && join(mount, path);
    });
    if (stats.cpu && stats.memory) return stats;
  }
  const parts = readings.flatMap(({ used }) => used ?? []);
  return { ...sumOfStats([...parts, ...readSandboxTask(node, metadata)]), atNanos: nowNanos() };
}

/** The process that holds a pod's shared PID namespace. */
function readSandboxTask(
  { runtime, host }: Pick<NodeContext, 'runtime' | 'host'>,
  { id, config }: SandboxMetadata,
): CgroupStats[] {
  if (!runtime.tasks.get(id)) return [];
  const path = containerCgroup({ driver: runtime.cgroupDriver, parent: config.linux?.cgroupParent ?? '', id });
  return [readCgroupStats(host, (controller) => cgroupFolder(host, path, controller))];
}

function cgroupParentOf({ config }: SandboxMetadata): string {
  return config.linux?.cgroupParent ?? '';
}
