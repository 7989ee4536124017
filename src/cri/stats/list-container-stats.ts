import { cri } from '../../lib/proto.js';
import { TimeSlice } from '../../lib/async/time-slice.js';
import type { Unary } from '../grpc/call.js';
import { forgetRemoved, readEachContainer } from './read-container-stats.js';
import { filteredContainers } from '../container/filter-containers.js';

/** ListContainerStats: the usage of every container that matches the filter, exited ones included. */
export const listContainerStats: Unary<
  cri.ListContainerStatsRequest,
  cri.ListContainerStatsResponse.$Properties
> = async (node, { filter }) => {
  forgetRemoved(node);
  const readings = await readEachContainer(node, filteredContainers(node, filter), new TimeSlice());
  return { stats: readings.map(({ message }) => message) };
};
