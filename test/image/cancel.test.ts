import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { readMountPoints } from '../../src/lib/host/mounts.js';
import { heldSkopeo } from '../support/held-skopeo.js';
import { configBlob, file, layer, plainImage, sha256, type Layer, type TestImage } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;
/** path of requests that wait at the gate, by what their path contains */
let heldPart: string | undefined;
let reached: () => void = () => {};
let open: () => void = () => {};
let requests: string[] = [];

/** Holds the requests whose path contains `part`; resolves when the first one is there. */
function hold(part: string): Promise<void> {
  heldPart = part;
  return new Promise((resolve) => (reached = resolve));
}

const gate = async ({ path, method }: { path: string; method: string }): Promise<void> => {
  requests.push(`${method} ${path}`);
  if (heldPart === undefined || !path.includes(heldPart)) return;
  reached();
  await new Promise<void>((resolve) => {
    const before = open;
    open = () => {
      before();
      resolve();
    };
  });
};

function letGo(): void {
  heldPart = undefined;
  open();
  open = () => {};
}

const withUpper = (upper: Layer): TestImage => {
  const plain = plainImage('');
  return { ...plain, layers: [...plain.layers.slice(0, 1), upper] };
};

const never = (): boolean => false;
const newImages = (): Images => new Images({ layout, log: createLogger('silent'), programs: { skopeo: 'skopeo' } });

