import { setTimeout as pause } from 'node:timers/promises';
import { CriClient } from '../../../src/cli/cri-client.js';
import { cri } from '../../../src/lib/proto.js';
import { CpuMeter } from '../../bench/cpu-meter.js';
import { startCluster, type Cluster } from '../cluster/cluster.js';
import { until } from '../cluster/kubectl.js';
import type { ClusterNode } from '../cluster/node.js';
import { mirroredRegistries, pushKubernetesImages } from '../images.js';
import { Api } from './api.js';
import { Metrics } from './metrics.js';

/** A cluster of one node whose pods are timed. */
export interface Contender {
  /** its runtime's */
  readonly name: string;
  readonly clusterName: string;
  readonly node: ClusterNode;
  readonly api: Api;
  /** of the runtime with all that it starts: helpers, shims, OCI runtimes, CNI plugins */
  readonly runtime: CpuMeter;
  readonly kubelet: CpuMeter;
  readonly cri: CriClient;
  close(): Promise<void>;
}

/** Starts a cluster; with `peer`, the path of containerd, on that instead of crisp. */
export async function startContender(programs: string, peer?: string): Promise<Contender> {
  const meters = { runtime: new CpuMeter(), kubelet: new CpuMeter() };
  let cluster: Cluster;
  try {
    cluster = await startCluster({
      programs,
      nodes: ['n1'],
      mirrored: mirroredRegistries,
      pushImages: (registry) => pushKubernetesImages(registry, programs),
      node: { peer, onSpawn: (pid) => meters.runtime.add(pid), onKubelet: (pid) => meters.kubelet.add(pid) },
    });
  } catch (err) {
    for (const meter of Object.values(meters)) meter.remove();
    throw err;
  }
  const [node] = cluster.nodes as [ClusterNode];
  const api = new Api(cluster.kubectl.kubeconfig);
  const client = new CriClient(node.host.outside(node.runtime.socket));
  const close = async (): Promise<void> => {
    api.close();
    client.close();
    await cluster.remove();
    for (const meter of Object.values(meters)) meter.remove();
  };
  return { name: node.runtime.name, clusterName: cluster.name, node, api, cri: client, close, ...meters };
}

/** One of kubelet's pages of metrics: `metrics`, `metrics/probes`. */
export async function kubeletMetrics({ api, node }: Contender, page = 'metrics'): Promise<Metrics> {
  return new Metrics(await api.call('GET', `/api/v1/nodes/${node.name}/proxy/${page}`));
}

/**
 * Resolves when nothing of pods that are gone is left: kubelet removes their sandboxes once a minute, which is not to be in
 * the next figure, and the more there are the longer are the lists that it asks for each second.
 */
export async function settled({ cri: client, runtime, kubelet }: Contender): Promise<void> {
  await until('sandboxes of deleted pods are removed', async () => {
    const { items } = await client.call('ListPodSandbox', {
      filter: { state: { state: cri.PodSandboxState.SANDBOX_NOTREADY } },
    });
    if (items.length === 0) return true;
    await pause(1000);
    return undefined;
  });
  await runtime.settled();
  await kubelet.settled();
}
