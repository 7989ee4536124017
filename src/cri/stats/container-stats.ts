import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { newestContainers, readContainerStats } from './read-container-stats.js';

/** ContainerStats: what one container uses; of one that does not run its writable layer alone. */
export const containerStats: Unary<cri.ContainerStatsRequest, cri.ContainerStatsResponse.$Properties> = (
  node,
  { containerId },
) => ({
  stats: readContainerStats(node, node.store.containers.get(containerId), newestContainers(node)).message,
});
