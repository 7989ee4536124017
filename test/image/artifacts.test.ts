import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { artifactPath } from '../../src/image/artifacts/artifact-files.js';
import { Images } from '../../src/image/images.js';
import { layoutOf, type Layout } from '../../src/lib/layout.js';
import { createLogger } from '../../src/lib/log.js';
import { pushArtifact, type ArtifactFile } from '../support/artifacts.js';
import { plainImage, sha256 } from '../support/images.js';
import { startRegistry, type Fault, type Registry } from '../support/registry.js';

let registry: Registry;
let folder: string;
let layout: Layout;
let images: Images;
/** what the registry does to requests of these paths */
let fault: { readonly at: RegExp; readonly fault: Fault } | undefined;
let onPullRetry: () => void;

const newImages = (): Images =>
  new Images({
    layout,
    log: createLogger('silent'),
    programs: { skopeo: 'skopeo' },
    pinned: ['crisp.test/pinned'],
    pullPauses: { pauseMs: 1, busyPauseMs: 1 },
    onPullRetry: () => onPullRetry(),
  });

beforeAll(async () => {
  registry = await startRegistry({ gate: ({ path }) => (fault?.at.test(path) ? fault.fault : undefined) });
});
afterAll(() => registry.close());

beforeEach(async () => {
  fault = undefined;
  onPullRetry = () => {};
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  layout = layoutOf(join(folder, 'root'), join(folder, 'state'));
  images = newImages();
  await images.start();
});
afterEach(async () => {
  await images.close();
  await rm(folder, { recursive: true });
});

const files: readonly ArtifactFile[] = [
  { title: 'model.bin', content: 'weights' },
  { title: 'docs/licence.txt', content: 'free\n' },
  { content: 'no name\n' },
];

async function filesOf(id: string): Promise<Record<string, string>> {
  const [root = ''] = await images.layers(id);
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = names.map(async (entry): Promise<[string, string]> => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), await readFile(path, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(found));
}

describe.each([
  ['of an empty config', { configType: 'application/vnd.oci.empty.v1+json' }],
  ['of a config of its own', { configType: 'application/vnd.example.config.v1+json', artifactType: undefined }],
  ["of an image's config and an artifact type", { configType: 'application/vnd.oci.image.config.v1+json' }],
  ['behind an index', { inIndex: true }],
])('an artifact %s', (_kind, options) => {
  test('is pulled, listed and shown as an image, and has its files', async () => {
    const { manifest, index } = await pushArtifact(registry, 'a/artifact', 'v1', files, options);
    const name = `${registry.host}/a/artifact:v1`;
    const digests = [manifest, ...(index ? [index] : [])].map((digest) => `${registry.host}/a/artifact@${digest}`);
    const pulled = await images.pull({ name });
    expect(pulled.imageId).toBe(manifest);
    const [listed, ...others] = await images.list();
    expect(others).toEqual([]);
    expect(listed).toMatchObject({
      id: manifest,
      repoTags: [name],
      repoDigests: [...digests].sort(),
      sizeBytes: 20n,
      pinned: false,
      isArtifact: true,
      annotations: { note: 'of the manifest' },
    });
    for (const each of [name, ...digests, manifest, manifest.slice(7, 20)])
      expect((await images.resolve(each))?.id).toBe(manifest);
    const shown = {
      'model.bin': 'weights',
      'docs/licence.txt': 'free\n',
      [sha256('no name\n').replace(':', '-')]: 'no name\n',
    };
    expect(await filesOf(manifest)).toEqual(shown);
    const { usedBytes, inodesUsed } = await images.fsInfo();
    expect([usedBytes, inodesUsed]).toEqual([20n, 4n]);
    await images.close();
    images = newImages();
    await images.start();
    expect(await images.list()).toEqual([listed]);
    expect(await filesOf(manifest)).toEqual(shown);
  });
});

test('is pulled by digest, and stored once for two names', async () => {
  const { manifest } = await pushArtifact(registry, 'a/twice', 'v1', files);
  await pushArtifact(registry, 'a/twice', 'v2', files);
  const [tagged, byDigest] = [`${registry.host}/a/twice:v2`, `${registry.host}/a/twice@${manifest}`];
  await Promise.all([images.pull({ name: byDigest }), images.pull({ name: tagged })]);
  expect(await images.list()).toMatchObject([{ id: manifest, repoTags: [tagged], repoDigests: [byDigest] }]);
  expect(await readdir(layout.artifacts)).toEqual([manifest.slice(7)]);
});

