import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const gone = 'f'.repeat(64);

test('the status of what was removed is an ordinary question of kubelet, not a warning', async () => {
  const warn = vi.spyOn(node.context.log, 'warn');
  const debug = vi.spyOn(node.context.log, 'debug');
  await expect(node.client.call('ContainerStatus', { containerId: gone })).rejects.toThrow('not found');
  await expect(node.client.call('PodSandboxStatus', { podSandboxId: gone })).rejects.toThrow('not found');
  await expect(node.client.call('ContainerStats', { containerId: gone })).rejects.toThrow('not found');
  expect(warn).not.toHaveBeenCalled();
  const quiet = debug.mock.calls.map(([line]) => line);
  expect(quiet).toContainEqual(expect.objectContaining({ method: 'ContainerStatus', code: 'NotFound' }));
  await expect(node.client.call('StartContainer', { containerId: gone })).rejects.toThrow('not found');
  expect(warn).toHaveBeenCalledTimes(1);
});
