import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { handlers, hasCurrent } from '../../support/handlers.js';
import { directory, file, layer, writeDockerArchive } from '../../support/images.js';
import { execIn, removePod, runPod, type NodePod } from '../../support/node-pod.js';

const volumeImage = 'crisp.test/volume:latest';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({ handlers, defaultHandler: 'crun' });
  // a user namespace's root passes
  chmodSync(node.folder, 0o755);
  const archive = join(node.folder, 'volume.tar');
  const lower = layer([
    directory('data', 0o700),
    file('data/lower', 'lower\n', 0o600),
    file('data/replaced', 'old\n', 0o600),
    file('data/deleted', ''),
    { path: 'data/link', kind: 'symlink', target: 'lower' },
    directory('data/users', 0o755),
    { ...file('data/users/own', 'own\n', 0o400), uid: 1000, gid: 1000 },
  ]);
  const upper = layer([directory('data', 0o700), file('data/.wh.deleted', ''), file('data/replaced', 'new\n', 0o600)]);
  await writeDockerArchive(archive, { layers: [lower, upper], config: {} }, [volumeImage]);
  await node.context.images.load(archive);
});
afterAll(() => node.close());

const mapping = [{ containerId: 0, hostId: 1_000_000, length: 65_536 }];
const usernsOptions = { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping };
const linux = { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.CONTAINER, usernsOptions } } };
const volume = { containerPath: '/volume', readonly: true, image: { image: volumeImage } };
const mappedPod = (): Promise<NodePod> => runPod(node, { handler: 'current', changes: { linux } });
const merged = (): string => join(node.context.layout.imageStore, 'merged');

// skipped without runc 1.2 and a shim 2.0: `node test/tools/build.mjs` builds them
test.runIf(hasCurrent)('an image of two layers is a volume of a pod in a user namespace, with its ids', async () => {
  const pod = await mappedPod();
  const look =
    'cd /volume; cat data/lower data/replaced data/link; ls data; stat -c %u:%g:%a data data/lower data/users/own; : > x';
  const shown = 'lower\nnew\nlower\nlink\nlower\nreplaced\nusers\n0:0:700\n0:0:600\n1000:1000:400\n';
  for (const mounts of [[volume], [{ ...volume, uidMappings: mapping, gidMappings: mapping }]]) {
    const id = await pod.start(['sleep', '1000'], { linux, mounts });
    const { stdout, stderr } = await execIn(node, id, ['sh', '-c', look]);
    expect(stdout).toBe(shown);
    expect(stderr).toContain('Read-only file system');
  }
  const ofFolder = await pod.start(['sleep', '1000'], { linux, mounts: [{ ...volume, imageSubPath: 'data/users' }] });
  expect((await execIn(node, ofFolder, ['cat', '/volume/own'])).stdout).toBe('own\n');
  await removePod(node, pod.id);
});

test.runIf(hasCurrent)('its directory exists once, and is removed with the image', async () => {
  const pod = await mappedPod();
  await pod.create(['true'], { linux, mounts: [volume] });
  const [folder = ''] = readdirSync(merged());
  const { id: imageId = '' } = (await node.context.images.resolve(volumeImage)) ?? {};
  expect([`sha256:${folder}`]).toEqual([imageId]);
  // a crisp that was killed over it, and one that did not get to remove another image's
  mkdirSync(join(merged(), `${folder}.unfinished`));
  mkdirSync(join(merged(), 'f'.repeat(64)));
  await node.restart();
  await expect.poll(() => existsSync(join(merged(), 'f'.repeat(64)))).toBe(false);
  await pod.create(['true'], { linux, mounts: [volume] });
  expect(existsSync(join(merged(), folder))).toBe(true);
  await node.client.call('RemoveImage', { image: { image: volumeImage } });
  await node.context.images.settled();
  expect(existsSync(join(merged(), folder))).toBe(true);
  await removePod(node, pod.id);
  await node.context.images.settled();
  expect(readdirSync(merged())).toEqual([]);
});
