import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import {
  busyboxImage,
  configBlob,
  file,
  layer,
  plainImage,
  sha256,
  writeDockerArchive,
  writeOciArchive,
} from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;
let pulledBytes: number[];

const never = (): boolean => false;
const newImages = (): Images =>
  new Images({
    layout,
    log: createLogger('silent'),
    programs: { skopeo: 'skopeo' },
    pullPauses: { pauseMs: 1, busyPauseMs: 1 },
    onPulled: (bytes) => pulledBytes.push(bytes),
  });

beforeAll(async () => {
  registry = await startRegistry();
});

afterAll(async () => {
  await registry.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  pulledBytes = [];
  images = newImages();
  await images.start();
});

afterEach(async () => {
  await images.close();
  expect(await readFile('/proc/self/mounts', 'utf8')).not.toContain(folder);
  await rm(folder, { recursive: true });
});

async function present(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

test('pulls by tag, and finds the image by id, name and digest', async () => {
  const image = plainImage('tag', { User: '1003:users' });
  const digest = await registry.push('a/tag', 'v1', image);
  const name = `${registry.host}/a/tag:v1`;
  const pulled = await images.pull({ name });
  const id = sha256(configBlob(image));
  expect(pulled).toEqual({ imageId: id, imageRef: `${registry.host}/a/tag@${digest}` });

  const status = await images.resolve(name);
  expect(status).toMatchObject({
    id,
    repoTags: [name],
    repoDigests: [`${registry.host}/a/tag@${digest}`],
    uid: 1003n,
    username: '',
    pinned: false,
  });
  expect(Number(status?.sizeBytes)).toBeGreaterThan(50_000);
  expect(status?.config.config?.Cmd).toEqual(['sh']);
  for (const other of [id, id.slice(7), id.slice(7, 20), `${registry.host}/a/tag@${digest}`]) {
    expect(await images.resolve(other)).toEqual(status);
  }
  expect(await images.list()).toEqual([status]);
  expect(await images.list(name)).toEqual([status]);
  expect(await images.list(`${registry.host}/a/tag:v2`)).toEqual([]);
});

test('a pull by digest has a digest and no tag; a tag beside the digest does not count', async () => {
  const digest = await registry.push('a/digest', 'v1', plainImage('digest', { User: 'www-data' }));
  for (const name of [`${registry.host}/a/digest@${digest}`, `${registry.host}/a/digest:v1@${digest}`]) {
    await images.pull({ name });
    const status = await images.resolve(name);
    expect(status).toMatchObject({
      repoTags: [],
      repoDigests: [`${registry.host}/a/digest@${digest}`],
      username: 'www-data',
    });
    expect(status?.uid).toBeUndefined();
  }
});

test('reports what was fetched: the layers that were not there, compressed as the registry has them', async () => {
  const [top, other] = [layer([file('note', 'fetched')]), layer([file('note', 'fetched too')])];
  const first = await busyboxImage({}, top);
  await registry.push('a/fetched', 'v1', first);
  await registry.push('a/fetched', 'v2', await busyboxImage({}, other));
  for (const tag of ['v1', 'v2', 'v2']) await images.pull({ name: `${registry.host}/a/fetched:${tag}` });
  const whole = first.layers.reduce((sum, { gzip }) => sum + gzip.length, 0);
  expect(pulledBytes).toEqual([whole, other.gzip.length, 0]);
});

test('lists the layers top first, also by their short names', async () => {
  await registry.push('a/layers', 'v1', await busyboxImage({}, layer([file('note', 'layers')])));
  const { imageId } = await images.pull({ name: `${registry.host}/a/layers:v1` });
  const [top = '', bottom = ''] = await images.layers(imageId);
  expect(await readFile(join(top, 'note'), 'utf8')).toBe('layers');
  expect(await present(join(bottom, 'bin/busybox'))).toBe(true);
  const [shortTop = ''] = await images.overlayLowerDirs(imageId);
  expect(await readFile(join(shortTop, 'note'), 'utf8')).toBe('layers');
  expect(shortTop.length).toBeLessThan(top.length - 30);
  expect((await images.resolve(imageId))?.config.config?.Env).toHaveLength(1);
});

test('removing by one of several tags removes the image and its layers, and no other image', async () => {
  const image = plainImage('same');
  for (const tag of ['1', '2', '3']) {
    await registry.push('a/same', tag, image);
    await images.pull({ name: `${registry.host}/a/same:${tag}` });
  }
  await registry.push('a/other', 'latest', plainImage('other'));
  const other = await images.pull({ name: `${registry.host}/a/other` });
  const [same] = await images.list(`${registry.host}/a/same:2`);
  expect(same?.repoTags).toHaveLength(3);
  const [top = '', bottom = ''] = await images.layers(same?.id ?? '');

  await images.remove(`${registry.host}/a/same:1`, never);
  expect((await images.list()).map((each) => each.id)).toEqual([other.imageId]);
  await images.settled();
  expect(await present(top)).toBe(false);
  expect(await present(bottom)).toBe(true);
  await images.remove(`${registry.host}/a/same:1`, never);
  await images.remove(other.imageId, never);
  expect(await images.list()).toEqual([]);
  await images.settled();
  const left = await readdir(join(layout.imageStore, 'overlay'));
  expect(left.filter((each) => each.length === 64)).toEqual([]);
});

test('a tag that moves to another image leaves the old one untagged', async () => {
  const name = `${registry.host}/a/moving:latest`;
  const oldDigest = await registry.push('a/moving', 'latest', plainImage('old'));
  const old = await images.pull({ name });
  await registry.push('a/moving', 'latest', plainImage('new'));
  const young = await images.pull({ name });
  expect(young.imageId).not.toBe(old.imageId);
  expect((await images.resolve(name))?.id).toBe(young.imageId);
  expect(await images.resolve(old.imageId)).toMatchObject({
    repoTags: [],
    repoDigests: [`${registry.host}/a/moving@${oldDigest}`],
  });
});

test('loads docker and OCI archives', async () => {
  const docker = join(folder, 'docker.tar');
  const image = plainImage('archived');
  await writeDockerArchive(docker, image, ['busybox:1.0', 'example.org/other:v2']);
  expect(await images.load(docker)).toEqual(['docker.io/library/busybox:1.0', 'example.org/other:v2']);
  expect(await images.resolve('busybox:1.0')).toMatchObject({ id: sha256(configBlob(image)) });

  const oci = join(folder, 'oci.tar');
  await writeOciArchive(oci, plainImage('oci'), 'docker.io/library/oci:latest');
  expect(await images.load(oci)).toEqual(['docker.io/library/oci:latest']);

  const zipped = join(folder, 'zipped.tar.gz');
  await writeFile(zipped, gzipSync(await readFile(docker)));
  expect(await images.load(zipped)).toEqual(['docker.io/library/busybox:1.0', 'example.org/other:v2']);

  const nameless = join(folder, 'nameless.tar');
  const bare = plainImage('nameless');
  await writeDockerArchive(nameless, bare, []);
  expect(await images.load(nameless)).toEqual([sha256(configBlob(bare))]);
  expect(await images.list()).toHaveLength(3);

  await expect(images.load(join(folder, 'none.tar'))).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(images.load('/bin/busybox')).rejects.toMatchObject({ kind: 'InvalidArgument' });
});

test('fails a pull with an error kind and message that say what is wrong', async () => {
  await registry.push('a/known', 'v1', plainImage('known'));
  const kind = (name: string): Promise<unknown> => images.pull({ name }).catch((err: unknown) => err);
  expect(await kind(`${registry.host}/a/known:v9`)).toMatchObject({ kind: 'NotFound' });
  expect(await kind(`${registry.host}/a/unknown:v9`)).toMatchObject({ kind: 'NotFound' });
  expect(await kind('127.0.0.1:1/a:v9')).toMatchObject({
    kind: 'Unavailable',
    message: expect.stringMatching(/^RegistryUnavailable: pull /) as string,
  });
  expect(await kind('a//b')).toMatchObject({ kind: 'InvalidArgument' });
  expect(await kind('')).toMatchObject({ kind: 'InvalidArgument' });
  expect(await readdir(join(layout.imageNotes, 'pulls'))).toEqual([]);
});

test('reports the disk usage of the store', async () => {
  expect(await images.fsInfo()).toEqual({ usedBytes: 0n, inodesUsed: 0n });
  await registry.push('a/usage', 'v1', await busyboxImage());
  const { imageId } = await images.pull({ name: `${registry.host}/a/usage:v1` });
  await expect.poll(async () => Number((await images.fsInfo()).inodesUsed)).toBeGreaterThan(20);
  expect(Number((await images.fsInfo()).usedBytes)).toBeGreaterThan(1_000_000);
  await images.remove(imageId, never);
  await images.settled();
  expect(await images.fsInfo()).toEqual({ usedBytes: 0n, inodesUsed: 0n });
});

test('finds all images after a restart', async () => {
  await registry.push('a/again', 'v1', plainImage('again'));
  await images.pull({ name: `${registry.host}/a/again:v1` });
  const before = await images.list();
  await images.close();
  images = newImages();
  await images.start();
  expect(await images.list()).toEqual(before);
});

test('an image whose maker put megabytes into its annotations and its user adds little to a list', async () => {
  const kept = { 'org.example.note': 'short' };
  const plain = plainImage('large words');
  const annotations = { ...kept, large: 'x'.repeat(2_000_000), more: 'y'.repeat(15_000), rest: 'z'.repeat(15_000) };
  await registry.push('a/words', 'v1', {
    ...plain,
    annotations,
    config: { ...plain.config, User: 'u'.repeat(2_000_000) },
  });
  await images.pull({ name: `${registry.host}/a/words:v1` });
  const [listed] = await images.list();
  expect(listed?.annotations).toEqual({ ...kept, more: annotations.more });
  expect(listed?.username).toBe('u'.repeat(256));
});