test('a name belongs to what was pulled last, image or artifact', async () => {
  const name = `${registry.host}/a/moves:latest`;
  const { manifest: first } = await pushArtifact(registry, 'a/moves', 'latest', files);
  await images.pull({ name });
  await registry.push('a/moves', 'latest', plainImage('moved'));
  const { imageId } = await images.pull({ name });
  expect((await images.resolve(name))?.id).toBe(imageId);
  expect(await images.resolve(first)).toMatchObject({
    repoTags: [],
    repoDigests: [`${registry.host}/a/moves@${first}`],
  });
  const { manifest: second } = await pushArtifact(registry, 'a/moves', 'latest', files.slice(1));
  await images.pull({ name });
  expect((await images.resolve(name))?.id).toBe(second);
  expect((await images.resolve(imageId))?.repoTags).toEqual([]);
  await registry.push('a/moves', 'latest', plainImage('moved'));
  await images.pull({ name });
  expect((await images.resolve(name))?.id).toBe(imageId);
});

test('is unlisted immediately when removed, and deleted with its last user', async () => {
  const { manifest } = await pushArtifact(registry, 'a/removed', 'v1', files);
  const name = `${registry.host}/a/removed:v1`;
  await images.pull({ name });
  const { release } = await images.hold(name);
  await images.remove(name, () => false);
  expect(await images.list()).toEqual([]);
  expect(await filesOf(manifest)).toMatchObject({ 'model.bin': 'weights' });
  // pulled again while it is hidden, it is back
  await images.pull({ name });
  expect(await images.list()).toHaveLength(1);
  await images.remove(name, () => false);
  release();
  await images.settled();
  expect(await readdir(layout.artifacts)).toEqual([]);
  await images.remove(name, () => false);
});

test('a partial artifact of a killed crisp is replaced by the next pull, and an unreadable record is skipped', async () => {
  const { manifest } = await pushArtifact(registry, 'a/killed', 'v1', files);
  const path = join(layout.artifacts, manifest.slice(7));
  await mkdir(join(path, 'files'), { recursive: true });
  await writeFile(join(path, 'files', 'old'), '');
  await mkdir(join(layout.artifacts, 'f'.repeat(64)));
  await writeFile(join(layout.artifacts, 'f'.repeat(64), 'record.json'), '{"version":2}');
  await images.close();
  images = newImages();
  await images.start();
  expect(await images.list()).toEqual([]);
  await images.pull({ name: `${registry.host}/a/killed:v1` });
  expect(Object.keys(await filesOf(manifest))).toHaveLength(3);
  expect((await stat(join(path, 'files', 'model.bin'))).mode & 0o777).toBe(0o644);
});

test.each([
  ['../evil', 'leads out of the artifact'],
  ['a/../../evil', 'leads out of the artifact'],
  ['/etc/evil', 'is an absolute path'],
  ['a//b', 'is not the path of a file'],
  ['a/', 'is not the path of a file'],
  ['.', 'is not the path of a file'],
  ['a\nb', 'has characters that a file name cannot have'],
  ['a\u0000b', 'has characters that a file name cannot have'],
  ['a\ud800', 'has characters that a file name cannot have'],
  ['n'.repeat(256), 'is too long'],
  ['n/'.repeat(600) + 'n', 'is too long'],
])('a pull with the title %j is refused, and leaves nothing', async (title, problem) => {
  await pushArtifact(registry, 'a/evil', 'v1', [...files, { title, content: 'evil' }]);
  await expect(images.pull({ name: `${registry.host}/a/evil:v1` })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringContaining(problem) as string,
  });
  expect(await images.list()).toEqual([]);
  expect(await readdir(layout.root)).not.toContain('artifacts');
});

