import { readlinkSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import { readCgroupDetails } from '../../task/cgroup/cgroup-details.js';
import { countOpenFiles, openFilesLimit } from '../../task/cgroup/open-files.js';
import type { NodeContext } from '../context/node-context.js';
import { containerMetrics, podMetrics, type Filesystem } from './pod-metrics.js';
import { cgroupOf, readContainerStats, writableUsage, type ContainerRecord } from './read-container-stats.js';
import { podInterfaces, surveyPods, type PodSurvey } from './read-pod-stats.js';
import { deviceNumber } from '../../lib/host/devices.js';
import { readMounts, type Mount } from '../../lib/host/mounts.js';

/** Yields the metrics of the ready pods, pod by pod. */
export async function* eachPodMetrics(node: NodeContext): AsyncGenerator<cri.PodSandboxMetrics.$Properties> {
  const survey = await surveyPods(node);
  const filesystem = await readFilesystem(node.layout.root);
  const deviceName = namesOfDevices();
  for (const { metadata } of node.store.sandboxes.list()) {
    const { id } = metadata;
    const record = node.store.sandboxes.find(id);
    // it may have been removed meanwhile
    if (!record || !isReady(record.status)) continue;
    const pod = metadata.config.metadata;
    const containers: cri.ContainerMetrics.$Properties[] = [];
    for (const each of survey.containers.get(id) ?? []) {
      const metrics = await metricsOfContainer(node, survey, each.metadata.id, pod, filesystem, deviceName);
      if (metrics) containers.push({ containerId: each.metadata.id, metrics });
    }
    const interfaces = await podInterfaces(node, survey, record);
    yield { podSandboxId: id, metrics: podMetrics(pod, id, interfaces), containerMetrics: containers };
  }
}

async function metricsOfContainer(
  node: NodeContext,
  { slice, newest }: PodSurvey,
  id: string,
  pod: cri.PodSandboxMetadata.$Properties | null | undefined,
  filesystem: Filesystem,
  deviceName: (major: number, minor: number) => string,
): Promise<cri.Metric.$Properties[] | undefined> {
  const record: ContainerRecord | undefined = node.store.containers.find(id);
  const used = record && readContainerStats(node, record, newest).used;
  if (!used) return undefined;
  const details = await readCgroupDetails(node.host, cgroupOf(node, id));
  const pid = record.status.pid;
  const openFiles = await countOpenFiles(details.pids, slice);
  return containerMetrics(pod, {
    ...record,
    used,
    details,
    openFiles,
    openFilesLimit: pid === undefined ? undefined : openFilesLimit(pid),
    layer: writableUsage(node, record, newest),
    filesystem,
    deviceName,
  });
}

/** The file system of writable layers. */
async function readFilesystem(path: string): Promise<Filesystem> {
  const [{ bsize, blocks, files, ffree }, { dev }, mounts] = await Promise.all([
    statfs(path, { bigint: true }),
    stat(path, { bigint: true }),
    readMounts(),
  ]);
  return { device: sourceOf(dev, mounts), sizeBytes: bsize * blocks, inodes: files, freeInodes: ffree };
}

/** The source of a mounted device number, such as `/dev/vda1`. */
function sourceOf(dev: bigint, mounts: readonly Mount[]): string {
  const { major, minor } = deviceNumber(dev);
  return mounts.find(({ device }) => device === `${major}:${minor}`)?.source ?? `${major}:${minor}`;
}

/** Returns a function that looks up and remembers the names of block devices. */
function namesOfDevices(): (major: number, minor: number) => string {
  const names = new Map<string, string>();
  return (major, minor) => {
    const number = `${major}:${minor}`;
    const name = names.get(number) ?? deviceNameOf(number);
    names.set(number, name);
    return name;
  };
}

function deviceNameOf(number: string): string {
  try {
    return `/dev/${basename(readlinkSync(`/sys/dev/block/${number}`))}`;
  } catch {
    return number;
  }
}
