import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import type { Unary } from '../grpc/call.js';
import type { Crisp } from '../context/node-context.js';
import { filteredSandboxes } from '../sandbox/list-pod-sandbox.js';
import { readPodStats, surveyPods } from './read-pod-stats.js';

/** ListPodSandboxStats: what every ready pod that the filter leaves uses. */
export const listPodSandboxStats: Unary<
  cri.ListPodSandboxStatsRequest,
  cri.ListPodSandboxStatsResponse.$Properties
> = async (crisp, { filter }) => {
  const stats: cri.PodSandboxStats.$Properties[] = [];
  for await (const each of eachPodStats(crisp, filter)) stats.push(each);
  return { stats };
};

/** The statistics of the ready pods that a filter leaves, one by one. */
export async function* eachPodStats(
  crisp: Crisp,
  filter: cri.PodSandboxStatsFilter.$Properties | null | undefined,
): AsyncGenerator<cri.PodSandboxStats.$Properties> {
  const survey = await surveyPods(crisp);
  for (const { metadata } of filteredSandboxes(crisp, filter)) {
    const record = crisp.sandboxes.find(metadata.id);
    // it may have gone while others were read
    if (record && isReady(record.status)) yield await readPodStats(crisp, survey, record);
  }
}