test('titles that conflict as file and directory are refused', async () => {
  for (const titles of [
    ['a', 'a'],
    ['a', 'a/b'],
    ['a/b', 'a'],
  ]) {
    await pushArtifact(
      registry,
      'a/clash',
      'v1',
      titles.map((title, index) => ({ title, content: `${index}` })),
    );
    await expect(images.pull({ name: `${registry.host}/a/clash:v1` })).rejects.toThrow('is also that of another layer');
  }
});

test('a title may begin with ./', () => {
  const blob = {
    digest: sha256(''),
    sizeBytes: 0,
    mediaType: '',
    annotations: { 'org.opencontainers.image.title': './a/b' },
  };
  expect(artifactPath(blob)).toBe('a/b');
});

test('a registry that never sends its files holds up no other that has the same artifact', async () => {
  await pushArtifact(registry, 'a/stalls', 'v1', files);
  const { manifest } = await pushArtifact(registry, 'a/works', 'v1', files);
  const stalled = new Promise<void>((resolve) => {
    fault = {
      get at() {
        return { test: (path: string) => path.includes('a/stalls/blobs') && (resolve(), true) } as RegExp;
      },
      fault: { stall: true },
    };
  });
  const leaves = new AbortController();
  const waiting = images.pull({ name: `${registry.host}/a/stalls:v1`, signal: leaves.signal });
  await stalled;
  expect((await images.pull({ name: `${registry.host}/a/works:v1` })).imageId).toBe(manifest);
  leaves.abort();
  await expect(waiting).rejects.toMatchObject({ kind: 'Cancelled' });
});

test('what a try that failed has fetched is not kept until the last one', async () => {
  await pushArtifact(registry, 'a/fails', 'v1', files);
  fault = { at: new RegExp(`a/fails/blobs/${sha256('no name\n')}`), fault: { status: 503 } };
  const kept: string[][] = [];
  onPullRetry = () => {
    const pulls = join(layout.imageNotes, 'pulls');
    kept.push(
      readdirSync(pulls).flatMap((pull) => readdirSync(join(pulls, pull)).filter((name) => /^artifact/.test(name))),
    );
  };
  await expect(images.pull({ name: `${registry.host}/a/fails:v1` })).rejects.toThrow('RegistryUnavailable');
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.flat()).toEqual([]);
});

const titled = (title: string, content: string, size = content.length) => ({
  mediaType: 'text/plain',
  digest: sha256(content),
  size,
  annotations: { 'org.opencontainers.image.title': title },
});

async function pushLayers(repository: string, layers: readonly object[]): Promise<void> {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const config = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256('{}'), size: 2 };
  const manifest = { schemaVersion: 2, mediaType, artifactType: 'application/vnd.example', config, layers };
  await registry.pushManifest(repository, 'v1', mediaType, Buffer.from(JSON.stringify(manifest)));
}

test('its size is what is there, once for a file under two titles, not what its manifest says', async () => {
  await pushArtifact(registry, 'a/sizes', 'v0', files);
  await pushLayers('a/sizes', [titled('one', 'weights'), titled('two', 'weights', 2 ** 52)]);
  await images.pull({ name: `${registry.host}/a/sizes:v1` });
  expect(await images.list()).toMatchObject([{ sizeBytes: 7n }]);
  expect(await images.fsInfo()).toEqual({ usedBytes: 7n, inodesUsed: 2n });
});

test('one of very many folders is refused, and nothing is kept', async () => {
  await pushArtifact(registry, 'a/folders', 'v0', files);
  const deep = (index: number): string => `${index}/${'n/'.repeat(490)}file`;
  await pushLayers(
    'a/folders',
    Array.from({ length: 25 }, (_, index) => titled(deep(index), 'weights')),
  );
  await expect(images.pull({ name: `${registry.host}/a/folders:v1` })).rejects.toMatchObject({
    kind: 'FailedPrecondition',
    message: expect.stringContaining('more than 10000 files and folders') as string,
  });
  expect(await readdir(layout.root)).not.toContain('artifacts');
});

test('what a killed crisp left of one is gone with the next start', async () => {
  const path = join(layout.artifacts, 'a'.repeat(64));
  await mkdir(join(path, 'files'), { recursive: true });
  await images.close();
  images = newImages();
  await images.start();
  expect(await readdir(layout.artifacts)).toEqual([]);
});
