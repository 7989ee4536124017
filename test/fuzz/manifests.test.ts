import { posix } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { artifactPath } from '../../src/image/artifacts/artifact-files.js';
import { isArtifact, readManifest } from '../../src/image/manifest/manifest.js';
import { asOciManifest } from '../../src/image/manifest/oci-manifest.js';
import { parseReference } from '../../src/image/ref.js';
import { resolveManifest } from '../../src/image/manifest/resolve-manifest.js';
import { sha256 } from '../support/images.js';
import { fuzz, isPlainError, outcome } from './fuzz.js';
import { spoiled } from './inputs.js';

const mediaTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.layer.v1.tar+gzip',
];
const anything = fc.jsonValue({ maxDepth: 2 });
const odd = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 4, arbitrary: usual }, anything);
const mediaType = odd(fc.constantFrom(...mediaTypes));
const title = fc.oneof(fc.string(), fc.stringMatching(/^[./a\ud800\0]{0,12}$/));
const blob = odd(
  fc.record(
    {
      mediaType,
      digest: odd(fc.constant(sha256(''))),
      size: odd(fc.nat()),
      platform: odd(fc.record({ os: odd(fc.constant('linux')), architecture: anything })),
      annotations: odd(fc.record({ 'org.opencontainers.image.title': odd(title) })),
    },
    { requiredKeys: [] },
  ),
);
const manifest = odd(
  fc.record(
    {
      mediaType,
      artifactType: odd(fc.string()),
      config: blob,
      layers: odd(fc.array(blob)),
      manifests: odd(fc.array(blob)),
      annotations: anything,
    },
    { requiredKeys: [] },
  ),
);

fuzz('whatever a registry has under a name is read as an index or a manifest, or refused', spoiled(manifest), (bytes) =>
  outcome(() => readManifest(bytes.toString()), isPlainError).then((found) => {
    if (!found) return;
    if ('index' in found) {
      for (const { digest, isIndex } of found.index)
        expect([typeof digest, typeof isIndex]).toEqual(['string', 'boolean']);
      return;
    }
    const { config, layers } = found.image;
    for (const each of [config, ...layers]) expect(each.sizeBytes).toBeGreaterThanOrEqual(0);
    expect(typeof isArtifact(found.image)).toBe('boolean');
  }),
);

fuzz('a manifest becomes one of OCI, or is left alone', spoiled(manifest), async (bytes) => {
  const oci = await outcome(() => asOciManifest(bytes.toString()), isPlainError);
  if (oci === undefined) return;
  expect(readManifest(oci)).toMatchObject({ image: { mediaType: 'application/vnd.oci.image.manifest.v1+json' } });
});

const name = parseReference('registry.example/a/b:v1');

fuzz('indexes are followed to an end', fc.array(spoiled(manifest), { minLength: 1, maxLength: 5 }), async (values) => {
  let asked = 0;
  const fetch = (): Promise<string> => Promise.resolve(values[asked++ % values.length]?.toString() ?? '');
  const resolved = await outcome(() => resolveManifest(fetch, name), isPlainError);
  expect(asked).toBeLessThanOrEqual(32);
  if (resolved) expect(resolved.reference.digest).toMatch(/^sha256:[a-f0-9]{64}$/);
});

fuzz('a title names no file outside of its artifact', title, async (text) => {
  const layer = { digest: sha256(''), annotations: { 'org.opencontainers.image.title': text } };
  const found = readManifest(JSON.stringify({ layers: [layer] }));
  const path = await outcome(() => ('image' in found ? found.image.layers.map(artifactPath).join() : undefined));
  if (path === undefined) return;
  expect(posix.join('/artifact', path)).toBe(`/artifact/${path}`);
  expect(path).not.toBe('');
  expect(path.split('/').some((part) => part === '..' || part === '.' || part === '')).toBe(false);
  expect(path).not.toContain('\0');
});
