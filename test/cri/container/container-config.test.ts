import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { execIn, runPod, type NodePod } from '../../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(() => node.close());

test('an environment variable keeps its value, and verbose info has it in base64', async () => {
  const value = Buffer.from('grün\n');
  const containerId = await pod.start(['sleep', '1000'], { envs: [{ key: 'COLOUR', value }] });
  expect((await execIn(node, containerId, ['sh', '-c', 'printf %s "$COLOUR"'])).stdout).toBe(value.toString());
  const { info } = await node.client.call('ContainerStatus', { containerId, verbose: true });
  const { config } = JSON.parse(info['info'] ?? '') as { config: unknown };
  expect(config).toMatchObject({ envs: [{ key: 'COLOUR', value: value.toString('base64') }] });
});

test('the later of two mounts at one path is visible', async () => {
  const mounts = await Promise.all(
    ['plugin', 'pod'].map(async (name) => {
      const hostPath = join(node.folder, name);
      await mkdir(hostPath);
      await writeFile(join(hostPath, 'whose'), name);
      return { containerPath: '/both', hostPath, readonly: true };
    }),
  );
  for (const order of [mounts, mounts.toReversed()]) {
    const containerId = await pod.start(['sleep', '1000'], { mounts: order });
    const later = order[1]?.hostPath ?? '';
    expect((await execIn(node, containerId, ['cat', '/both/whose'])).stdout).toBe(later.slice(node.folder.length + 1));
  }
});

test('an image volume that cannot be mounted fails with the prefix that kubelet looks for', async () => {
  const mounting = (mount: cri.Mount.$Properties) =>
    pod.create(['true'], { mounts: [{ containerPath: '/v', readonly: true, ...mount }] });
  const missing = { image: { image: 'crisp.test/none:latest' } };
  await expect(mounting(missing)).rejects.toThrow(/^5 NOT_FOUND: ImageVolumeMountFailed: .*crisp\.test\/none/);
  const subPath = { image: { image: node.image }, imageSubPath: 'none' };
  await expect(mounting(subPath)).rejects.toThrow(
    /^3 INVALID_ARGUMENT: ImageVolumeMountFailed: spec: config\.mounts\[0\]/,
  );
});

test('the status of a container names the image that each of its image volumes has', async () => {
  const image = { image: node.image };
  const mounts = [
    { containerPath: '/host', hostPath: node.folder, readonly: true },
    { containerPath: '/v', readonly: true, image },
  ];
  const containerId = await pod.create(['true'], { mounts });
  const { status } = await node.client.call('ContainerStatus', { containerId });
  const resolved = await node.context.images.resolve(node.image);
  expect(status?.mounts?.map((mount) => mount.image?.imageRef ?? '')).toEqual(['', resolved?.id]);
  expect(status?.mounts?.[1]?.image?.image).toBe(node.image);
});
