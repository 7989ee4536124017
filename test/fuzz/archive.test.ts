import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll } from 'vitest';
import { readArchive } from '../../src/image/archive.js';
import { file } from '../support/images.js';
import { fuzz, outcome } from './fuzz.js';
import { anyTar, mostly, shaped, spoiled, text } from './inputs.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  mkdirSync(join(folder, 'work'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const hex = 'b'.repeat(64);
const dockerManifest = mostly(
  fc.array(shaped({ Config: fc.constantFrom(`${hex}.json`, hex, 'no'), RepoTags: fc.array(text, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
);
const ociIndex = shaped({
  manifests: fc.array(
    shaped({
      digest: fc.constantFrom(`sha256:${hex}`, '', '../..'),
      annotations: shaped({ 'org.opencontainers.image.ref.name': text, 'io.containerd.image.name': text }),
    }),
    { maxLength: 3 },
  ),
});
const description = fc.oneof(
  spoiled(dockerManifest).map((content) => [file('manifest.json', content)]),
  fc
    .tuple(spoiled(ociIndex), spoiled(shaped({ config: shaped({ digest: text }) })))
    .map(([index, manifest]) => [file('index.json', index), file(`blobs/sha256/${hex}`, manifest)]),
);
fuzz(
  'an archive of images tells its images or is refused',
  fc.tuple(anyTar(description), fc.boolean()),
  async ([archive, isPacked]) => {
    const path = join(folder, 'archive');
    writeFileSync(path, isPacked ? gzipSync(archive, { level: 1 }) : archive);
    await outcome(() => readArchive(path, join(folder, 'work')));
  },
);
