import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Config } from '../../config.js';
import { messageOf } from '../../lib/errors.js';
import { note, ok, problem, type Finding } from './finding.js';

/** where kubeadm and most installers put it */
const usualConfiguration = '/var/lib/kubelet/config.yaml';

const metricsAdvice =
  'kubelet asks crisp for them where its configuration has featureGates: {PodAndContainerStatsFromCRI: true}';

/**
 * Checks the settings of kubelet that concern crisp. A missing file is not a problem: kubelet may be configured
 * elsewhere.
 */
export async function kubeletFindings(config: Config, path = usualConfiguration): Promise<Finding[]> {
  let kubelet: Record<string, unknown>;
  try {
    kubelet = asRecord(parse(await readFile(path, 'utf8')));
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'ENOENT')
      return [problem(`${path} cannot be read: ${messageOf(err)}`, 'kubelet will not start with it either')];
    return [note(`no ${path}: kubelet’s own metrics of containers were not checked`, metricsAdvice)];
  }
  return [endpointFinding(kubelet, config), metricsFinding(kubelet)];
}

function endpointFinding(kubelet: Record<string, unknown>, config: Config): Finding {
  const ours = `unix://${config.listen}`;
  const theirs = kubelet['containerRuntimeEndpoint'];
  if (theirs === ours) return ok(`kubelet calls ${ours}`);
  if (typeof theirs !== 'string' || theirs === '')
    return note(
      'kubelet’s configuration names no runtime',
      `unless a flag of kubelet’s does: containerRuntimeEndpoint: ${ours}`,
    );
  return note(`kubelet calls ${theirs}`, `for crisp: containerRuntimeEndpoint: ${ours}`);
}

function metricsFinding(kubelet: Record<string, unknown>): Finding {
  if (asRecord(kubelet['featureGates'])['PodAndContainerStatsFromCRI'] === true)
    return ok('kubelet takes the metrics of pods and containers from crisp');
  return note(
    'kubelet’s /metrics/cadvisor lacks the names of pods and containers: cAdvisor knows only those of containerd and CRI-O',
    metricsAdvice,
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
