import { cri } from '../../lib/proto.js';
import type { Unary } from '../grpc/call.js';
import { eachPodMetrics } from './read-pod-metrics.js';

/** ListPodSandboxMetrics: the metrics of every ready pod and its running containers. */
export const listPodSandboxMetrics: Unary<
  cri.ListPodSandboxMetricsRequest,
  cri.ListPodSandboxMetricsResponse.$Properties
> = async (node) => {
  const metrics: cri.PodSandboxMetrics.$Properties[] = [];
  for await (const each of eachPodMetrics(node)) metrics.push(each);
  return { podMetrics: metrics };
};
