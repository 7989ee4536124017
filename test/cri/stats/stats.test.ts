import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { run as runProgram } from '../../../src/lib/process/run.js';
import { fromLong } from '../../../src/lib/time.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { removePod, runPod } from '../../support/node-pod.js';
import { streamCall } from '../../support/stream-call.js';

/** Writes 3 MB into the root filesystem, counts for a while, then waits. */
const worker =
  'head -c 3000000 /dev/zero > /written; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; exec sleep 1000';

let node: CrispNode;
let pod: string;
let container: string;
let ended: string;
/** a pod without a container, in a cgroup of its own */
let empty: string;
/** a pod that shares its cgroup parent with another */
let sharing: string;

beforeAll(async () => {
  node = await startNode();
  const sandboxConfig = node.podConfig({ labels: { app: 'busy' } });
  pod = await run(sandboxConfig);
  container = await start(pod, sandboxConfig, 'main', worker, {
    labels: { role: 'worker' },
    annotations: { note: 'kept' },
    linux: {
      resources: { memoryLimitInBytes: 64 * 1024 * 1024, cpuShares: 512, cpuPeriod: 100_000, cpuQuota: 80_000 },
    },
  });
  ended = await start(pod, sandboxConfig, 'ended', 'head -c 1000000 /dev/zero > /left');
  empty = await run(node.podConfig());
  const parent = { linux: { cgroupParent: `/${node.name}/shared` } };
  const shared = node.podConfig(parent);
  sharing = await run(shared);
  await start(sharing, shared, 'main', 'exec sleep 1000');
  const beside = node.podConfig(parent);
  await start(await run(beside), beside, 'main', worker);
  await node.context.runtime.tasks.get(ended)?.ended;
  const cmd = ['sh', '-c', 'until [ "$(cat /proc/1/comm)" = sleep ]; do usleep 10000; done'];
  await node.client.call('ExecSync', { containerId: container, cmd });
});

afterAll(async () => {
  await node.close();
  expect(node.hostResidue()).toEqual([]);
});

async function run(config: cri.PodSandboxConfig.$Properties): Promise<string> {
  return (await node.client.call('RunPodSandbox', { config })).podSandboxId;
}

async function start(
  podSandboxId: string,
  sandboxConfig: cri.PodSandboxConfig.$Properties,
  name: string,
  script: string,
  changes: object = {},
): Promise<string> {
  const config = node.containerConfig(['sh', '-c', script], {
    metadata: { name, attempt: 0 },
    logPath: `${name}.log`,
    ...changes,
  });
  const { containerId } = await node.client.call('CreateContainer', { podSandboxId, sandboxConfig, config });
  await node.client.call('StartContainer', { containerId });
  return containerId;
}

function value(wrapped: cri.UInt64Value.$Properties | null | undefined): number {
  expect(wrapped).toBeTruthy();
  return Number(fromLong(wrapped?.value));
}

const now = (): bigint => BigInt(Date.now()) * 1_000_000n;

describe('ContainerStats', () => {
  test('reports the usage of a running container', async () => {
    const { stats } = await node.client.call('ContainerStats', { containerId: container.slice(0, 12) });
    expect(stats?.attributes).toMatchObject({
      id: container,
      metadata: { name: 'main' },
      labels: { role: 'worker' },
      annotations: { note: 'kept' },
    });
    const { cpu, memory, writableLayer } = stats ?? {};
    expect(now() - fromLong(cpu?.timestamp)).toBeLessThan(60_000_000_000n);
    expect(value(cpu?.usageCoreNanoSeconds)).toBeGreaterThan(1_000_000);
    expect(value(memory?.workingSetBytes)).toBeGreaterThan(0);
    expect(value(memory?.usageBytes)).toBeGreaterThanOrEqual(value(memory?.workingSetBytes));
    expect(value(memory?.availableBytes)).toBe(64 * 1024 * 1024 - value(memory?.workingSetBytes));
    expect(value(memory?.rssBytes)).toBeGreaterThan(0);
    expect(value(memory?.pageFaults)).toBeGreaterThan(0);
    const { imageFilesystems } = await node.client.call('ImageFsInfo', {});
    expect(writableLayer?.fsId?.mountpoint).toBe(imageFilesystems[0]?.fsId?.mountpoint);
    expect(value(writableLayer?.usedBytes)).toBeGreaterThan(3_000_000);
    expect(value(writableLayer?.inodesUsed)).toBeGreaterThanOrEqual(2);
  });

  test('reports only the writable layer of an exited container', async () => {
    const { stats } = await node.client.call('ContainerStats', { containerId: ended });
    expect(stats?.attributes?.metadata?.name).toBe('ended');
    expect([stats?.cpu, stats?.memory, stats?.swap, stats?.io].every((part) => !part)).toBe(true);
    expect(value(stats?.writableLayer?.usedBytes)).toBeGreaterThan(1_000_000);
  });

  test('returns NotFound for an unknown container', async () => {
    await expect(node.client.call('ContainerStats', { containerId: 'nothing' })).rejects.toMatchObject({ code: 5 });
  });

  test('reports the CPU rate from the second sample on', async () => {
    const rate = async (): Promise<cri.UInt64Value.$Properties | null | undefined> =>
      (await node.client.call('ContainerStats', { containerId: container })).stats?.cpu?.usageNanoCores;
    await expect.poll(rate, { interval: 200 }).toBeTruthy();
  });
});

