import { CrispError } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import type { Unary } from '../grpc/call.js';
import { readPodStats, surveyPods } from './read-pod-stats.js';

/** PodSandboxStats: the usage of a pod and each of its containers. */
export const podSandboxStats: Unary<cri.PodSandboxStatsRequest, cri.PodSandboxStatsResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.get(request.podSandboxId);
  if (!isReady(record.status))
    throw new CrispError('FailedPrecondition', `pod sandbox ${record.metadata.id} is not ready: it has no usage`);
  return { stats: await readPodStats(node, await surveyPods(node), record) };
};
