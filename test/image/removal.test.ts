import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { heldSkopeo, type HeldSkopeo } from '../support/held-skopeo.js';
import { file, layer, plainImage, writeDockerArchive } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;
let used: Set<string>;

const inUse = (imageId: string): boolean => used.has(imageId);
const never = (): boolean => false;
const newImages = (): Images => new Images({ layout, log: createLogger('silent'), programs: { skopeo: 'skopeo' } });

async function restart(): Promise<void> {
  await images.close();
  images = newImages();
  await images.start();
}

async function pushAndPull(repository: string, tag = 'v1', text = repository): Promise<{ id: string; name: string }> {
  await registry.push(repository, tag, plainImage(text));
  const name = `${registry.host}/${repository}:${tag}`;
  return { id: (await images.pull({ name })).imageId, name };
}

async function released(by: (imageId: string) => boolean): Promise<void> {
  images.releaseUnused(by);
  await images.settled();
}

async function overlayFolders(): Promise<string[]> {
  return (await readdir(join(layout.imageStore, 'overlay'))).filter((each) => each.length === 64);
}

async function note(imageId: string): Promise<string> {
  const [top = ''] = await images.overlayLowerDirs(imageId);
  return readFile(join(top, 'note'), 'utf8');
}

beforeAll(async () => {
  registry = await startRegistry();
});

afterAll(async () => {
  await registry.close();
});

beforeEach(async () => {
  used = new Set();
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});

afterEach(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

test('an image in use is unlisted immediately when removed, and deleted with its last container', async () => {
  const { id, name } = await pushAndPull('r/used');
  used.add(id);
  await images.remove(name, inUse);
  expect(await images.list()).toEqual([]);
  expect(await images.resolve(name)).toBeUndefined();
  expect(await images.resolve(id)).toBeUndefined();
  expect(await note(id)).toBe('r/used');

  await released(inUse);
  expect(await note(id)).toBe('r/used');
  used.clear();
  await released(inUse);
  expect(await overlayFolders()).toEqual([]);
});

test('a removed image in use stays unlisted after a restart, and is deleted later', async () => {
  const { id } = await pushAndPull('r/restart');
  used.add(id);
  await images.remove(id, inUse);
  await restart();
  expect(await images.list()).toEqual([]);
  await released(inUse);
  expect(await note(id)).toBe('r/restart');
  used.clear();
  await restart();
  await released(inUse);
  expect(await overlayFolders()).toEqual([]);
  expect(await readFile(join(layout.imageNotes, 'removed.json'), 'utf8')).toContain('"images":{}');
});

test('a removed image in use that is pulled again is listed under that name only', async () => {
  const { id } = await pushAndPull('r/back', 'one', 'same');
  const other = await pushAndPull('r/back', 'two', 'same');
  expect(other.id).toBe(id);
  used.add(id);
  await images.remove(id, inUse);
  await images.pull({ name: other.name });
  expect(await images.resolve(id)).toMatchObject({ repoTags: [other.name] });
  expect(await images.resolve(`${registry.host}/r/back:one`)).toBeUndefined();

  await restart();
  used.clear();
  await released(inUse);
  expect(await images.list()).toMatchObject([{ id, repoTags: [other.name] }]);
  expect(await note(id)).toBe('same');
});

test('removing one image leaves the layers that a pull of another needs', async () => {
  const rounds = 3;
  for (let round = 0; round < rounds; round += 1) {
    const old = await pushAndPull('r/old', `v${round}`);
    await registry.push('r/new', `v${round}`, plainImage(`new ${round}`));
    const pull = images.pull({ name: `${registry.host}/r/new:v${round}` });
    await images.remove(old.id, inUse);
    const { imageId } = await pull;
    expect(await note(imageId)).toBe(`new ${round}`);
    await images.remove(imageId, inUse);
    await expect.poll(overlayFolders).toEqual([]);
  }
});

test('a hold keeps an image until the container that is being created has its record', async () => {
  const { id, name } = await pushAndPull('r/held');
  const { image, release } = await images.hold(name);
  expect(image.id).toBe(id);
  await images.remove(name, inUse);
  expect(await images.list()).toEqual([]);
  expect(await note(id)).toBe('r/held');
  await expect(images.hold(name)).rejects.toMatchObject({ kind: 'NotFound' });
  release();
  release();
  await expect.poll(overlayFolders).toEqual([]);
});

test('an image that cannot be deleted now is unlisted, and deleted later', async () => {
  const { id } = await pushAndPull('r/stubborn');
  await images.close();
  images = new Images({ layout, log: createLogger('silent'), programs: { skopeo: '/bin/false' } });
  await images.start();
  await images.remove(id, never);
  expect(await images.list()).toEqual([]);
  await restart();
  await released(never);
  expect(await overlayFolders()).toEqual([]);
});

test('unreadable notes are set aside', async () => {
  const { id } = await pushAndPull('r/notes');
  await images.close();
  await writeFile(join(layout.imageNotes, 'removed.json'), '{');
  await restart();
  expect((await images.list()).map((image) => image.id)).toEqual([id]);
  expect(await readdir(layout.imageNotes)).toContain('removed.json.unreadable');
});

test('lists what `crisp load` loads beside the server, also a removed image that is in use', async () => {
  const archive = join(folder, 'archive.tar');
  await writeDockerArchive(archive, plainImage('beside'), ['example.org/beside:v1']);
  await images.load(archive);
  const [image] = await images.list();
  used.add(image?.id ?? '');
  await images.remove('example.org/beside:v1', inUse);
  expect(await images.list()).toEqual([]);

  const beside = newImages();
  await beside.start();
  await beside.load(archive);
  await beside.close();
  expect(await images.list()).toMatchObject([{ repoTags: ['example.org/beside:v1'] }]);
  used.clear();
  await released(inUse);
  expect(await note(image?.id ?? '')).toBe('beside');
});

test('what `crisp load` has loaded again is not deleted with the last container of the removed image', async () => {
  const { id, name } = await pushAndPull('loaded-again');
  used.add(id);
  await images.remove(name, inUse);
  const archive = join(folder, 'again.tar');
  await writeDockerArchive(archive, plainImage('loaded-again'), ['example.test/again:v1']);
  // nothing asks the server for its images in between
  const beside = newImages();
  await beside.load(archive);
  await beside.close();
  await released(never);
  expect((await images.resolve('example.test/again:v1'))?.id).toBe(id);
});

test('two servers on one store do not disturb each other', async () => {
  const beside = newImages();
  await beside.start();
  const work = async (who: Images, repository: string): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await registry.push(repository, `v${round}`, plainImage(`${repository} ${round}`));
      const { imageId } = await who.pull({ name: `${registry.host}/${repository}:v${round}` });
      await who.remove(imageId, never);
    }
  };
  await Promise.all([work(images, 'r/left'), work(beside, 'r/right')]);
  await beside.close();
  await images.close();
  expect(await overlayFolders()).toEqual([]);
});

