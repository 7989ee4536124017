import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from './cluster/cluster.js';
import { until } from './cluster/kubectl.js';
import type { ClusterNode } from './cluster/node.js';
import { builtKubernetes, readyPod, scriptPod, startOneNode, type PodStatus } from './one-node.js';

const programs = builtKubernetes();

describe.skipIf(programs === undefined)(
  'a kubelet that takes events, streams and figures from crisp',
  { timeout: 360_000 },
  () => {
    let cluster: Cluster;
    let node: ClusterNode;
    beforeAll(async () => {
      const gates = ['EventedPLEG', 'PLEGOnDemandRelist', 'CRIListStreaming', 'PodAndContainerStatsFromCRI'];
      cluster = await startOneNode(programs ?? '', {
        featureGates: Object.fromEntries(gates.map((gate) => [gate, true])),
      });
      [node] = cluster.nodes as [ClusterNode];
      await cluster.kubectl.apply(scriptPod('a', 'exec sleep 100000'));
      await readyPod(cluster, 'a');
    }, 300_000);
    afterAll(() => cluster?.remove(), 120_000);

    const fromNode = (path: string): Promise<string> =>
      cluster.kubectl.run('get', '--raw', `/api/v1/nodes/n1/proxy/${path}`);
    const kubeletLog = (): string => readFileSync(node.kubelet.logFile, 'utf8');

    test('the ends of containers reach it as events, and each event has its pod', async () => {
      await cluster.kubectl.apply(
        ...[1, 2, 3].map((n) => scriptPod(`end-${n}`, 'exit 3', {}, { restartPolicy: 'Never' })),
      );
      for (const n of [1, 2, 3]) {
        await until(`pod end-${n} has failed`, async () => {
          const { status } = await cluster.kubectl.get<PodStatus>('pod', `end-${n}`);
          return status.phase === 'Failed' ? true : undefined;
        });
      }
      await cluster.kubectl.run('delete', 'pod', 'end-1', 'end-2', 'end-3', '--timeout=60s');
      const metrics = await fromNode('metrics');
      expect(Number(/^kubelet_evented_pleg_connection_success_count(?:\{.*\})? (\S+)/m.exec(metrics)?.[1])).toBe(1);
      expect(
        Number(/^kubelet_evented_pleg_connection_latency_seconds_count(?:\{.*\})? (\S+)/m.exec(metrics)?.[1]),
      ).toBeGreaterThan(3);
      expect(kubeletLog()).not.toContain('nil PodSandboxStatus');
      expect(kubeletLog()).not.toContain('disabling container-termination fast path');
    });

    test('lists come as streams', async () => {
      const metrics = await node.host.run('curl', '-s', 'http://127.0.0.1:9150/metrics');
      for (const method of ['StreamPodSandboxes', 'StreamContainers'])
        expect(metrics).toMatch(new RegExp(`^crisp_\\w+\\{.*${method}.*\\} [1-9]`, 'm'));
    });

    test('/metrics/cadvisor has crisp’s figures, with the names of namespace, pod and container', async () => {
      const found = await until('the figures of pod a', async () => {
        const lines = (await fromNode('metrics/cadvisor')).split('\n').filter((line) => line.includes('pod="a"'));
        return lines.length > 0 ? lines : undefined;
      });
      for (const name of ['container_cpu_usage_seconds_total', 'container_memory_working_set_bytes']) {
        expect(found).toContainEqual(
          expect.stringMatching(new RegExp(`^${name}\\{.*container="main".*namespace="default"`)),
        );
      }
      expect(found).toContainEqual(expect.stringMatching(/^container_network_receive_bytes_total\{/));
    });

    test('the summary has network, processes, processor time and memory of a pod', async () => {
      const pod = await until('the summary has pod a', async () => {
        const { pods } = JSON.parse(await fromNode('stats/summary')) as {
          pods: {
            podRef: { name: string };
            network?: { rxBytes?: number };
            process_stats?: { process_count?: number };
            memory?: { workingSetBytes?: number };
            containers?: { cpu?: { usageCoreNanoSeconds?: number } }[];
          }[];
        };
        return pods.find(({ podRef, memory }) => podRef.name === 'a' && memory?.workingSetBytes !== undefined);
      });
      expect(pod.network?.rxBytes).toBeGreaterThan(0);
      expect(pod.process_stats?.process_count).toBeGreaterThan(0);
      expect(pod.containers?.[0]?.cpu?.usageCoreNanoSeconds).toBeGreaterThan(0);
    });
  },
);
