import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images, type ImagesOptions } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { retryAfterMs } from '../../src/image/pull/retry-after.js';
import { configBlob, file, layer, sha256, type TestImage } from '../support/images.js';
import { startRegistry, type Fault, type Registry } from '../support/registry.js';

/** What the registry does to some requests. */
interface Trouble {
  /** in the path of the requests */
  readonly at: string;
  readonly fault: Fault;
  /** how often; default: always */
  readonly times?: number;
}

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;
let trouble: Trouble | undefined;
let hits = 0;
let requests: string[] = [];
let retries = 0;

const lower = layer([file('lower', randomBytes(20_000))]);
const upper = layer([file('upper', randomBytes(8_000_000))]);
const image: TestImage = { layers: [lower, upper], config: { Cmd: ['sh'] } };
const repository = 'a/troubled';
const ofUpper = `/blobs/${upper.digest}`;
const manifest = '/manifests/v1';

const fetched = (part: string): number =>
  requests.filter((each) => each.startsWith('GET') && each.includes(part)).length;

function meet(next: Trouble): void {
  trouble = next;
  hits = 0;
}

/** How many retries may come of it: a skopeo of today may ask by itself for the rest of a blob that broke off. */
const retriesFor = ({ at, fault, times = 0 }: Trouble): number[] =>
  (fault.cutAfterBytes ?? 0) > 0 && at !== manifest ? Array.from({ length: times + 1 }, (_, index) => index) : [times];

const newImages = (more: Partial<ImagesOptions> = {}): Images =>
  new Images({
    layout,
    log: createLogger('silent'),
    programs: { skopeo: 'skopeo' },
    pullPauses: { pauseMs: 1, busyPauseMs: 1 },
    onPullRetry: () => (retries += 1),
    ...more,
  });

async function renew(more: Partial<ImagesOptions>): Promise<void> {
  await images.close();
  images = newImages(more);
  await images.start();
}

const pull = (signal?: AbortSignal): ReturnType<Images['pull']> =>
  images.pull({ name: `${registry.host}/${repository}:v1`, signal });

beforeAll(async () => {
  registry = await startRegistry({
    gate: ({ method, path }) => {
      requests.push(`${method} ${path}`);
      if (!trouble || !path.includes(trouble.at)) return;
      hits += 1;
      if (hits <= (trouble.times ?? Infinity)) return trouble.fault;
    },
  });
  await registry.push(repository, 'v1', image);
});

afterAll(async () => {
  await registry.close();
});

beforeEach(async () => {
  trouble = undefined;
  requests = [];
  retries = 0;
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});

