import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { fromLong } from '../../../src/lib/time.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { removePod, runPod, statusOf, until, type NodePod } from '../../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(() => node.close());

/** Both where Debian's crun and runc are installed. */
const handlers = ['crun', 'runc'];

const update = (containerId: string, cpuShares: number) =>
  node.client.call('UpdateContainerResources', { containerId, linux: { cpuShares: Long.fromNumber(cpuShares) } });

const sharesOf = async (containerId: string): Promise<bigint> =>
  fromLong((await statusOf(node, containerId)).resources?.linux?.cpuShares);

test('updates the spec of a created container, and the cgroup of a running one', async () => {
  const containerId = await pod.create(['sleep', '1000']);
  await update(containerId, 300);
  const spec = readFileSync(`${node.context.layout.container(containerId).bundle}/config.json`, 'utf8');
  expect(JSON.parse(spec)).toMatchObject({ linux: { resources: { cpu: { shares: 300 } } } });
  await node.client.call('StartContainer', { containerId });
  await update(containerId, 400);
  expect(await sharesOf(containerId)).toBe(400n);
});

test.each(handlers)('a CPU quota of -1 is no limit, at creation and when it is lifted, with %s', async (handler) => {
  const own = await runPod(node, { handler });
  const quota = (value: number): cri.ContainerConfig.$Properties => ({
    linux: { resources: { cpuQuota: Long.fromNumber(value), cpuPeriod: Long.fromNumber(50_000) } },
  });
  const quotaOf = (id: string): string => {
    const { cgroupMounts, cgroupVersion } = node.context.host;
    const folder = `${cgroupMounts['cpu']}${own.config.linux?.cgroupParent}/${id}`;
    return readFileSync(`${folder}/${cgroupVersion === 2 ? 'cpu.max' : 'cpu.cfs_quota_us'}`, 'utf8').trim();
  };
  const none = node.context.host.cgroupVersion === 2 ? 'max 50000' : '-1';
  expect(quotaOf(await own.start(['sleep', '1000'], quota(-1)))).toBe(none);
  const limited = await own.start(['sleep', '1000'], quota(20_000));
  expect(quotaOf(limited)).toContain('20000');
  await node.client.call('UpdateContainerResources', { containerId: limited, linux: quota(-1).linux?.resources });
  expect(quotaOf(limited)).toBe(none);
  const created = await own.create(['sleep', '1000'], quota(20_000));
  await node.client.call('UpdateContainerResources', { containerId: created, linux: quota(-1).linux?.resources });
  await node.client.call('StartContainer', { containerId: created });
  expect(quotaOf(created)).toBe(none);
  await removePod(node, own.id);
});

test.each(handlers)('a memory limit of -1 is no limit, at creation and when it is lifted, with %s', async (handler) => {
  const own = await runPod(node, { handler });
  const limits = (bytes: number, swapBytes: number): cri.ContainerConfig.$Properties => ({
    linux: {
      resources: {
        memoryLimitInBytes: Long.fromNumber(bytes),
        memorySwapLimitInBytes: Long.fromNumber(swapBytes),
      },
    },
  });
  const { cgroupMounts, cgroupVersion } = node.context.host;
  const file = cgroupVersion === 2 ? 'memory.max' : 'memory.limit_in_bytes';
  const folderOf = (id: string): string => `${cgroupMounts['memory']}${own.config.linux?.cgroupParent}/${id}`;
  const limitOf = (id: string): string => readFileSync(join(folderOf(id), file), 'utf8').trim();
  const plain = await own.start(['sleep', '1000']);
  const none = limitOf(plain);
  expect(limitOf(await own.start(['sleep', '1000'], limits(-1, 0)))).toBe(none);
  expect(limitOf(await own.start(['sleep', '1000'], limits(-1, -1)))).toBe(none);
  const swapping = await own.start(['sleep', '1000'], limits(2 ** 26, -1));
  const swapFile = cgroupVersion === 2 ? 'memory.swap.max' : 'memory.memsw.limit_in_bytes';
  const swapOf = (id: string): string => readFileSync(join(folderOf(id), swapFile), 'utf8').trim();
  if (node.context.host.swapAccounting) expect(swapOf(swapping)).toBe(swapOf(plain));
  for (const swap of [0, -1]) {
    const limited = await own.start(['sleep', '1000'], limits(2 ** 26, 2 ** 26));
    expect(limitOf(limited)).toBe(String(2 ** 26));
    await node.client.call('UpdateContainerResources', {
      containerId: limited,
      linux: limits(-1, swap).linux?.resources,
    });
    expect(limitOf(limited)).toBe(none);
    if (node.context.host.swapAccounting) expect(swapOf(limited)).toBe(swapOf(plain));
  }
  await removePod(node, own.id);
});

test('updates only the status of an exited container', async () => {
  const containerId = await pod.start(['true']);
  await until(node, containerId, cri.ContainerState.CONTAINER_EXITED);
  await update(containerId, 500);
  expect(await sharesOf(containerId)).toBe(500n);
  expect((await statusOf(node, containerId)).state).toBe(cri.ContainerState.CONTAINER_EXITED);
});

test('refuses invalid values also for an exited container', async () => {
  const containerId = await pod.start(['true']);
  await until(node, containerId, cri.ContainerState.CONTAINER_EXITED);
  await expect(update(containerId, -1)).rejects.toThrow(/INVALID_ARGUMENT.*cpu_shares/);
  await node.client.call('RemoveContainer', { containerId });
  await expect(update(containerId, 500)).rejects.toThrow(/NOT_FOUND/);
});
