import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../../support/crisp-node.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const update = (podCidr: string) =>
  node.client.call('UpdateRuntimeConfig', { runtimeConfig: { networkConfig: { podCidr } } });

test("accepts a node's pod CIDR, one of each family, or none", async () => {
  for (const podCidr of ['10.244.3.0/24', 'fd00:10:244:3::/64', '10.244.3.0/24,fd00:10:244:3::/64', ''])
    await update(podCidr);
  await node.client.call('UpdateRuntimeConfig', {});
});

test('does not affect a network with its own CNI configuration', async () => {
  const network = async (): Promise<unknown> => {
    const { status } = await node.client.call('Status', {});
    return [
      status?.conditions?.find(({ type }) => type === 'NetworkReady')?.status,
      node.context.network.cni.networkName(),
    ];
  };
  const before = await network();
  await update('10.99.0.0/24');
  expect(await network()).toEqual(before);
});

test.each([
  '10.244.3.0',
  '10.244.3/24',
  '10.244.3.0/',
  '10.244.3.0/x',
  '10.244.3.0/24,pods',
  '10.244.3.0/24/8',
  '10.244.3.0/33',
  'fd00::/129',
])('refuses %s, naming the field', async (podCidr) => {
  const details = expect.stringContaining('runtime_config.network_config.pod_cidr: ') as string;
  await expect(update(podCidr)).rejects.toMatchObject({ code: 3, details });
});
