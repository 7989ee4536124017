import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { eachPodStats } from './each-pod-stats.js';

/** ListPodSandboxStats: the usage of every ready pod that matches the filter. */
export const listPodSandboxStats: Unary<
  cri.ListPodSandboxStatsRequest,
  cri.ListPodSandboxStatsResponse.$Properties
> = async (node, { filter }) => {
  const stats: cri.PodSandboxStats.$Properties[] = [];
  for await (const each of eachPodStats(node, filter)) stats.push(each);
  return { stats };
};
