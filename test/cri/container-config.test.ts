import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, runPod, type NodePod } from '../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(() => node.close());

test('a variable keeps its text, and verbose info has it in base64', async () => {
  const value = Buffer.from('grün\n');
  const containerId = await pod.start(['sleep', '1000'], { envs: [{ key: 'COLOUR', value }] });
  expect((await execIn(node, containerId, ['sh', '-c', 'printf %s "$COLOUR"'])).stdout).toBe(value.toString());
  const { info } = await node.client.call('ContainerStatus', { containerId, verbose: true });
  const { config } = JSON.parse(info['info'] ?? '') as { config: unknown };
  expect(config).toMatchObject({ envs: [{ key: 'COLOUR', value: value.toString('base64') }] });
});
