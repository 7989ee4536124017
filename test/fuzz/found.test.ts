import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPodCheckpoint } from '../../src/cri/checkpoint/pod-checkpoint.js';
import { readArchive } from '../../src/image/archive.js';
import { imageOf } from '../../src/image/image.js';
import { asOciManifest } from '../../src/image/manifest/oci-manifest.js';
import { orphanChains } from '../../src/image/store/orphans.js';
import { Storage } from '../../src/image/store/storage.js';
import { kindOf } from '../../src/lib/errors.js';
import { parseForeignJson } from '../../src/lib/files/foreign-json.js';
import { PluginRunner } from '../../src/sandbox/cni/cni-exec.js';
import { declaredFeatures } from '../../src/task/runtime/features.js';
import type { Handler } from '../../src/task/runtime/handlers.js';
import { lastRuntimeError } from '../../src/task/runtime/start-error.js';
import { readStartAnswer } from '../../src/task/shim/shim-process.js';
import { file } from '../support/images.js';
import { tar } from '../support/tar.js';

// Inputs that fuzzing found, each of which broke a parser once.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('JSON', () => {
  const nested = (depth: number): string => `${'[{"\\ud800":'.repeat(depth)}0${'}]'.repeat(depth)}`;

  test('that is nested deeper than a stack is refused', () => {
    for (const depth of [501, 20_000, 200_000])
      expect(() => parseForeignJson(nested(depth))).toThrow(new SyntaxError('nested more than 1000 deep'));
    expect(JSON.stringify(parseForeignJson(nested(500)))).toContain('\ufffd');
  });

  test('that begins with a character of two units is refused in well-formed words', () => {
    expect(() => parseForeignJson('\u{107794}')).toThrow(/^Unexpected token '\ufffd', .* is not valid JSON$/);
  });

  test('may hold as many brackets in its strings as it likes', () => {
    const value = ['['.repeat(5_000), '\\', '\\"', `${'\\'.repeat(2_001)}"{`, { '{"[': '[' }];
    expect(parseForeignJson(JSON.stringify(value))).toEqual(value);
    expect(() => parseForeignJson(`"${'['.repeat(5_000)}`)).toThrow(SyntaxError);
  });
});

test('a layer of a Docker manifest whose type is a name that objects inherit is of no known type', () => {
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  expect(asOciManifest(JSON.stringify({ mediaType, layers: [{ mediaType: 'constructor' }] }))).toBeUndefined();
});

test.each([
  ['manifest.json', 'null', []],
  ['manifest.json', '{}', []],
  ['manifest.json', '[null]', 'InvalidArgument'],
  ['manifest.json', '[{"Config":7,"RepoTags":{}}]', 'InvalidArgument'],
  ['index.json', 'null', []],
  ['index.json', '{"manifests":{}}', []],
  ['index.json', '{"manifests":[{"digest":{},"annotations":[]}]}', [{ names: [], imageId: undefined }]],
])('an archive whose %s is %s is read or refused', async (name, content, expected) => {
  const path = join(folder, 'archive.tar');
  writeFileSync(path, tar([file(name, content)]));
  const found = await readArchive(path, folder).catch(kindOf);
  if (typeof expected === 'string') expect(found).toBe(expected);
  else expect(found).toMatchObject(expected);
});

test('an image whose layers stand on each other in a circle is left out', async () => {
  for (const path of ['overlay-layers', 'overlay-images']) mkdirSync(join(folder, path));
  const layers = [
    { id: 'one', parent: 'two' },
    { id: 'two', parent: 'one' },
    { id: 'base' },
    { id: 'top', parent: 'base' },
    { id: 'leaf', parent: 'one' },
  ];
  const images = [
    { id: 'a', layer: 'one' },
    { id: 'b', layer: 'top' },
  ];
  writeFileSync(join(folder, 'overlay-layers/layers.json'), JSON.stringify(layers));
  writeFileSync(join(folder, 'overlay-images/images.json'), JSON.stringify(images));
  for (const { id } of images) {
    mkdirSync(join(folder, 'overlay-images', id), { recursive: true });
    const config = `=${Buffer.from(`sha256:${id}`).toString('base64')}`;
    writeFileSync(join(folder, 'overlay-images', id, config), '{}');
  }
  const broken: string[] = [];
  const found = await new Storage(folder, (_id, err) => broken.push((err as Error).message)).read();
  expect([...found.images.keys()]).toEqual(['b']);
  expect(found.images.get('b')?.layers.map(({ id }) => id)).toEqual(['top', 'base']);
  expect(broken).toEqual(['its layer one is its own ancestor']);
  expect(orphanChains(found).map((chain) => chain.map(({ id }) => id))).toEqual([['two', 'one', 'leaf']]);
});

