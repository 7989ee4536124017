import { cri } from '../../lib/proto.js';
import { TimeSlice } from '../../lib/async/time-slice.js';
import type { Streaming } from '../grpc/call.js';
import type { NodeContext } from '../context/node-context.js';
import { forgetRemoved, readEachContainer, type ContainerRecord } from './read-container-stats.js';
import { filteredContainers } from '../container/filter-containers.js';
import { batches, mostItems, sizeAs } from '../grpc/batches.js';

/** StreamContainerStats: ListContainerStats in several messages, for lists that exceed the size of one. */
export const streamContainerStats: Streaming<
  cri.StreamContainerStatsRequest,
  cri.StreamContainerStatsResponse.$Properties
> = async function* (node, { filter }) {
  forgetRemoved(node);
  const items = eachContainerStats(node, filteredContainers(node, filter));
  for await (const containerStats of batches(items, sizeAs(cri.ContainerStats))) yield { containerStats };
};

/** Reads one message's containers at a time: those of the next when the previous was received. */
async function* eachContainerStats(
  node: NodeContext,
  records: readonly ContainerRecord[],
): AsyncGenerator<cri.ContainerStats.$Properties> {
  for (let from = 0; from < records.length; from += mostItems) {
    const readings = await readEachContainer(node, records.slice(from, from + mostItems), new TimeSlice());
    for (const { message } of readings) yield message;
  }
}
