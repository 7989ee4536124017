import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArtifactFiles } from '../../src/image/artifacts/artifact-files.js';

test('a blob of sha512 is found by the name of any skopeo', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const [older, newer] = ['a'.repeat(128), 'b'.repeat(128)];
  await mkdir(join(folder, 'blobs'));
  await writeFile(join(folder, 'blobs', older), 'older');
  await writeFile(join(folder, 'blobs', `sha512-${newer}`), 'newer');
  const layers = [older, newer].map((hex) => ({
    digest: `sha512:${hex}`,
    mediaType: 'text/plain',
    sizeBytes: 5,
    annotations: {},
  }));
  expect(await makeArtifactFiles(layers, join(folder, 'blobs'), join(folder, 'files'))).toEqual({
    sizeBytes: 10,
    files: 2,
  });
  expect(await readFile(join(folder, 'files', `sha512-${newer}`), 'utf8')).toBe('newer');
  await rm(folder, { recursive: true });
});