test('a name of an image without a tag keeps its last character', () => {
  const contents = { image: { document: {} }, annotations: {}, sizeBytes: 0n, layers: [] };
  const stored = { id: 'a', names: ['host:5000/\u{1f600}'], formerNames: [], digests: ['sha256:b'], ...contents };
  expect(imageOf(stored, undefined, []).repoDigests).toEqual(['host:5000/\u{1f600}@sha256:b']);
});

test('a features document is read, whatever is in it', () => {
  const none = declaredFeatures({});
  expect(none).toMatchObject({ userNamespaces: false, mountOptions: [] });
  for (const document of [
    null,
    [],
    { mountOptions: {}, linux: null },
    { mountOptions: null, annotations: null, linux: { seccomp: 0, mountExtensions: { idmap: null } } },
  ])
    expect(declaredFeatures(document)).toEqual(none);
  expect(declaredFeatures({ linux: { cgroup: { systemd: 0 }, seccomp: { enabled: 1 } } })).toEqual(none);
});

test('the answer of a shim whose address is no string is refused in words', () => {
  for (const answer of ['{"address":0}', '{"address":["/run/s"]}', '{"address":null,"protocol":{}}'])
    expect(() => readStartAnswer(Buffer.from(answer))).toThrow(Error);
  expect(() => readStartAnswer(Buffer.from('{"address":0}'))).not.toThrow(TypeError);
});

test('an error of a runtime that is cut in the middle of a character is well-formed', async () => {
  writeFileSync(join(folder, 'log.json'), JSON.stringify({ level: 'error', msg: `a${'\u{1f600}'.repeat(3_000)}` }));
  const said = await lastRuntimeError(folder);
  expect(said?.length).toBe(4096);
  expect(said?.endsWith('\ufffd')).toBe(true);
});

test('words of a CNI plugin that are cut in the middle of a character are well-formed', async () => {
  writeFileSync(join(folder, 'words'), `${'\u{1f600}'.repeat(3_000)}a`);
  writeFileSync(join(folder, 'plugin'), `#!/bin/sh\ncat "${folder}/words" >&2\nexit 1\n`, { mode: 0o755 });
  const call = { command: 'ADD', type: 'plugin', stdin: {}, timeoutMs: 60_000 } as const;
  const failure = await new PluginRunner([folder]).run(call).catch((err: unknown) => err as Error);
  expect(failure).toHaveProperty('message', expect.stringMatching(/: \ufffd(\u{1f600})+a$/u));
});

test.each([
  ['a runtime that is no text', { runtime: 7 }],
  ['a configuration of the wrong type beside a broken container', { config: { metadata: 5 } }],
  ['no list of containers', { containers: null }],
])("a pod's checkpoint with %s is refused, and no rejection is left unheard", async (_what, changes) => {
  const unheard: unknown[] = [];
  const hear = (err: unknown): void => void unheard.push(err);
  process.on('unhandledRejection', hear);
  const containers = [{ imageId: 'a', config: { envs: [{ key: 'a', value: '!' }] } }];
  const checkpoint = { format: 'crisp pod checkpoint', version: 1, runtime: 'runc 1.5.2', config: {}, containers };
  writeFileSync(join(folder, 'pod.json'), JSON.stringify({ ...checkpoint, ...changes }));
  const handler = { name: 'runc', version: 'runc 1.5.2' } as Handler;
  await expect(readPodCheckpoint(folder, handler)).rejects.toMatchObject({ kind: 'InvalidArgument' });
  await turn();
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
