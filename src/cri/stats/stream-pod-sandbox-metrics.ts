import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { eachPodMetrics } from './read-pod-metrics.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamPodSandboxMetrics: ListPodSandboxMetrics in several messages, for lists that exceed the size of one. */
export const streamPodSandboxMetrics: Streaming<
  cri.StreamPodSandboxMetricsRequest,
  cri.StreamPodSandboxMetricsResponse.$Properties
> = async function* (node) {
  for await (const podSandboxMetrics of batches(eachPodMetrics(node), sizeAs(cri.PodSandboxMetrics)))
    yield { podSandboxMetrics };
};
