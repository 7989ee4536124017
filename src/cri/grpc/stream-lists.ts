import { cri } from '../../lib/proto.js';
import { TimeSlice } from '../../lib/time-slice.js';
import type { Streaming } from './call.js';
import { containerItem } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { imageMessage } from '../messages/image-messages.js';
import { filteredContainers } from '../container/list-containers.js';
import { eachPodMetrics } from '../stats/list-pod-sandbox-metrics.js';
import { eachPodStats } from '../stats/list-pod-sandbox-stats.js';
import { filteredSandboxes } from '../sandbox/list-pod-sandbox.js';
import { forgetRemoved, readEachContainer, type ContainerRecord } from '../stats/read-container-stats.js';
import { sandboxItem } from '../messages/sandbox-messages.js';

/** How many items go into one message at most: far above one by one. */
const mostItems = 100;

/** How large a message becomes at most: a gRPC client that was told nothing else takes so much, kubelet four times that. */
const mostBytes = 4 * 1024 * 1024;

/** In a message each item has a tag before it and its length. */
const framingBytes = 6;

/**
 * Cuts a list into the messages of a stream, as the items come. An item that is larger than a message should be goes alone.
 *
 * @param sizeOf how many bytes an item takes encoded
 */
export async function* batches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = sizeOf(item) + framingBytes;
    if (batch.length > 0 && bytes + size > mostBytes) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
    // not only when the next one comes, which has to be read first
    if (batch.length < mostItems) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** How many bytes a message of this type takes. */
function sizeAs<T>(type: { encode(message: T): { readonly len: number } }): (message: T) => number {
  return (message) => type.encode(message).len;
}

/** StreamPodSandboxes: ListPodSandbox for nodes whose list outgrows a message. */
export const streamPodSandboxes: Streaming<cri.StreamPodSandboxesRequest, cri.StreamPodSandboxesResponse.$Properties> =
  async function* (node, { filter }) {
    const items = filteredSandboxes(node, filter).map(sandboxItem);
    for await (const podSandboxes of batches(items, sizeAs(cri.PodSandbox))) yield { podSandboxes };
  };

/** StreamContainers: ListContainers for such nodes. */
export const streamContainers: Streaming<cri.StreamContainersRequest, cri.StreamContainersResponse.$Properties> =
  async function* (node, { filter }) {
    const items = filteredContainers(node, filter).map(containerItem);
    for await (const containers of batches(items, sizeAs(cri.Container))) yield { containers };
  };

/** StreamImages: ListImages for such nodes. */
export const streamImages: Streaming<cri.StreamImagesRequest, cri.StreamImagesResponse.$Properties> = async function* (
  node,
  { filter },
) {
  const items = (await node.images.list(filter?.image?.image ?? '')).map(imageMessage);
  for await (const images of batches(items, sizeAs(cri.Image))) yield { images };
};

/** StreamContainerStats: ListContainerStats for such nodes. */
export const streamContainerStats: Streaming<
  cri.StreamContainerStatsRequest,
  cri.StreamContainerStatsResponse.$Properties
> = async function* (node, { filter }) {
  forgetRemoved(node);
  const items = eachContainerStats(node, filteredContainers(node, filter));
  for await (const containerStats of batches(items, sizeAs(cri.ContainerStats))) yield { containerStats };
};

/** Read as many at a time as a message takes: those of the next one when the one before was taken. */
async function* eachContainerStats(
  node: NodeContext,
  records: readonly ContainerRecord[],
): AsyncGenerator<cri.ContainerStats.$Properties> {
  for (let from = 0; from < records.length; from += mostItems) {
    const readings = await readEachContainer(node, records.slice(from, from + mostItems), new TimeSlice());
    for (const { message } of readings) yield message;
  }
}

/** StreamPodSandboxStats: ListPodSandboxStats for such nodes. */
export const streamPodSandboxStats: Streaming<
  cri.StreamPodSandboxStatsRequest,
  cri.StreamPodSandboxStatsResponse.$Properties
> = async function* (node, { filter }) {
  for await (const podSandboxStats of batches(eachPodStats(node, filter), sizeAs(cri.PodSandboxStats)))
    yield { podSandboxStats };
};

/** StreamPodSandboxMetrics: ListPodSandboxMetrics for such nodes. */
export const streamPodSandboxMetrics: Streaming<
  cri.StreamPodSandboxMetricsRequest,
  cri.StreamPodSandboxMetricsResponse.$Properties
> = async function* (node) {
  for await (const podSandboxMetrics of batches(eachPodMetrics(node), sizeAs(cri.PodSandboxMetrics)))
    yield { podSandboxMetrics };
};
