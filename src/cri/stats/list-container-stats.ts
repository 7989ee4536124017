import { cri } from '../../lib/proto.js';
import { TimeSlice } from '../../lib/time-slice.js';
import type { Unary } from '../grpc/call.js';
import { forgetRemoved, readEachContainer } from './read-container-stats.js';
import { filteredContainers } from '../container/filter-containers.js';

/** ListContainerStats: what every container that the filter leaves uses, those that ended included. */
export const listContainerStats: Unary<
  cri.ListContainerStatsRequest,
  cri.ListContainerStatsResponse.$Properties
> = async (node, { filter }) => {
  forgetRemoved(node);
  const readings = await readEachContainer(node, filteredContainers(node, filter), new TimeSlice());
  return { stats: readings.map(({ message }) => message) };
};
