import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CriClient } from '../../src/cli/cri-client.js';
import { Metrics } from './bench/metrics.js';
import { probedDeployments } from './bench/workloads.js';
import type { Cluster } from './cluster/cluster.js';
import type { ClusterNode } from './cluster/node.js';
import { builtCrisp } from './cluster/runtime.js';
import { builtKubernetes, readyPod, scriptPod, startOneNode, type PodStatus } from './one-node.js';

const programs = builtKubernetes();
const count = 100;

describe.skipIf(programs === undefined)(
  'a hundred pods on crisp, each probed by a real kubelet once a second',
  { timeout: 600_000 },
  () => {
    let cluster: Cluster;
    let node: ClusterNode;
    beforeAll(async () => {
      cluster = await startOneNode(programs ?? '');
      [node] = cluster.nodes as [ClusterNode];
      await cluster.kubectl.apply(...probedDeployments('probed', count, 1));
      for (const kind of ['exec', 'http', 'tcp', 'grpc'])
        await cluster.kubectl.run('rollout', 'status', `deployment/probed-${kind}`, '--timeout=300s');
      expect(await ready()).toHaveLength(count);
    }, 400_000);
    afterAll(() => cluster?.remove(), 120_000);

    /** The containers of the pods that are Ready, with how often each was restarted. */
    const ready = async (): Promise<string[]> => {
      const { items } = await cluster.kubectl.get<{ items: PodStatus[] }>('pods', '-l', 'app=probed');
      const are = items.filter(({ status }) =>
        status.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True'),
      );
      return are.flatMap(({ status }) =>
        (status.containerStatuses ?? []).map(({ containerID, restartCount }) => `${containerID} ${restartCount}`),
      );
    };
    const probes = async (): Promise<{ good: number; bad: number; byExec: number }> => {
      const page = new Metrics(await cluster.kubectl.run('get', '--raw', '/api/v1/nodes/n1/proxy/metrics/probes'));
      const ofProbes = { probe_type: 'Readiness' };
      const sum = (labels: Record<string, string>): number =>
        page.sum('prober_probe_total', { ...ofProbes, namespace: 'default', ...labels });
      return {
        good: sum({ result: 'successful' }),
        bad: sum({ result: 'failed' }),
        byExec: await execCalls(node),
      };
    };

    test('no probe of any kind fails for a minute', async () => {
      const before = await probes();
      const beforePods = await ready();
      await pause(60_000);
      const after = await probes();
      expect(after.bad - before.bad).toBe(0);
      // a loaded machine may run them late, but runs them
      expect(after.good - before.good).toBeGreaterThan((count * 60) / 2);
      expect(after.byExec - before.byExec).toBeGreaterThan(((count / 4) * 60) / 2);
      expect((await ready()).sort()).toEqual(beforePods.sort());
    });

    test('an upgrade of crisp and the way back restart no container, while kubelet runs on', async () => {
      const other = installElsewhere('0.1.1');
      const before = await ready();
      const { bad } = await probes();
      const { args } = node.runtime.program;
      try {
        await node.runtime.program.end();
        node.runtime.program.startAgain(args.map((arg) => (arg === builtCrisp ? other.main : arg)));
        await node.runtime.ready();
        expect(await runtimeVersion(node)).toBe('0.1.1');
        await worksFor('upgraded');
        expect((await ready()).sort()).toEqual(before.sort());
        await node.runtime.program.end();
      } finally {
        other.remove();
      }
      node.runtime.program.startAgain(args);
      await node.runtime.ready();
      expect(await runtimeVersion(node)).not.toBe('0.1.1');
      await worksFor('back');
      expect((await ready()).sort()).toEqual(before.sort());
      expect((await probes()).bad).toBe(bad);
      expect(await cluster.kubectl.run('get', 'node', 'n1', '-o', nodeReady)).toBe('True');
    });

    /** Starts a pod, and takes it away again: the whole way from the API server to the process works. */
    const worksFor = async (name: string): Promise<void> => {
      await cluster.kubectl.apply(scriptPod(name, 'echo it runs; exec sleep 100000'));
      await readyPod(cluster, name);
      expect(await cluster.kubectl.run('exec', name, '--', 'echo', 'alive')).toBe('alive');
      expect(await cluster.kubectl.run('logs', name)).toBe('it runs');
      await cluster.kubectl.run('delete', 'pod', name, '--timeout=120s');
    };
  },
);

const nodeReady = 'jsonpath={.status.conditions[?(@.type=="Ready")].status}';

/** How many execs crisp has run, by its own count. */
async function execCalls({ host }: ClusterNode): Promise<number> {
  const page = new Metrics(await host.run('curl', '-sS', 'http://127.0.0.1:9150/metrics'));
  return page.sum('crisp_calls_total', { call: 'ExecSync' });
}

async function runtimeVersion({ host, runtime }: ClusterNode): Promise<string> {
  const client = new CriClient(host.outside(runtime.socket));
  try {
    return (await client.call('Version', {})).runtimeVersion ?? '';
  } finally {
    client.close();
  }
}

/** What crisp was built to in a folder of its own, with another version: nothing of it is where the other one's was. */
function installElsewhere(version: string): { main: string; remove(): void } {
  const built = dirname(dirname(builtCrisp));
  const folder = mkdtempSync(join(tmpdir(), 'crisp-test-upgrade-'));
  chmodSync(folder, 0o755);
  for (const each of ['dist', 'proto']) cpSync(join(built, each), join(folder, each), { recursive: true });
  symlinkSync(join(built, 'node_modules'), join(folder, 'node_modules'));
  const description = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...description, version }));
  return { main: join(folder, 'dist/main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
