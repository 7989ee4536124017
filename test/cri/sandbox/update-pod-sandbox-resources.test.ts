import { afterAll, beforeAll, expect, test } from 'vitest';
import type { cri } from '../../../src/lib/proto.js';
import { toLong } from '../../../src/lib/time.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { removePod, runPod } from '../../support/node-pod.js';

type Resources = cri.LinuxContainerResources.$Properties;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** What `crictl inspectp` shows. */
async function shown(
  podSandboxId: string,
): Promise<{ resources: unknown; overhead: unknown; config: cri.IPodSandboxConfig }> {
  const { info } = await node.client.call('PodSandboxStatus', { podSandboxId, verbose: true });
  return JSON.parse(info['info'] ?? '') as Awaited<ReturnType<typeof shown>>;
}

const memory = (bytes: number): Resources => ({ memoryLimitInBytes: toLong(bytes) });

test('shows what the pod was made with until it is updated, and the update after a restart too', async () => {
  const linux = { resources: { ...memory(64_000_000), cpuShares: toLong(512) }, overhead: memory(1_000_000) };
  const { id } = await runPod(node, { changes: { linux } });
  expect(await shown(id)).toMatchObject({
    resources: { memoryLimitInBytes: '64000000', cpuShares: '512' },
    overhead: { memoryLimitInBytes: '1000000' },
  });

  const resources = { ...memory(128_000_000), cpuQuota: toLong(-1), cpuPeriod: toLong(100_000) };
  await node.client.call('UpdatePodSandboxResources', {
    podSandboxId: id.slice(0, 12),
    resources,
    overhead: memory(2_000_000),
  });
  const updated = {
    resources: { memoryLimitInBytes: '128000000', cpuQuota: '-1', cpuPeriod: '100000' },
    overhead: { memoryLimitInBytes: '2000000' },
    // what the pod was asked for with stays to be seen
    config: { linux: { resources: { memoryLimitInBytes: '64000000', cpuShares: '512' } } },
  };
  expect(await shown(id)).toMatchObject(updated);
  expect((await shown(id)).resources).not.toHaveProperty('cpuShares');
  await node.restart();
  expect(await shown(id)).toMatchObject(updated);
  await removePod(node, id);
});

test('keeps resources or overhead when a request omits them', async () => {
  const { id } = await runPod(node);
  expect(await shown(id)).toMatchObject({ resources: null, overhead: null });
  await node.client.call('UpdatePodSandboxResources', { podSandboxId: id, resources: memory(5_000_000) });
  await node.client.call('UpdatePodSandboxResources', { podSandboxId: id, overhead: memory(3_000_000) });
  expect(await shown(id)).toMatchObject({
    resources: { memoryLimitInBytes: '5000000' },
    overhead: { memoryLimitInBytes: '3000000' },
  });
  await node.client.call('UpdatePodSandboxResources', { podSandboxId: id });
  expect(await shown(id)).toMatchObject({ resources: { memoryLimitInBytes: '5000000' } });
  await removePod(node, id);
});

test('refuses invalid values, naming the field, and changes nothing', async () => {
  const { id } = await runPod(node);
  const refused: [string, object][] = [
    ['resources.cpu_shares', { resources: { cpuShares: toLong(-1) } }],
    ['resources.cpu_period', { resources: { cpuPeriod: toLong(10) } }],
    [
      'resources.memory_swap_limit_in_bytes',
      { resources: { ...memory(10_000_000), memorySwapLimitInBytes: toLong(5_000_000) } },
    ],
    ['overhead.memory_limit_in_bytes', { overhead: memory(-2), resources: memory(5_000_000) }],
    ['overhead.cpuset_cpus', { overhead: { cpusetCpus: 'all' } }],
  ];
  for (const [field, request] of refused) {
    const call = node.client.call('UpdatePodSandboxResources', { podSandboxId: id, ...request });
    await expect(call, field).rejects.toMatchObject({
      code: 3,
      details: expect.stringContaining(`${field}: `) as string,
    });
  }
  expect(await shown(id)).toMatchObject({ resources: null, overhead: null });
  await removePod(node, id);
});

test('returns NotFound for an unknown sandbox', async () => {
  const call = node.client.call('UpdatePodSandboxResources', { podSandboxId: 'nothing', resources: memory(5_000_000) });
  await expect(call).rejects.toMatchObject({ code: 5 });
});