async function storedLayers(): Promise<{ flags?: unknown }[]> {
  const text = await readFile(join(layout.imageStore, 'overlay-layers/layers.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as { flags?: unknown }[];
}

async function overlayFolders(): Promise<string[]> {
  return (await readdir(join(layout.imageStore, 'overlay'))).filter((each) => each.length === 64);
}

beforeAll(async () => {
  registry = await startRegistry({ gate });
});

afterAll(async () => {
  await registry.close();
});

beforeEach(async () => {
  requests = [];
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});

afterEach(async () => {
  letGo();
  await images.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['the lower layer is unpacked', false],
  ['the lower layer may be half unpacked', true],
])('a pull stops when its caller goes away, and leaves nothing, where %s', async (_, half) => {
  const upper = layer([file('note', 'never arrives')]);
  await registry.push('a/slow', 'v1', withUpper(upper));
  const atGate = hold(upper.digest);
  const caller = new AbortController();
  const pull = images.pull({ name: `${registry.host}/a/slow:v1`, signal: caller.signal });
  await atGate;
  const unpacked = async (): Promise<number> => (await storedLayers()).filter((each) => half || !each.flags).length;
  await expect.poll(unpacked, { interval: 1 }).toBe(1);
  caller.abort();
  await expect(pull).rejects.toMatchObject({ kind: 'Cancelled' });
  await images.close();
  expect(await storedLayers()).toEqual([]);
  expect(await overlayFolders()).toEqual([]);
  expect(await readdir(join(layout.imageNotes, 'pulls'))).toEqual([]);
  expect(await images.list()).toEqual([]);
});

test('half pulled layers of a killed crisp are removed at the next start', async () => {
  const upper = layer([file('note', 'never arrives')]);
  await registry.push('a/killed', 'v1', withUpper(upper));
  const atGate = hold(upper.digest);
  const { imageStore, imageStoreRun } = layout;
  const reference = `${registry.host}/a/killed:v1`;
  const skopeo = spawn('skopeo', [
    ...['copy', '--quiet', '--src-tls-verify=false', `docker://${reference}`],
    `containers-storage:[overlay@${imageStore}+${imageStoreRun}:overlay.skip_mount_home=true]${reference}`,
  ]);
  await atGate;
  await expect.poll(async () => (await storedLayers()).filter((each) => !each.flags).length).toBe(1);
  const exited = once(skopeo, 'exit');
  skopeo.kill('SIGKILL');
  await exited;
  letGo();
  await images.close();
  images = newImages();
  await images.start();
  await images.close();
  expect(await overlayFolders()).toEqual([]);
});

test('what a killed skopeo was just trying on the disk is unmounted and removed, at the next start or by the next audit', async () => {
  // as containers/storage leaves it where it is killed while it looks whether the disk takes idmapped mounts
  const trial = join(layout.imageStore, 'overlay', 'compat583917727');
  const leave = async (): Promise<void> => {
    for (const name of ['lower', 'lower-mapped']) await mkdir(join(trial, name), { recursive: true });
    execFileSync('mount', ['--bind', join(trial, 'lower'), join(trial, 'lower-mapped')]);
  };
  await leave();
  expect((await images.leftovers.list()).folders).toEqual([trial]);
  await images.leftovers.remove();
  expect((await images.leftovers.list()).folders).toEqual([]);
  await leave();
  await images.close();
  images = newImages();
  await images.start();
  await images.close();
  expect(await readdir(join(layout.imageStore, 'overlay'))).not.toContain('compat583917727');
  expect(await readMountPoints()).not.toContain(join(trial, 'lower-mapped'));
});

test('two calls for the same pull share it, and it continues while one of the callers stays', async () => {
  const image = plainImage('shared');
  await registry.push('a/shared', 'v1', image);
  const name = `${registry.host}/a/shared:v1`;
  const atGate = hold('/manifests/');
  const firstCaller = new AbortController();
  const first = images.pull({ name, signal: firstCaller.signal });
  const second = images.pull({ name });
  await atGate;
  expect(images.pulls).toBe(1);
  firstCaller.abort();
  await expect(first).rejects.toMatchObject({ kind: 'Cancelled' });
  letGo();
  await expect(second).resolves.toMatchObject({ imageId: sha256(configBlob(image)) });
  expect(
    requests.filter((request) => request.startsWith('GET') && request.includes(image.layers[0]?.digest ?? '')),
  ).toHaveLength(1);
  expect(images.pulls).toBe(0);
});

test('a pull whose caller is gone before it begins does not begin', async () => {
  const signal = AbortSignal.abort();
  await expect(images.pull({ name: `${registry.host}/a/none:v1`, signal })).rejects.toMatchObject({
    kind: 'Cancelled',
  });
  expect(requests).toEqual([]);
});

test('a pull that takes too long is stopped', async () => {
  await registry.push('a/long', 'v1', plainImage('any'));
  const hasty = new Images({ layout, log: createLogger('silent'), programs: { skopeo: 'skopeo' }, pullTimeoutMs: 300 });
  await hasty.start();
  void hold('/manifests/');
  await expect(hasty.pull({ name: `${registry.host}/a/long:v1` })).rejects.toMatchObject({ kind: 'DeadlineExceeded' });
  await hasty.close();
});

test('an image that is removed during a pull is unlisted immediately, and deleted after the pull', async () => {
  const kept = plainImage('kept');
  await registry.push('a/going', 'v1', kept);
  const going = await images.pull({ name: `${registry.host}/a/going:v1` });
  await registry.push('a/coming', 'v1', plainImage('coming'));
  const atGate = hold('/manifests/');
  const pull = images.pull({ name: `${registry.host}/a/coming:v1` });
  await atGate;
  await images.remove(going.imageId, never);
  expect(await images.list()).toEqual([]);
  expect(await overlayFolders()).toHaveLength(2);
  letGo();
  const { imageId } = await pull;
  await expect.poll(overlayFolders).toHaveLength(2);
  expect((await images.list()).map((each) => each.id)).toEqual([imageId]);
  await expect(images.layers(going.imageId)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('neither RemoveImage nor RemoveContainer waits for a pull that waits for a removal', async () => {
  const pulled = async (repository: string): Promise<string> => {
    await registry.push(repository, 'v1', plainImage(repository));
    return (await images.pull({ name: `${registry.host}/${repository}:v1` })).imageId;
  };
  const [first, second, used] = [await pulled('a/first'), await pulled('a/second'), await pulled('a/used')];
  await registry.push('a/next', 'v1', plainImage('next'));
  await images.close();
  const skopeo = heldSkopeo(folder);
  images = new Images({ layout, log: createLogger('silent'), programs: { skopeo: skopeo.program } });
  await images.start();
  await images.remove(used, (imageId) => imageId === used);

  skopeo.hold();
  const removal = images.remove(first, (imageId) => imageId === used);
  await expect.poll(skopeo.reached).toBe(true);
  const early = images.remove(second, (imageId) => imageId === used);
  // hidden: what is left of it is the wait for the one that is held
  await expect.poll(() => images.list()).toEqual([]);
  const atGate = hold('/manifests/');
  const pull = images.pull({ name: `${registry.host}/a/next:v1` });
  await early;
  await images.remove(second, never);
  images.releaseUnused(never);

  skopeo.letGo();
  await Promise.all([removal, atGate]);
  await expect(images.layers(first)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await Promise.all([second, used].map((id) => images.layers(id)))).toHaveLength(2);
  letGo();
  const { imageId } = await pull;
  await images.settled();
  for (const id of [second, used]) await expect(images.layers(id)).rejects.toMatchObject({ kind: 'NotFound' });
  expect((await images.list()).map((each) => each.id)).toEqual([imageId]);
  expect(await overlayFolders()).toHaveLength(2);
});

test('a removal that hangs holds up a pull for seconds only, and is done after it', { timeout: 180_000 }, async () => {
  await registry.push('b/hanging', 'v1', plainImage('hanging'));
  await registry.push('b/next', 'v1', plainImage('next'));
  const { imageId: removed } = await images.pull({ name: `${registry.host}/b/hanging:v1` });
  await images.close();
  const skopeo = heldSkopeo(folder);
  images = new Images({ layout, log: createLogger('silent'), programs: { skopeo: skopeo.program } });
  await images.start();

  skopeo.hold();
  const removal = images.remove(removed, never);
  await expect.poll(skopeo.reached).toBe(true);
  const atGate = hold('/manifests/');
  const pull = images.pull({ name: `${registry.host}/b/next:v1` });
  await atGate;
  // still there, as nothing has let the removal go
  expect(await images.layers(removed)).toHaveLength(2);
  skopeo.letGo();
  letGo();
  const { imageId } = await pull;
  await removal;
  await images.settled();
  await expect(images.layers(removed)).rejects.toMatchObject({ kind: 'NotFound' });
  expect((await images.list()).map((each) => each.id)).toEqual([imageId]);
});
