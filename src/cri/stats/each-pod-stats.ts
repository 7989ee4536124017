import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import type { NodeContext } from '../context/node-context.js';
import { readPodStats, surveyPods } from './read-pod-stats.js';
import { filteredSandboxes } from '../sandbox/filter-pod-sandboxes.js';

/** The statistics of the ready pods that a filter leaves, one by one. */
export async function* eachPodStats(
  node: NodeContext,
  filter: cri.PodSandboxStatsFilter.$Properties | null | undefined,
): AsyncGenerator<cri.PodSandboxStats.$Properties> {
  const survey = await surveyPods(node);
  for (const { metadata } of filteredSandboxes(node, filter)) {
    const record = node.store.sandboxes.find(metadata.id);
    // it may have gone while others were read
    if (record && isReady(record.status)) yield await readPodStats(node, survey, record);
  }
}
