import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { handlers, hasCurrent } from '../../support/handlers.js';
import { busyboxImage, file, layer, writeDockerArchive } from '../../support/images.js';
import { execIn, removePod, runPod, type NodePod } from '../../support/node-pod.js';

const layers = 300;
const tallImage = 'crisp.test/tall:latest';

/** An image with a file of each layer, and one that each replaces. */
async function loadTall(name: string, height: number): Promise<void> {
  const more = Array.from({ length: height - 1 }, (_, index) =>
    layer([file(`of-${index}`, ''), file('top', `${index}`)]),
  );
  const archive = join(node.folder, 'tall.tar');
  await writeDockerArchive(archive, await busyboxImage({ Cmd: ['sh'] }, ...more), [name]);
  await node.context.images.load(archive);
  rmSync(archive);
}

const tallVolume = { containerPath: '/volume', readonly: true, image: { image: tallImage } };

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({ handlers, defaultHandler: 'crun' });
  // a user namespace's root passes
  chmodSync(node.folder, 0o755);
  await loadTall(tallImage, layers);
}, 300_000);
afterAll(() => node.close());

const shortNames = (): string[] => readdirSync(join(node.context.layout.imageStore, 'n'));

const merged = (): string[] => readdirSync(join(node.context.layout.imageStore, 'merged'));

async function expectWhole(id: string, folder = '/'): Promise<void> {
  const look = `cd ${folder}; ls | grep -c ^of-; cat top; echo; touch mine 2>/dev/null && echo writable; true`;
  const writable = folder === '/' ? 'writable\n' : '';
  expect(await execIn(node, id, ['sh', '-c', look])).toEqual({
    exitCode: 0,
    stdout: `${layers - 1}\n${layers - 2}\n${writable}`,
    stderr: '',
  });
}

const inUserNamespace = (pod: NodePod | undefined): cri.ContainerConfig.$Properties => ({
  linux: { securityContext: { namespaceOptions: pod?.config.linux?.securityContext?.namespaceOptions ?? {} } },
});

function mappedPod(): Promise<NodePod> {
  const mapping = [{ containerId: 0, hostId: 1_000_000, length: 65_536 }];
  const usernsOptions = { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping };
  const namespaceOptions = { pid: cri.NamespaceMode.CONTAINER, usernsOptions };
  return runPod(node, { handler: 'current', changes: { linux: { securityContext: { namespaceOptions } } } });
}

describe.each(Object.keys(handlers))('with %s', (handler) => {
  test('an image of 300 layers runs, and is mounted as a volume', async () => {
    const pod = await runPod(node, { handler });
    await expectWhole(await pod.start(['sleep', '1000'], { image: { image: tallImage } }));
    await expectWhole(await pod.start(['sleep', '1000'], { mounts: [tallVolume] }), '/volume');
    await removePod(node, pod.id);
  });
});

test.runIf(hasCurrent)('an image of 300 layers runs in a user namespace', async () => {
  const pod = await mappedPod();
  const id = await pod.start(['sleep', '1000'], { ...inUserNamespace(pod), image: { image: tallImage } });
  await expectWhole(id);
  expect((await execIn(node, id, ['stat', '-c', '%u', '/top', '/of-0', '/bin/busybox'])).stdout).toBe('0\n0\n0\n');
  const beside = await pod.start(['sleep', '1000'], { ...inUserNamespace(pod), mounts: [tallVolume] });
  await expectWhole(beside, '/volume');
  await removePod(node, pod.id);
});

test('the short names of its layers survive a restart and are removed with the image', async () => {
  const pod = await runPod(node);
  const id = await pod.create(['sleep', '1000'], { image: { image: tallImage } });
  const before = shortNames();
  expect(before).toHaveLength(layers - 1);
  await node.restart();
  await node.client.call('StartContainer', { containerId: id });
  await expectWhole(id);
  await pod.start(['sleep', '1000'], { image: { image: tallImage } });
  expect(shortNames()).toEqual(before);
  await node.client.call('RemoveImage', { image: { image: tallImage } });
  expect(shortNames()).toEqual(before);
  await removePod(node, pod.id);
  await node.context.images.settled();
  expect(shortNames()).toEqual([]);
  expect(merged()).toEqual([]);
});
