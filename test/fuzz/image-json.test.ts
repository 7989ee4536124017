import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { imageMessage } from '../../src/cri/messages/image-messages.js';
import { imageOf } from '../../src/image/image.js';
import { Storage } from '../../src/image/store/storage.js';
import { CrispError } from '../../src/lib/errors.js';
import { cri } from '../../src/lib/proto.js';
import { stopSignalOf } from '../../src/task/stop-signal.js';
import { expectWellFormed, fuzz, outcome } from './fuzz.js';
import { json, shaped, spoiled, text } from './inputs.js';

const folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = 'a'.repeat(64);
const strings = fc.array(text, { maxLength: 4 });

const config = shaped({
  created: text,
  architecture: text,
  os: text,
  config: shaped({
    User: fc.oneof(text, fc.constantFrom('0', '00:1', '99999999999999999999', 'a:b')),
    Env: strings,
    Entrypoint: strings,
    Cmd: strings,
    WorkingDir: text,
    Volumes: json(),
    Labels: fc.dictionary(text, text, { maxKeys: 4 }),
    StopSignal: fc.oneof(text, fc.constantFrom('9', 'SIGRTMIN+999', 'term', '-0', '1e3')),
  }),
});
const manifest = shaped({
  mediaType: fc.oneof(text, fc.constant('application/vnd.docker.distribution.manifest.v2+json')),
  config: shaped({ digest: fc.constantFrom(`sha256:${id}`, 'other', '../../escape') }),
  annotations: fc.dictionary(text, text, { maxKeys: 4 }),
});
const layerId = fc.constantFrom('one', 'two', 'three');
const layers = fc.array(
  shaped({
    id: layerId,
    parent: layerId,
    'diff-size': fc.double(),
    'diff-digest': text,
    flags: shaped({ incomplete: fc.boolean() }),
  }),
  { maxLength: 4 },
);
const images = fc.array(
  shaped({
    id: fc.constant(id),
    digest: text,
    names: strings,
    'names-history': strings,
    layer: layerId,
    'big-data-names': strings,
    'big-data-sizes': fc.dictionary(text, fc.double(), { maxKeys: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

let runs = 0;

/** A store with one image whose config and manifest are these. */
function writeStore(files: { images: Buffer; layers: Buffer; manifest: Buffer; config: Buffer }): string {
  const root = join(folder, String((runs += 1)));
  const image = join(root, 'overlay-images', id);
  mkdirSync(image, { recursive: true });
  mkdirSync(join(root, 'overlay-layers'));
  writeFileSync(join(root, 'overlay-images/images.json'), files.images);
  writeFileSync(join(root, 'overlay-layers/layers.json'), files.layers);
  writeFileSync(join(image, 'manifest'), files.manifest);
  for (const key of [`sha256:${id}`, 'other'])
    writeFileSync(join(image, /^\w+$/.test(key) ? key : `=${Buffer.from(key).toString('base64')}`), files.config);
  return root;
}

/** Reads it as ListImages and a verbose ImageStatus do, and as a container is made. */
async function readAll(root: string): Promise<number> {
  const broken: unknown[] = [];
  const { images: found } = await new Storage(root, (_id, err) => broken.push(err)).read();
  for (const err of broken) expectWellFormed((err as Error).message);
  for (const stored of found.values()) {
    const image = imageOf(stored, undefined, []);
    const encoded = cri.Image.encode(imageMessage(image)).finish();
    expect(cri.Image.decode(encoded).id).toBe(image.id);
    expectWellFormed(JSON.stringify(image.config.document));
    await outcome(() => stopSignalOf(undefined, image.config.config?.StopSignal));
  }
  rmSync(root, { recursive: true });
  return found.size;
}

const asText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  value.map((each) => Buffer.from(JSON.stringify(each) ?? ''));

fuzz(
  'an image with any config and any manifest is listed, or left out alone',
  fc.record({
    config: spoiled(config),
    manifest: spoiled(manifest),
  }),
  async (files) => {
    const root = writeStore({
      ...files,
      images: Buffer.from(JSON.stringify([{ id, names: ['docker.io/library/a:b'] }])),
      layers: Buffer.from('[]'),
    });
    expect(await readAll(root)).toBeLessThanOrEqual(1);
  },
);

fuzz(
  'a store with lists of anything is read, or refused by an error of its file',
  fc.record({ images: spoiled(images), layers: spoiled(layers), manifest: asText(manifest), config: asText(config) }),
  async (files) => {
    await outcome(
      () => readAll(writeStore(files)),
      (err) => err instanceof CrispError,
    );
  },
);
