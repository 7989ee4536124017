import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysIn, parseForeignJson, recordIn, stringMapIn, stringsIn } from '../../src/lib/files/foreign-json.js';
import type { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { busyboxImage, layer, manifestBlob } from '../support/images.js';
import { runPod, removePod } from '../support/node-pod.js';
import { startRegistry, type Registry } from '../support/registry.js';
import { streamCall } from '../support/stream-call.js';

let node: CrispNode;
let registry: Registry;
beforeAll(async () => {
  [node, registry] = await Promise.all([startNode(), startRegistry()]);
});
afterAll(async () => {
  await node.close();
  await registry.close();
});

/** What a JSON file of an image may hold although no type allows it. */
const hostile = (value: unknown): never => value as never;

/** Lists all images twice, by one answer and by a stream, and gives the one of this name. */
async function listed(reference: string): Promise<cri.Image.$Properties | undefined> {
  const { images = [] } = await node.client.call('ListImages', {});
  const streamed = await streamCall(node.context.config.listen, 'StreamImages');
  expect(streamed.flatMap((message) => message.images).map(({ id }) => id)).toEqual(images.map(({ id }) => id));
  expect(images.some(({ repoTags }) => repoTags?.includes(node.image))).toBe(true);
  return images.find(({ repoTags }) => repoTags?.includes(reference));
}

async function pulled(repository: string): Promise<string> {
  const reference = `${registry.host}/${repository}:latest`;
  await node.client.call('PullImage', { image: { image: reference } });
  return reference;
}

test.each([
  ['null', hostile({ a: null, b: 'kept' }), { a: '', b: 'kept' }],
  ['a lone surrogate', { a: '\ud800', '\udfff': 'b' }, { a: '\ufffd', '\ufffd': 'b' }],
])('an image with %s among its annotations is listed', async (name, annotations, read) => {
  await registry.push('odd/annotations', 'latest', { ...(await busyboxImage({ Labels: { name } })), annotations });
  const reference = await pulled('odd/annotations');
  expect((await listed(reference))?.spec?.annotations).toEqual(read);
  await node.client.call('RemoveImage', { image: { image: reference } });
});

test('annotations of a Docker manifest, which have no meaning, are not read', async () => {
  const image = await busyboxImage({ Labels: { a: 'docker' } });
  await registry.push('odd/docker', 'oci', image);
  const oci = JSON.parse(manifestBlob(image).toString()) as { config: object; layers: object[] };
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: { ...oci.config, mediaType: 'application/vnd.docker.container.image.v1+json' },
    layers: oci.layers.map((each) => ({ ...each, mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' })),
    annotations: { a: null, b: ['c'] },
  };
  await registry.pushManifest('odd/docker', 'latest', manifest.mediaType, Buffer.from(JSON.stringify(manifest)));
  const reference = await pulled('odd/docker');
  expect((await listed(reference))?.spec?.annotations).toEqual({});
  await node.client.call('RemoveImage', { image: { image: reference } });
});

test.each([
  ['a lone surrogate as its user', { User: '\ud800' }, '\ufffd'],
  ['null in place of its settings', hostile(null), ''],
  ['nulls in its lists', hostile({ Env: null, Cmd: [null, 'sh'], Labels: { a: null } }), ''],
])('an image with %s is listed', async (_, config, username) => {
  await registry.push('odd/config', 'latest', { ...(await busyboxImage()), config });
  const reference = await pulled('odd/config');
  expect((await listed(reference))?.username).toBe(username);
  await node.client.call('ImageStatus', { image: { image: reference }, verbose: true });
  await node.client.call('RemoveImage', { image: { image: reference } });
});

test('a declared volume that is not well-formed Unicode fails its CreateContainer, and the server keeps serving', async () => {
  const loop = layer([{ path: 'loop\ufffd', kind: 'symlink', target: 'loop\ufffd' }]);
  await registry.push('odd/loop', 'latest', await busyboxImage({ Volumes: { '/loop\ud800': {} } }, loop));
  const reference = await pulled('odd/loop');
  const pod = await runPod(node);
  await expect(pod.create(['true'], { image: { image: reference } })).rejects.toMatchObject({
    details: expect.stringContaining('too many symbolic links') as string,
  });
  await pod.create(['true']);
  await removePod(node, pod.id);
});

test('an error message above the limit of HTTP/2 headers reaches its caller truncated', async () => {
  const podSandboxId = '\u{1f600}'.repeat(100_000);
  const call = node.client.call('PodSandboxStatus', { podSandboxId });
  await expect(call).rejects.toMatchObject({ code: expect.any(Number) as number });
  await node.client.call('Version', {});
});

test('every string read is well-formed and of its type, whatever the JSON', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\ud800', '\udc00', '\u{1f600}', '"', '\\') });
  const strings = (value: unknown): string[] => [
    ...stringsIn(value),
    ...keysIn(value),
    ...Object.values(stringMapIn(value)),
  ];
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.constant(null), fc.array(text), fc.integer())), (object) => {
      const value = parseForeignJson(JSON.stringify(object));
      const all = [value, ...Object.values(recordIn(value))].flatMap(strings);
      expect(all.every((each) => typeof each === 'string' && each.isWellFormed())).toBe(true);
    }),
  );
});
