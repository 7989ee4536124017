import { cri } from '../../lib/proto.js';
import type { Streaming } from '../grpc/call.js';
import { eachPodMetrics } from './read-pod-metrics.js';
import { batches, sizeAs } from '../grpc/batches.js';

/** StreamPodSandboxMetrics: ListPodSandboxMetrics for nodes whose list outgrows a message. */
export const streamPodSandboxMetrics: Streaming<
  cri.StreamPodSandboxMetricsRequest,
  cri.StreamPodSandboxMetricsResponse.$Properties
> = async function* (node) {
  for await (const podSandboxMetrics of batches(eachPodMetrics(node), sizeAs(cri.PodSandboxMetrics)))
    yield { podSandboxMetrics };
};
