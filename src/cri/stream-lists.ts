import { cri } from '../lib/proto.js';
import { Breather } from '../task/cgroup-files.js';
import type { Streaming } from './call.js';
import { containerItem } from './container-messages.js';
import { imageMessage } from './image-messages.js';
import { filteredContainers } from './list-containers.js';
import { eachPodMetrics } from './list-pod-sandbox-metrics.js';
import { eachPodStats } from './list-pod-sandbox-stats.js';
import { filteredSandboxes } from './list-pod-sandbox.js';
import { forgetRemoved, readEachContainer } from './read-container-stats.js';
import { sandboxItem } from './sandbox-messages.js';

/** How many items go into one message: far below gRPC's limit, far above one by one. */
const batch = 100;

/** Cuts a list into the messages of a stream. */
export function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch);
}

/** Gathers what comes one by one into such messages. */
async function* gathered<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** StreamPodSandboxes: ListPodSandbox for nodes whose list outgrows a message. */
export const streamPodSandboxes: Streaming<cri.StreamPodSandboxesRequest, cri.StreamPodSandboxesResponse.$Properties> =
  async function* (crisp, { filter }) {
    for (const items of batches(filteredSandboxes(crisp, filter))) yield { podSandboxes: items.map(sandboxItem) };
  };

/** StreamContainers: ListContainers for such nodes. */
export const streamContainers: Streaming<cri.StreamContainersRequest, cri.StreamContainersResponse.$Properties> =
  async function* (crisp, { filter }) {
    for (const items of batches(filteredContainers(crisp, filter))) yield { containers: items.map(containerItem) };
  };

/** StreamImages: ListImages for such nodes. */
export const streamImages: Streaming<cri.StreamImagesRequest, cri.StreamImagesResponse.$Properties> = async function* (
  crisp,
  { filter },
) {
  for (const items of batches(await crisp.images.list(filter?.image?.image ?? ''))) yield { images: items.map(imageMessage) };
};

/** StreamContainerStats: ListContainerStats for such nodes; each message is read when the one before was taken. */
export const streamContainerStats: Streaming<cri.StreamContainerStatsRequest, cri.StreamContainerStatsResponse.$Properties> =
  async function* (crisp, { filter }) {
    forgetRemoved(crisp);
    for (const records of batches(filteredContainers(crisp, filter))) {
      const readings = await readEachContainer(crisp, records, new Breather());
      yield { containerStats: readings.map(({ message }) => message) };
    }
  };

/** StreamPodSandboxStats: ListPodSandboxStats for such nodes. */
export const streamPodSandboxStats: Streaming<cri.StreamPodSandboxStatsRequest, cri.StreamPodSandboxStatsResponse.$Properties> =
  async function* (crisp, { filter }) {
    for await (const podSandboxStats of gathered(eachPodStats(crisp, filter))) yield { podSandboxStats };
  };

/** StreamPodSandboxMetrics: ListPodSandboxMetrics for such nodes. */
export const streamPodSandboxMetrics: Streaming<cri.StreamPodSandboxMetricsRequest, cri.StreamPodSandboxMetricsResponse.$Properties> =
  async function* (crisp) {
    for await (const podSandboxMetrics of gathered(eachPodMetrics(crisp))) yield { podSandboxMetrics };
  };
