import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { newestContainers, readContainerStats } from './read-container-stats.js';

/** ContainerStats: the usage of a container; only the writable layer if it does not run. */
export const containerStats: Unary<cri.ContainerStatsRequest, cri.ContainerStatsResponse.$Properties> = (
  node,
  { containerId },
) => ({
  stats: readContainerStats(node, node.store.containers.get(containerId), newestContainers(node)).message,
});