describe('ListContainerStats', () => {
  const ids = async (filter?: cri.ContainerStatsFilter.$Properties): Promise<string[]> => {
    const { stats } = await node.client.call('ListContainerStats', { filter });
    return stats.map(({ attributes }) => attributes?.metadata?.name ?? '');
  };

  test('lists all containers, or those that match the filter', async () => {
    expect(await ids()).toEqual(['main', 'ended', 'main', 'main']);
    expect(await ids({})).toHaveLength(4);
    expect(await ids({ id: container.slice(0, 10) })).toEqual(['main']);
    expect(await ids({ podSandboxId: pod.slice(0, 10) })).toEqual(['main', 'ended']);
    expect(await ids({ labelSelector: { role: 'worker' } })).toEqual(['main']);
    expect(await ids({ podSandboxId: pod, labelSelector: { role: 'other' } })).toEqual([]);
    expect(await ids({ id: 'nothing' })).toEqual([]);
  });

  test('comes as a stream too', async () => {
    const messages = await streamCall(`${node.folder}/s`, 'StreamContainerStats', { filter: { podSandboxId: pod } });
    const stats = messages.flatMap(({ containerStats }) => containerStats);
    expect(stats.map(({ attributes }) => attributes?.id)).toEqual([container, ended]);
    expect(value(stats[0]?.memory?.workingSetBytes)).toBeGreaterThan(0);
  });
});

describe('PodSandboxStats', () => {
  test('reports the usage of a pod as a whole, and that of its containers', async () => {
    const { stats } = await node.client.call('PodSandboxStats', { podSandboxId: pod.slice(0, 12) });
    expect(stats?.attributes).toMatchObject({ id: pod, metadata: { namespace: 'test' }, labels: { app: 'busy' } });
    const { cpu, memory, process, network, containers } = stats?.linux ?? {};
    expect(containers?.map(({ attributes }) => attributes?.id)).toEqual([container, ended]);
    // what the ended one used stays with the pod
    expect(value(cpu?.usageCoreNanoSeconds)).toBeGreaterThanOrEqual(value(containers?.[0]?.cpu?.usageCoreNanoSeconds));
    expect(value(memory?.usageBytes)).toBeGreaterThanOrEqual(value(containers?.[0]?.memory?.usageBytes));
    expect(value(process?.processCount)).toBe(1);
    expect(network?.defaultInterface?.name).toBe('eth0');
    expect(network?.interfaces).toHaveLength(1);
  });

  test("counts network traffic from the pod's point of view", async () => {
    const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: pod });
    const counters = async (): Promise<[number, number]> => {
      const eth0 = (await node.client.call('PodSandboxStats', { podSandboxId: pod })).stats?.linux?.network
        ?.defaultInterface;
      return [value(eth0?.rxBytes), value(eth0?.txBytes)];
    };
    const [rx, tx] = await counters();
    const sink = createServer((socket) => socket.resume().on('error', () => {}));
    await new Promise<void>((resolve) => sink.listen(0, resolve));
    const gateway = (status?.network?.ip ?? '').replace(/\d+$/, '1');
    const cmd = ['sh', '-c', `head -c 500000 /dev/zero | nc ${gateway} ${(sink.address() as AddressInfo).port}`];
    await node.client.call('ExecSync', { containerId: container, cmd });
    sink.close();
    const [rxAfter, txAfter] = await counters();
    expect(txAfter - tx).toBeGreaterThan(500_000);
    expect(rxAfter - rx).toBeLessThan(250_000);
  });

  test('has no network for a pod whose interface is gone: kubelet would read a default interface that is not there', async () => {
    const cut = await runPod(node);
    await cut.start(['sleep', '1000']);
    await runProgram('nsenter', [`--net=${node.context.layout.sandbox(cut.id).net}`, 'ip', 'link', 'delete', 'eth0']);
    const { stats } = await node.client.call('PodSandboxStats', { podSandboxId: cut.id });
    expect(stats?.linux?.containers).toHaveLength(1);
    expect(stats?.linux?.network ?? undefined).toBeUndefined();
    await removePod(node, cut.id);
  });

  test('adds up the containers of a pod that shares its cgroup parent with another', async () => {
    const { stats } = await node.client.call('PodSandboxStats', { podSandboxId: sharing });
    const { cpu, process, containers } = stats?.linux ?? {};
    expect(value(cpu?.usageCoreNanoSeconds)).toBe(value(containers?.[0]?.cpu?.usageCoreNanoSeconds));
    expect(value(process?.processCount)).toBe(1);
  });

  test('lists the ready pods that match the filter', async () => {
    const ids = async (filter?: cri.PodSandboxStatsFilter.$Properties): Promise<string[]> =>
      (await node.client.call('ListPodSandboxStats', { filter })).stats.map(({ attributes }) => attributes?.id ?? '');
    expect(await ids()).toHaveLength(4);
    expect(await ids({ id: pod.slice(0, 10) })).toEqual([pod]);
    expect(await ids({ labelSelector: { app: 'busy' } })).toEqual([pod]);
    expect(await ids({ labelSelector: { app: 'idle' } })).toEqual([]);
    const messages = await streamCall(`${node.folder}/s`, 'StreamPodSandboxStats');
    expect(messages.flatMap(({ podSandboxStats }) => podSandboxStats)).toHaveLength(4);
  });

  test('reports nothing for a stopped pod', async () => {
    await node.client.call('StopPodSandbox', { podSandboxId: empty });
    await expect(node.client.call('PodSandboxStats', { podSandboxId: empty })).rejects.toMatchObject({ code: 9 });
    expect((await node.client.call('ListPodSandboxStats', {})).stats).toHaveLength(3);
  });
});

