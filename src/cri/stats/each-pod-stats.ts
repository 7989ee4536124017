import { cri } from '../../lib/proto.js';
import { isReady } from '../../sandbox/record.js';
import type { NodeContext } from '../context/node-context.js';
import { readPodStats, surveyPods } from './read-pod-stats.js';
import { filteredSandboxes } from '../sandbox/filter-pod-sandboxes.js';

/** Yields the statistics of the ready pods that match a filter. */
export async function* eachPodStats(
  node: NodeContext,
  filter: cri.PodSandboxStatsFilter.$Properties | null | undefined,
): AsyncGenerator<cri.PodSandboxStats.$Properties> {
  const survey = await surveyPods(node);
  for (const { metadata } of filteredSandboxes(node, filter)) {
    const record = node.store.sandboxes.find(metadata.id);
    // it may have been removed meanwhile
    if (record && isReady(record.status)) yield await readPodStats(node, survey, record);
  }
}
