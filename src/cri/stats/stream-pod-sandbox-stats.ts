import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { eachPodStats } from './each-pod-stats.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamPodSandboxStats: ListPodSandboxStats in several messages, for lists that exceed the size of one. */
export const streamPodSandboxStats: Streaming<
  cri.StreamPodSandboxStatsRequest,
  cri.StreamPodSandboxStatsResponse.$Properties
> = async function* (node, { filter }) {
  for await (const podSandboxStats of batches(eachPodStats(node, filter), sizeAs(cri.PodSandboxStats)))
    yield { podSandboxStats };
};