describe('ListPodSandboxMetrics', () => {
  test('reports every metric with the labels of its descriptor', async () => {
    const { descriptors } = await node.client.call('ListMetricDescriptors', {});
    const keys = new Map(descriptors.map(({ name, labelKeys }) => [name ?? '', labelKeys]));
    expect(descriptors.every(({ help }) => help !== '')).toBe(true);
    const { podMetrics } = await node.client.call('ListPodSandboxMetrics', {});
    const own = podMetrics.find(({ podSandboxId }) => podSandboxId === pod);
    expect(own?.containerMetrics?.map(({ containerId }) => containerId)).toEqual([container]);
    const metrics = [...(own?.metrics ?? []), ...(own?.containerMetrics?.[0]?.metrics ?? [])];
    for (const { name, labelValues } of metrics)
      expect(labelValues, name ?? '').toHaveLength(keys.get(name ?? '')?.length ?? -1);

    const names = new Set(metrics.map(({ name }) => name ?? ''));
    // what only some hosts have: pressure with cgroup v2, devices and huge pages where there are any
    const missing = [...keys.keys()].filter(
      (name) => !names.has(name) && !/pressure|hugetlb|fs_(reads|writes)|blkio/.test(name),
    );
    expect(missing).toEqual([]);
  });

  test('returns the values of the container', async () => {
    const { podMetrics } = await node.client.call('ListPodSandboxMetrics', {});
    const own = podMetrics.find(({ podSandboxId }) => podSandboxId === pod);
    const metrics = own?.containerMetrics?.[0]?.metrics ?? [];
    const of = (name: string): number => value(metrics.find((each) => each.name === `container_${name}`)?.value);
    expect(metrics[0]?.labelValues).toEqual(['test', 'pod-1', 'main', container, node.image]);
    expect({ quota: of('spec_cpu_quota'), period: of('spec_cpu_period'), shares: of('spec_cpu_shares') }).toEqual({
      quota: 80_000,
      period: 100_000,
      shares: 512,
    });
    expect(of('spec_memory_limit_bytes')).toBe(64 * 1024 * 1024);
    expect(of('processes')).toBe(1);
    expect(of('threads')).toBe(1);
    expect(of('file_descriptors')).toBeGreaterThan(0);
    expect(of('fs_usage_bytes')).toBeGreaterThan(3_000_000);
    expect(of('fs_limit_bytes')).toBeGreaterThan(of('fs_usage_bytes'));
    expect(of('memory_max_usage_bytes')).toBeGreaterThanOrEqual(of('memory_usage_bytes'));
    expect(of('ulimits_soft')).toBeGreaterThan(0);
    expect(Math.abs(of('last_seen') - Date.now() / 1000)).toBeLessThan(60);
    expect(of('start_time_seconds')).toBeLessThanOrEqual(of('last_seen'));
  });

  test('sets a timestamp only on values that were measured earlier', async () => {
    const { podMetrics } = await node.client.call('ListPodSandboxMetrics', {});
    const own = podMetrics.find(({ podSandboxId }) => podSandboxId === pod);
    const timed = [...(own?.metrics ?? []), ...(own?.containerMetrics?.[0]?.metrics ?? [])].filter(
      ({ timestamp }) => fromLong(timestamp) !== 0n,
    );
    expect(timed.map(({ name }) => name)).toEqual(['container_fs_usage_bytes']);
    expect(now() - fromLong(timed[0]?.timestamp)).toBeLessThan(60_000_000_000n);
  });

  test('comes as a stream too', async () => {
    const messages = await streamCall(`${node.folder}/s`, 'StreamPodSandboxMetrics');
    const pods = messages.flatMap(({ podSandboxMetrics }) => podSandboxMetrics);
    expect(pods.map(({ podSandboxId }) => podSandboxId)).toContain(pod);
  });
});