test('an image in use as one folder keeps it, also when the image cannot be read any more', async () => {
  const { id } = await pushAndPull('r/merged');
  const merged = await images.mergedFolder(
    id,
    async (_layers, target) => void (await mkdir(target, { recursive: true })),
  );
  used.add(id);
  const inStore = join(layout.imageStore, 'overlay-images', id.replace('sha256:', ''));
  for (const name of await readdir(inStore)) if (name.startsWith('=')) await rm(join(inStore, name));
  await restart();
  await released(inUse);
  expect(await readdir(merged)).toEqual([]);
  used.clear();
  await restart();
  await released(inUse);
  await expect(readdir(merged)).rejects.toThrow('ENOENT');
});

async function withHeldRemovals(): Promise<HeldSkopeo> {
  await images.close();
  const skopeo = heldSkopeo(folder);
  images = new Images({ layout, log: createLogger('silent'), programs: { skopeo: skopeo.program } });
  await images.start();
  skopeo.hold();
  return skopeo;
}

test('the removal of a small image does not wait for the disk, which counts it until it is gone', async () => {
  const { id } = await pushAndPull('r/small');
  const skopeo = await withHeldRemovals();
  await images.remove(id, never);
  expect(await images.list()).toEqual([]);
  expect(Number((await images.fsInfo()).usedBytes)).toBeGreaterThan(0);
  await expect.poll(() => skopeo.reached()).toBe(true);
  skopeo.letGo();
  await images.settled();
  expect(await images.fsInfo()).toEqual({ usedBytes: 0n, inodesUsed: 0n });
});

test('an image that is pulled again before it is gone from the disk is there', async () => {
  const { id, name } = await pushAndPull('r/again');
  const skopeo = await withHeldRemovals();
  await images.remove(id, never);
  await expect.poll(() => skopeo.reached()).toBe(true);
  const pull = images.pull({ name });
  skopeo.letGo();
  expect((await pull).imageId).toBe(id);
  await images.settled();
  expect(await images.list()).toMatchObject([{ id, repoTags: [name] }]);
  expect(await note(id)).toBe('r/again');
});

test('the removal of a large image waits until the disk is free, as kubelet measures it then', async () => {
  const large = layer([file('large', Buffer.alloc(65 * 1024 * 1024))]);
  await registry.push('r/large', 'v1', { layers: [large], config: {} });
  const { imageId } = await images.pull({ name: `${registry.host}/r/large:v1` });
  await images.remove(imageId, never);
  expect(await overlayFolders()).toEqual([]);
});
