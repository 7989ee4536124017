import { CrispError } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import type { Unary } from '../grpc/call.js';
import { readPodStats, surveyPods } from './read-pod-stats.js';

/** PodSandboxStats: what a pod uses as a whole, and each container in it. */
export const podSandboxStats: Unary<cri.PodSandboxStatsRequest, cri.PodSandboxStatsResponse.$Properties> = async (
  node,
  request,
) => {
  const record = node.store.sandboxes.get(request.podSandboxId);
  if (!isReady(record.status))
    throw new CrispError('FailedPrecondition', `pod sandbox ${record.metadata.id} is not ready: it uses nothing`);
  return { stats: await readPodStats(node, await surveyPods(node), record) };
};
