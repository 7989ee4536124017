import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  busyboxImage,
  configBlob,
  file,
  layer,
  sha256,
  writeDockerArchive,
  writeOciArchive,
} from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

let registry: Registry;
let folder: string;

beforeAll(async () => {
  registry = await startRegistry();
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});

afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true });
});

const inspect = (...argv: string[]): { Digest: string; Layers: string[] } =>
  JSON.parse(execFileSync('skopeo', ['inspect', ...argv], { encoding: 'utf8' })) as {
    Digest: string;
    Layers: string[];
  };

test('a test image is in the registry after its push', async () => {
  const image = await busyboxImage({ User: '1000' }, layer([file(`${'long/'.repeat(40)}name`, 'hello')]));
  const digest = await registry.push('some/busybox', 'v1', image);
  const found = inspect('--tls-verify=false', `docker://${registry.host}/some/busybox:v1`);
  expect(found.Digest).toBe(digest);
  expect(found.Layers).toEqual(image.layers.map((each) => each.digest));
});

test('skopeo reads our archives', async () => {
  const image = await busyboxImage();
  await writeDockerArchive(join(folder, 'docker.tar'), image, ['docker.io/library/busybox:latest']);
  await writeOciArchive(join(folder, 'oci.tar'), image, 'docker.io/library/busybox:latest');
  const id = sha256(configBlob(image));
  for (const source of ['docker-archive:docker.tar', 'oci-archive:oci.tar']) {
    const raw = execFileSync('skopeo', ['inspect', '--raw', source], { cwd: folder, encoding: 'utf8' });
    expect(raw).toContain(id);
  }
});