afterEach(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

test.each<[string, Trouble]>([
  ['one 503 on the manifest', { at: manifest, fault: { status: 503 }, times: 1 }],
  ['two 500s on a blob', { at: ofUpper, fault: { status: 500 }, times: 2 }],
  ['a 502 of a gateway on /v2/', { at: '/v2/', fault: { status: 502 }, times: 1 }],
  ['a connection reset before the manifest', { at: manifest, fault: { cutAfterBytes: 0 }, times: 1 }],
  ['a config that breaks off', { at: sha256(configBlob(image)), fault: { cutAfterBytes: 9 }, times: 1 }],
  ['a connection that closes early', { at: ofUpper, fault: { cutAfterBytes: 100_000, close: true }, times: 1 }],
])('a pull succeeds after %s', async (_, met) => {
  meet(met);
  await expect(pull()).resolves.toMatchObject({ imageId: sha256(configBlob(image)) });
  expect(hits).toBeGreaterThan(met.times ?? 0);
  expect(retriesFor(met)).toContain(retries);
  expect(await readdir(join(layout.imageNotes, 'pulls'))).toEqual([]);
});

test('reports what a pull has received, while it is under way', async () => {
  const name = `${registry.host}/${repository}:v1`;
  meet({ at: ofUpper, fault: { stall: true } });
  const stop = new AbortController();
  const pulled = pull(stop.signal).catch(() => {});
  await expect.poll(() => images.pulledBytes(name)).toBeGreaterThanOrEqual(20_000);
  expect(await images.pulledBytes(name)).toBeLessThan(8_000_000);
  stop.abort();
  await pulled;
  await expect.poll(() => images.pulledBytes(name)).toBeUndefined();
});

test('a layer that was unpacked before the connection broke after 5 MB of the next is not fetched again', async () => {
  const met: Trouble = { at: ofUpper, fault: { cutAfterBytes: 5_000_000 }, times: 3 };
  meet(met);
  await expect(pull()).resolves.toMatchObject({ imageId: sha256(configBlob(image)) });
  expect(retriesFor(met)).toContain(retries);
  expect(fetched(lower.digest)).toBe(1);
  // fewer where skopeo asks for the rest alone
  expect(fetched(upper.digest)).toBeLessThanOrEqual(4);
  expect(fetched(upper.digest)).toBeGreaterThan(1);
});

test.each([
  ['503', { status: 503 }, 'Unavailable', /^RegistryUnavailable: pull .*503.* \(after 6 attempts\)$/],
  [
    'a broken connection',
    { cutAfterBytes: 9 },
    'Unavailable',
    /^RegistryUnavailable: pull .*reset.* \(after 6 attempts\)$/,
  ],
])('gives up after six attempts where %s persists, and says so', async (_, fault, kind, message) => {
  meet({ at: manifest, fault });
  await expect(pull()).rejects.toMatchObject({ kind, message: expect.stringMatching(message) as string });
  expect(fetched(manifest)).toBe(6);
});

test.each([
  ['400', 400, 'Internal'],
  ['401', 401, 'PermissionDenied'],
  ['403', 403, 'PermissionDenied'],
  ['404', 404, 'NotFound'],
])('does not retry after %s, for the manifest or for a blob', async (_, status, kind) => {
  for (const at of [manifest, ofUpper]) {
    requests = [];
    meet({ at, fault: { status } });
    await expect(pull()).rejects.toMatchObject({ kind });
    expect(fetched(at)).toBe(1);
  }
  expect(retries).toBe(0);
});

test('does not retry a host name that does not exist', async () => {
  await expect(images.pull({ name: 'registry.invalid/a/b:v1' })).rejects.toMatchObject({
    kind: 'Unavailable',
    message: expect.stringMatching(/^RegistryUnavailable: pull /) as string,
  });
  expect(retries).toBe(0);
});

test('skopeo waits for the Retry-After of a 429, and crisp retries once more', async () => {
  const headers = { 'retry-after': '1' };
  meet({ at: manifest, fault: { status: 429, headers }, times: 1 });
  const beganAt = performance.now();
  await pull();
  expect(performance.now() - beganAt).toBeGreaterThan(1000);
  expect(retries).toBe(0);

  await images.remove(`${registry.host}/${repository}:v1`, () => false);
  meet({ at: manifest, fault: { status: 429, headers } });
  await expect(pull()).rejects.toMatchObject({
    kind: 'Unavailable',
    message: expect.stringMatching(/^RegistryUnavailable: pull .*429.* \(after 2 attempts\)$/) as string,
  });
  expect(hits).toBe(10);
});

test.each<[string, string, string]>([
  ['its manifest', manifest, repository],
  ['a blob', ofUpper, repository],
  ['the mirror that it comes from', '/v2/', `mirrored/${repository}`],
])('waits for the Retry-After of a 503 for %s', async (_, at, path) => {
  const registriesConf = join(folder, 'registries.conf');
  const location = `[[registry]]\nprefix = "registry.example/mirrored"\nlocation = "${registry.host}"\ninsecure = true\n`;
  await writeFile(registriesConf, location);
  await renew({ registriesConf });
  const isMirrored = path !== repository;
  // the answer to crisp itself is one more
  meet({ at, fault: { status: 503, headers: { 'retry-after': '2' } }, times: 2 });
  const beganAt = performance.now();
  await images.pull({ name: `${isMirrored ? 'registry.example' : registry.host}/${path}:v1` });
  expect(performance.now() - beganAt).toBeGreaterThan(2000);
  expect(retries).toBe(1);
  expect(requests.filter((each) => each.startsWith('HEAD'))).toEqual([expect.stringContaining(at)]);
});

test.each<[string, string, Partial<ImagesOptions>]>([
  ['a minute', '3600', {}],
  ['the time limit', '55', { pullTimeoutMs: 50_000 }],
])('ends with an error that says so where a 503 asks to wait for more than %s', async (_, seconds, more) => {
  await renew(more);
  meet({ at: manifest, fault: { status: 503, headers: { 'retry-after': seconds } } });
  const ending = new RegExp(`^RegistryUnavailable: pull .*503.* \\(the registry asks to wait for ${seconds} s\\)$`);
  await expect(pull()).rejects.toMatchObject({
    kind: 'Unavailable',
    message: expect.stringMatching(ending) as string,
  });
  expect(retries).toBe(0);
  expect(fetched(manifest)).toBe(1);
});

test('reads a Retry-After in seconds or as a date, and nothing else', () => {
  const now = Date.UTC(2026, 10, 28, 3, 0, 0);
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Sat, 28 Nov 2026 03:00:30 GMT', now)).toBe(30_000);
  expect(retryAfterMs('Sat, 28 Nov 2026 02:00:00 GMT', now)).toBe(0);
  for (const odd of [undefined, '', '-1', '1.5', '1e9', 'soon', 'Sat, never', '2026'])
    expect([odd, retryAfterMs(odd, now)]).toEqual([odd, odd === '2026' ? 2_026_000 : 0]);
});

test('the pause after a 429 is longer, and is not begun where it would exceed the time limit', async () => {
  await renew({ pullPauses: { pauseMs: 1, busyPauseMs: 600_000 }, pullTimeoutMs: 100_000 });
  meet({ at: manifest, fault: { status: 429, headers: { 'retry-after': '0' } } });
  const beganAt = performance.now();
  await expect(pull()).rejects.toMatchObject({ kind: 'Unavailable' });
  expect(performance.now() - beganAt).toBeLessThan(100_000);
  expect(retries).toBe(0);
});

test('the time limit covers all attempts, and its error names the last failure', async () => {
  // long enough for the first attempt on a busy machine, too
  await renew({ pullTimeoutMs: 15_000, onPullRetry: () => meet({ at: ofUpper, fault: { stall: true } }) });
  meet({ at: manifest, fault: { status: 503 }, times: 1 });
  await expect(pull()).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
    message: expect.stringMatching(
      /not done after 15 s and 2 attempts; the last failure: RegistryUnavailable: .*503/,
    ) as string,
  });
});

