import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from './cluster/cluster.js';
import { until } from './cluster/kubectl.js';
import type { ClusterNode } from './cluster/node.js';
import { images } from './images.js';
import { builtKubernetes, readyPod, scriptPod, startOneNode, type PodStatus } from './one-node.js';

const programs = builtKubernetes();

describe.skipIf(programs === undefined)('a real kubelet on crisp', { timeout: 360_000 }, () => {
  let cluster: Cluster;
  let node: ClusterNode;
  beforeAll(async () => {
    cluster = await startOneNode(programs ?? '', {
      containerLogMaxSize: '10Ki',
      containerLogMaxFiles: 10,
      containerLogMonitorInterval: '3s',
    });
    [node] = cluster.nodes as [ClusterNode];
    await cluster.kubectl.apply(...['a', 'b', 'c'].map((name) => scriptPod(name, 'exec sleep 100000')));
    for (const name of ['a', 'b', 'c']) await readyPod(cluster, name);
  }, 300_000);
  afterAll(() => cluster?.remove(), 120_000);

  const containers = async (): Promise<string[]> => {
    const { items } = await cluster.kubectl.get<{ items: PodStatus[] }>('pods');
    return items.flatMap(({ status }) =>
      (status.containerStatuses ?? []).map(({ containerID, restartCount }) => `${containerID} ${restartCount}`),
    );
  };

  /** Starts a pod and takes it away again: the whole way from the API server to the process works. */
  const worksFor = async (name: string): Promise<void> => {
    await cluster.kubectl.apply(scriptPod(name, 'exec sleep 100000'));
    await readyPod(cluster, name);
    await cluster.kubectl.run('delete', 'pod', name, '--timeout=60s');
  };

  test('crisp restarts under running pods, and none of them notices', async () => {
    const before = await containers();
    await node.runtime.program.end();
    await pause(3000);
    node.runtime.program.startAgain();
    await node.runtime.ready();
    await worksFor('after-crisp');
    expect(await containers()).toEqual(before);
    expect(await cluster.kubectl.run('exec', 'a', '--', 'echo', 'alive')).toBe('alive');
  });

  test('crisp killed and kubelet restarted at once leave all pods as they are', async () => {
    const before = await containers();
    await Promise.all([node.runtime.program.end('SIGKILL'), node.kubelet.end()]);
    node.runtime.program.startAgain();
    await node.runtime.ready();
    // it ends at once where no runtime serves yet, and is started again by systemd
    node.kubelet.startAgain();
    await worksFor('after-both');
    expect(await containers()).toEqual(before);
  });

  test('a log that kubelet rotates loses no line', async () => {
    // past 10 KiB a few times, at a pace that the monitor follows, so that it keeps all files
    const script =
      'for i in $(seq 1 500); do echo "line $i of the log to rotate"; usleep 25000; done; exec sleep 100000';
    await cluster.kubectl.apply(scriptPod('rotated', script));
    const { metadata } = await readyPod(cluster, 'rotated');
    const folder = `/var/log/pods/default_rotated_${metadata.uid}/main`;
    await until('the log is rotated', async () => {
      const files = await node.host.run('ls', folder);
      return files.trim().split('\n').length > 1 ? files : undefined;
    });
    const all =
      'for f in $(ls $1/*.gz); do zcat $f; done; for f in $(ls $1 | grep -v gz | sort -r); do cat $1/$f; done';
    await until('the last line is in a log', async () => {
      const lines = (await node.host.run('sh', '-c', all, 'sh', folder)).match(/line \d+ of/g) ?? [];
      return new Set(lines).size === 500 ? true : undefined;
    });
    expect(await cluster.kubectl.run('logs', 'rotated', '--tail=1')).toMatch(/^line \d+ of the log to rotate$/);
  });

  test('probes of all four kinds make pods Ready, and one that fails restarts its container', async () => {
    const every = { periodSeconds: 1, failureThreshold: 1 };
    const probe = (name: string, args: string[], readinessProbe: object): object => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: {
        terminationGracePeriodSeconds: 0,
        containers: [{ name: 'main', image: images.agnhost, args, readinessProbe: { ...readinessProbe, ...every } }],
      },
    });
    await cluster.kubectl.apply(
      probe('http', ['netexec'], { httpGet: { path: '/healthz', port: 8080 } }),
      probe('tcp', ['netexec'], { tcpSocket: { port: 8080 } }),
      probe('exec', ['pause'], { exec: { command: ['/bin/true'] } }),
      probe('grpc', ['grpc-health-checking'], { grpc: { port: 5000 } }),
      scriptPod('unwell', 'exec sleep 100000', { livenessProbe: { exec: { command: ['false'] }, ...every } }),
    );
    for (const name of ['http', 'tcp', 'exec', 'grpc']) await readyPod(cluster, name);
    const restarted = await until('the unwell container is restarted', async () => {
      const [status] = (await cluster.kubectl.get<PodStatus>('pod', 'unwell')).status.containerStatuses ?? [];
      return (status?.restartCount ?? 0) > 0 ? status : undefined;
    });
    expect(restarted.lastState?.['terminated']).toMatchObject({ reason: 'Error', exitCode: 137 });
    await cluster.kubectl.run('delete', 'pod', 'unwell', '--now');
  });

  test('resources change in place, without a restart', async () => {
    const resources = { requests: { cpu: '100m', memory: '32Mi' }, limits: { cpu: '200m', memory: '64Mi' } };
    await cluster.kubectl.apply(scriptPod('resized', 'exec sleep 100000', { resources }));
    await readyPod(cluster, 'resized');
    const more = { requests: { cpu: '150m', memory: '32Mi' }, limits: { cpu: '300m', memory: '96Mi' } };
    const patch = JSON.stringify({ spec: { containers: [{ name: 'main', resources: more }] } });
    await cluster.kubectl.run('patch', 'pod', 'resized', '--subresource', 'resize', '--patch', patch);
    await until('the limits are in the status', async () => {
      const path = 'jsonpath={.status.containerStatuses[0].resources.limits.cpu}';
      return (await cluster.kubectl.run('get', 'pod', 'resized', '-o', path)) === '300m' ? true : undefined;
    });
    expect((await readyPod(cluster, 'resized')).status.containerStatuses?.[0]?.restartCount).toBe(0);
  });

  test('a termination message and the reason of an exit reach the status', async () => {
    const script = 'echo what went wrong > /dev/termination-log; exit 7';
    await cluster.kubectl.apply(scriptPod('ended', script, {}, { restartPolicy: 'Never' }));
    const ended = await until('the pod has failed', async () => {
      const pod = await cluster.kubectl.get<PodStatus>('pod', 'ended');
      return pod.status.phase === 'Failed' ? pod : undefined;
    });
    expect(ended.status.containerStatuses?.[0]?.state['terminated']).toMatchObject({
      exitCode: 7,
      reason: 'Error',
      message: 'what went wrong\n',
    });
  });

  test('the summary has each pod’s processor time and memory, from crisp', async () => {
    const summary = await until('the summary has all pods', async () => {
      const raw = await cluster.kubectl.run('get', '--raw', '/api/v1/nodes/n1/proxy/stats/summary');
      const { pods } = JSON.parse(raw) as {
        pods: { podRef: { name: string }; containers?: { memory?: { workingSetBytes?: number } }[] }[];
      };
      const found = pods.find(({ podRef }) => podRef.name === 'a');
      return (found?.containers?.[0]?.memory?.workingSetBytes ?? 0) > 0 ? found : undefined;
    });
    expect(summary.containers).toHaveLength(1);
  });

  test('what was removed is asked for without a warning in crisp’s log', () => {
    const warnings = readFileSync(node.runtime.program.logFile, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: string; method?: string; code?: string })
      .filter(({ level, method }) => level === 'warn' && method !== undefined);
    expect(warnings.filter(({ method }) => /Status|Stats/.test(method ?? ''))).toEqual([]);
  });
});
