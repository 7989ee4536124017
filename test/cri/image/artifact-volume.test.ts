import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { pushArtifact } from '../../support/artifacts.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { handlers, hasCurrent } from '../../support/handlers.js';
import { execIn, removePod, runPod } from '../../support/node-pod.js';
import { startRegistry, type Registry } from '../../support/registry.js';

let registry: Registry;
let node: CrispNode;
let artifact: string;
beforeAll(async () => {
  registry = await startRegistry();
  node = await startNode({ handlers, defaultHandler: 'crun' });
  // a user namespace's root passes
  chmodSync(node.folder, 0o755);
  await pushArtifact(registry, 'a/artifact', 'v1', [
    { title: 'tool.sh', content: '#!/bin/sh\necho ran\n' },
    { title: 'sub/path/2', content: '2\n' },
    { title: 'sub/path/3', content: '3\n' },
  ]);
  artifact = `${registry.host}/a/artifact:v1`;
  await node.client.call('PullImage', { image: { image: artifact } });
});
afterAll(async () => {
  await node.close();
  await registry.close();
});

const volume = (changes: cri.Mount.$Properties = {}): cri.Mount.$Properties => ({
  containerPath: '/artifact',
  readonly: true,
  image: { image: artifact },
  ...changes,
});

describe.each(Object.keys(handlers))('with %s', (handler) => {
  test('an artifact is mounted as a volume of its files, read-only and noexec', async () => {
    const pod = await runPod(node, { handler });
    const id = await pod.start(['sleep', '1000'], { mounts: [volume()] });
    const look = 'cd /artifact; find . -type f | sort; cat sub/path/2; ./tool.sh; : > mine';
    const { stdout, stderr } = await execIn(node, id, ['sh', '-c', look]);
    expect(stdout).toBe('./sub/path/2\n./sub/path/3\n./tool.sh\n2\n');
    expect(stderr).toContain('ermission denied');
    expect(stderr).toContain('Read-only file system');
    const folder = await pod.start(['sleep', '1000'], { mounts: [volume({ imageSubPath: 'sub/path' })] });
    expect((await execIn(node, folder, ['ls', '/artifact'])).stdout).toBe('2\n3\n');
    await removePod(node, pod.id);
  });
});

// skipped without runc 1.2 and a shim 2.0: `node test/tools/build.mjs` builds them
test.runIf(hasCurrent)('in a user namespace its files have the ids of that namespace', async () => {
  const mapping = [{ containerId: 0, hostId: 1_000_000, length: 65_536 }];
  const usernsOptions = { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping };
  const linux = { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.CONTAINER, usernsOptions } } };
  const pod = await runPod(node, { handler: 'current', changes: { linux } });
  const id = await pod.start(['sleep', '1000'], { linux, mounts: [volume()] });
  expect((await execIn(node, id, ['stat', '-c', '%u:%g', '/artifact', '/artifact/tool.sh'])).stdout).toBe('0:0\n0:0\n');
  await removePod(node, pod.id);
});

test('it is refused as the image of a container, and a file or a missing path of it as a volume', async () => {
  const pod = await runPod(node);
  await expect(pod.create(['sh'], { image: { image: artifact } })).rejects.toThrow(
    /config\.image\.image: ".*" is an OCI artifact: it can be mounted, and not run/,
  );
  await expect(pod.create(['sh'], { mounts: [volume({ imageSubPath: 'tool.sh' })] })).rejects.toThrow(
    /ImageVolumeMountFailed: .*"tool\.sh" is not a folder of the image/,
  );
  await expect(pod.create(['sh'], { mounts: [volume({ imageSubPath: 'none' })] })).rejects.toThrow(
    /ImageVolumeMountFailed: .*"none" is not in the image/,
  );
  await removePod(node, pod.id);
});

test('a removed artifact stays mounted in its container, also in one started after a restart', async () => {
  const pod = await runPod(node);
  const id = await pod.create(['sleep', '1000'], { mounts: [volume()] });
  await node.client.call('RemoveImage', { image: { image: artifact } });
  expect((await node.client.call('ListImages', { filter: { image: { image: artifact } } })).images).toEqual([]);
  expect((await node.client.call('ImageStatus', { image: { image: artifact } })).image).toBeNull();
  await node.restart();
  await node.client.call('StartContainer', { containerId: id });
  expect((await execIn(node, id, ['cat', '/artifact/sub/path/3'])).stdout).toBe('3\n');
  await removePod(node, pod.id);
  await node.context.images.settled();
  expect((await node.context.images.fsInfo()).inodesUsed).toBeGreaterThan(0n);
  await expect(pod.create(['sh'], { mounts: [volume()] })).rejects.toThrow('not found');
});
