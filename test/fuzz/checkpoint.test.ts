import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { compareSandboxes, matchContainers, readPodCheckpoint } from '../../src/cri/checkpoint/pod-checkpoint.js';
import { cri } from '../../src/lib/proto.js';
import { readCheckpoint } from '../../src/task/checkpoint/checkpoint-folder.js';
import { applyLayer } from '../../src/task/rootfs/layer-diff.js';
import type { Handler } from '../../src/task/runtime/handlers.js';
import { file } from '../support/images.js';
import type { TarEntry } from '../support/tar.js';
import { fuzz, isPlainError, outcome } from './fuzz.js';
import { anyTar, json, shaped, spoiled, text } from './inputs.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const spec = shaped({
  process: shaped({ args: fc.array(text, { maxLength: 2 }) }),
  mounts: fc.array(shaped({ destination: text }), { maxLength: 2 }),
  linux: shaped({}),
});
const checkpoint = fc
  .tuple(spoiled(shaped({ id: text, name: text })), spoiled(spec))
  .map(([config, dump]) => [file('config.dump', config), file('spec.dump', dump)]);

fuzz('an archive of a checkpoint tells what it is or is refused', anyTar(checkpoint), async (archive) => {
  const path = join(folder, 'checkpoint');
  writeFileSync(path, archive);
  // "in words that may follow its path"
  await outcome(() => readCheckpoint(path), isPlainError);
});

const sandboxConfig = shaped({
  metadata: shaped({ name: text, namespace: text, uid: text }),
  hostname: text,
  linux: shaped({ securityContext: shaped({ namespaceOptions: shaped({ pid: fc.constantFrom('POD', 1, 9) }) }) }),
});
const containerConfig = shaped({
  metadata: shaped({ name: fc.constantFrom('main', 'other') }),
  command: fc.array(text, { maxLength: 2 }),
  envs: fc.array(shaped({ key: text, value: text }), { maxLength: 2 }),
  mounts: fc.array(shaped({ containerPath: text, image: shaped({ image: text }) }), { maxLength: 2 }),
  linux: json('securityContext', 'runAsUser', 'value', 'capabilities'),
});
const podCheckpoint = shaped({
  format: fc.constant('crisp pod checkpoint'),
  version: fc.constant(1),
  runtime: fc.constant('runc 1.5.2'),
  config: sandboxConfig,
  containers: fc.array(shaped({ imageId: text, config: containerConfig }), { maxLength: 2 }),
});
/** As far as it matters here. */
const handler = { name: 'runc', version: 'runc 1.5.2' } as Handler;

fuzz("any pod's checkpoint is matched with a request or refused", spoiled(podCheckpoint), async (document) => {
  const path = join(folder, 'pod');
  for (const index of ['0', '1']) {
    mkdirSync(join(path, index), { recursive: true });
    writeFileSync(join(path, index, 'config.dump'), '{}');
    writeFileSync(join(path, index, 'spec.dump'), '{"process":{"args":["a"]},"mounts":[],"linux":{}}');
  }
  writeFileSync(join(path, 'pod.json'), document);
  const found = await outcome(() => readPodCheckpoint(path, handler));
  if (!found) return;
  await outcome(() => matchContainers(found, [cri.ContainerConfig.create({ metadata: { name: 'main' } })]));
  await outcome(() => compareSandboxes(cri.PodSandboxConfig.create(), found.config));
});

const place = fc.constantFrom(
  ...['a', 'a/b', 'link', 'link/b', '../outside/c', '/outside', '.wh.a', 'a/.wh..wh..opq', 'a/.wh.b', '.wh...', '.wh.'],
  ...['.wh.link', 'link/.wh.kept', '.wh..wh.a', '.wh...x'],
);
const entry: fc.Arbitrary<TarEntry> = fc.record({
  path: place,
  kind: fc.constantFrom('directory', 'file', 'symlink', 'hardlink', 'fifo'),
  content: fc.constantFrom('', 'x'),
  target: fc.constantFrom('..', '../outside', '../outside/kept', 'a', '/', '.'),
});
/** An entry that holds no content is not one of a tar file with some. */
const entries = fc
  .array(entry, { maxLength: 6 })
  .map((all) => all.map((each) => (each.kind === 'file' ? each : { ...each, content: '' })));

fuzz(
  'the changes of a checkpoint stay in the writable layer',
  fc.tuple(anyTar(entries), fc.array(place, { maxLength: 3 })),
  async ([archive, deleted]) => {
    const here = mkdtempSync(join(folder, 'layer-'));
    const [upper, lower, outside] = [join(here, 'upper'), join(here, 'lower'), join(here, 'outside')];
    for (const path of [upper, join(lower, 'a'), outside]) mkdirSync(path, { recursive: true });
    writeFileSync(join(outside, 'kept'), 'kept');
    writeFileSync(join(lower, 'a', 'b'), 'of the image');
    const path = join(here, 'diff.tar');
    writeFileSync(path, archive);
    // of the system: a name that is taken by something else
    await outcome(() => applyLayer({ upper, layers: [lower] }, path, deleted), isPlainError);
    expect(readdirSync(here).sort()).toEqual(['diff.tar', 'lower', 'outside', 'upper']);
    expect(readdirSync(outside)).toEqual(['kept']);
    expect(readdirSync(join(lower, 'a'))).toEqual(['b']);
    rmSync(here, { recursive: true });
  },
);