test('ends during a pause when its caller goes away', async () => {
  await renew({ pullPauses: { pauseMs: 1e6, busyPauseMs: 1e6 } });
  meet({ at: manifest, fault: { status: 503 } });
  const caller = new AbortController();
  const failing = pull(caller.signal);
  await expect.poll(() => retries).toBe(1);
  caller.abort();
  await expect(failing).rejects.toMatchObject({ kind: 'Cancelled' });
  await expect.poll(() => images.pulls).toBe(0);
  expect(fetched(manifest)).toBe(1);
});

test("a mirror without the image does not make the registry's own failure final", async () => {
  const registriesConf = join(folder, 'registries.conf');
  await writeFile(
    registriesConf,
    `[[registry]]\nprefix = "registry.example"\nlocation = "${registry.host}"\ninsecure = true\n` +
      `[[registry.mirror]]\nlocation = "${registry.host}/mirror"\ninsecure = true\n`,
  );
  await renew({ registriesConf });
  meet({ at: `/v2/${repository}/manifests/`, fault: { status: 503 }, times: 1 });
  await expect(images.pull({ name: `registry.example/${repository}:v1` })).resolves.toMatchObject({
    imageId: sha256(configBlob(image)),
  });
  expect(retries).toBe(1);
  expect(fetched(`/v2/mirror/${repository}/manifests/`)).toBe(2);
});

test('a removed image is deleted in the pause of a pull that is retried', async () => {
  const removed = await pull();
  await renew({ pullPauses: { pauseMs: 60_000, busyPauseMs: 60_000 } });
  meet({ at: manifest, fault: { status: 503 } });
  const caller = new AbortController();
  const failing = pull(caller.signal).catch((err: unknown) => err);
  await expect.poll(() => retries).toBe(1);
  await images.remove(removed.imageId, () => false);
  const layers = async (): Promise<string[]> =>
    (await readdir(join(layout.imageStore, 'overlay'))).filter((name) => name.length === 64);
  await expect.poll(layers).toEqual([]);
  caller.abort();
  expect(await failing).toMatchObject({ kind: 'Cancelled' });
});
