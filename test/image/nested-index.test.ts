import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Images } from '../../src/image/images.js';
import { hostPlatform } from '../../src/image/manifest/resolve-manifest.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { configBlob, manifestBlob, plainImage, sha256 } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

const indexType = 'application/vnd.oci.image.index.v1+json';
const manifestType = 'application/vnd.oci.image.manifest.v1+json';

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;

const newImages = (): Images =>
  new Images({
    layout,
    log: createLogger('silent'),
    programs: { skopeo: 'skopeo' },
    pullPauses: { pauseMs: 1, busyPauseMs: 1 },
  });

beforeAll(async () => {
  registry = await startRegistry({ credentials: { username: 'me', password: 'secret' } });
});
afterAll(() => registry.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});
afterEach(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

interface Entry {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly platform?: { readonly os: string; readonly architecture: string };
}

const auth = { username: 'me', password: 'secret' };
const index = (...entries: readonly Entry[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: indexType,
      manifests: entries.map(({ bytes, ...entry }) => ({ ...entry, digest: sha256(bytes), size: bytes.length })),
    }),
  );
const push = (tag: string, bytes: Buffer): Promise<string> => registry.pushManifest('a/nested', tag, indexType, bytes);

/** An image behind an index within an index, beside an attestation and what is for others. */
async function pushNested(tag: string): Promise<{ id: string; leaf: string; inner: string; top: string }> {
  const image = plainImage(`nested ${tag}`);
  const leaf = await registry.push('a/nested', `leaf-${tag}`, image);
  const other = plainImage('for others');
  await registry.push('a/nested', 'other', other);
  const forOthers = { bytes: manifestBlob(other), mediaType: manifestType };
  const innerBytes = index(
    { ...forOthers, platform: { os: 'linux', architecture: 's390x' } },
    { ...forOthers, platform: { os: 'unknown', architecture: 'unknown' } },
    { bytes: manifestBlob(image), mediaType: manifestType, platform: hostPlatform },
  );
  const inner = await push(`inner-${tag}`, innerBytes);
  const topBytes = index(
    { ...forOthers, platform: { os: 'unknown', architecture: 'unknown' } },
    { bytes: innerBytes, mediaType: indexType },
  );
  return { id: sha256(configBlob(image)), leaf, inner, top: await push(tag, topBytes) };
}

test('an image behind nested indexes is found by its tag, and by the digest of each', async () => {
  const { id, leaf, inner, top } = await pushNested('v1');
  const repository = `${registry.host}/a/nested`;
  expect(await images.pull({ name: `${repository}:v1`, auth })).toMatchObject({ imageId: id });
  const digests = [leaf, inner, top].map((digest) => `${repository}@${digest}`);
  for (const name of [`${repository}:v1`, ...digests]) expect((await images.resolve(name))?.id).toBe(id);
  expect(await images.resolve(id)).toMatchObject({
    repoTags: [`${repository}:v1`],
    repoDigests: [...digests].sort(),
  });
  // a later life of crisp, and a second pull
  await images.close();
  images = newImages();
  await images.start();
  expect((await images.resolve(`${repository}@${top}`))?.id).toBe(id);
  expect(await images.pull({ name: `${repository}:v1`, auth })).toMatchObject({ imageId: id });
  await images.remove(`${repository}@${top}`, () => false);
  expect(await images.list()).toEqual([]);
});

test('it is pulled by the digest of the outermost index', async () => {
  const { id, top } = await pushNested('v2');
  const name = `${registry.host}/a/nested@${top}`;
  expect(await images.pull({ name, auth })).toMatchObject({ imageId: id });
  expect((await images.resolve(name))?.id).toBe(id);
  await images.remove(name, () => true);
  expect(await images.resolve(name)).toBeUndefined();
  // it is still in use, and comes back with its names
  await images.pull({ name, auth });
  expect((await images.resolve(name))?.id).toBe(id);
});

test('an index without a manifest for this platform, or nested too deep, fails with an error that says so', async () => {
  const other = plainImage('for others');
  await registry.push('a/nested', 'other', other);
  const bytes = manifestBlob(other);
  const inner = index({ bytes, mediaType: manifestType, platform: { os: 'linux', architecture: 's390x' } });
  await push('inner', inner);
  await push('nowhere', index({ bytes: inner, mediaType: indexType }));
  await expect(images.pull({ name: `${registry.host}/a/nested:nowhere`, auth })).rejects.toMatchObject({
    kind: 'NotFound',
    message: expect.stringContaining(`its index has no image for linux/${hostPlatform.architecture}`) as string,
  });
  let chain = inner;
  for (let depth = 0; depth < 40; depth += 1) {
    chain = index({ bytes: chain, mediaType: indexType });
    await push('endless', chain);
  }
  await expect(images.pull({ name: `${registry.host}/a/nested:endless`, auth })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringContaining('more than 32 manifests in its indexes') as string,
  });
});

test('without credentials nothing of it is resolved', async () => {
  await pushNested('v3');
  await expect(images.pull({ name: `${registry.host}/a/nested:v3` })).rejects.toMatchObject({
    kind: 'PermissionDenied',
  });
});
