import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { heldSkopeo, type HeldSkopeo } from '../../support/held-skopeo.js';
import { runPod } from '../../support/node-pod.js';

let folder: string;
let skopeo: HeldSkopeo;
let node: CrispNode;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  skopeo = heldSkopeo(folder);
  node = await startNode({ programs: { ...loadConfig('/dev/null').programs, skopeo: skopeo.program } });
});
afterAll(async () => {
  skopeo.letGo();
  await node.close();
  rmSync(folder, { recursive: true });
});

test('a container and its pod are removed without waiting for the layers of their removed image', async () => {
  const pod = await runPod(node);
  const containerId = await pod.create(['true']);
  const other = await pod.create(['true']);
  const { id: imageId = '' } = (await node.context.images.resolve(node.image)) ?? {};
  await node.client.call('RemoveImage', { image: { image: node.image } });
  expect((await node.client.call('ListImages', {})).images).toEqual([]);
  await node.client.call('RemoveContainer', { containerId });
  await node.context.images.settled();
  expect(await node.context.images.layers(imageId)).not.toEqual([]);

  skopeo.hold();
  await node.client.call('RemoveContainer', { containerId: other });
  await expect.poll(skopeo.reached).toBe(true);
  await node.client.call('RemovePodSandbox', { podSandboxId: pod.id });
  expect(await node.context.images.layers(imageId)).not.toEqual([]);
  skopeo.letGo();
  await node.context.images.settled();
  await expect(node.context.images.layers(imageId)).rejects.toMatchObject({ kind: 'NotFound' });
});
