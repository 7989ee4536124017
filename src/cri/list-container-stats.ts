import { cri } from '../lib/proto.js';
import { Breather } from '../task/cgroup-files.js';
import type { Unary } from './call.js';
import { filteredContainers } from './list-containers.js';
import { forgetRemoved, readEachContainer } from './read-container-stats.js';

/** ListContainerStats: what every container that the filter leaves uses, those that ended included. */
export const listContainerStats: Unary<
  cri.ListContainerStatsRequest,
  cri.ListContainerStatsResponse.$Properties
> = async (crisp, { filter }) => {
  forgetRemoved(crisp);
  const readings = await readEachContainer(crisp, filteredContainers(crisp, filter), new Breather());
  return { stats: readings.map(({ message }) => message) };
};
