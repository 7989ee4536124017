import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { artifactPath } from '../../src/image/artifact-files.js';
import { isArtifact, readManifest } from '../../src/image/manifest.js';
import { asOciManifest } from '../../src/image/oci-manifest.js';
import { parseReference } from '../../src/image/ref.js';
import { resolveManifest } from '../../src/image/resolve-manifest.js';
import { kindOf } from '../../src/lib/errors.js';
import { sha256 } from '../support/images.js';

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

describe('whatever a registry has under a name', () => {
  test('is read as an index or a manifest, with strings where strings belong', () => {
    fc.assert(
      fc.property(manifest, (value) => {
        const found = readManifest(JSON.stringify(value));
        if ('index' in found) {
          for (const { digest, isIndex } of found.index)
            expect([typeof digest, typeof isIndex]).toEqual(['string', 'boolean']);
          return;
        }
        const { config, layers } = found.image;
        for (const each of [config, ...layers]) {
          expect(
            [each.digest, each.mediaType, ...Object.values(each.annotations)].every((text) => text.isWellFormed()),
          ).toBe(true);
          expect(each.sizeBytes).toBeGreaterThanOrEqual(0);
        }
        expect(typeof isArtifact(found.image)).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  test('becomes a manifest of OCI or is left alone', () => {
    fc.assert(
      fc.property(manifest, (value) => {
        const text = JSON.stringify(value);
        const oci = asOciManifest(text);
        if (oci === undefined) return;
        expect(readManifest(oci)).toMatchObject({ image: { mediaType: 'application/vnd.oci.image.manifest.v1+json' } });
      }),
      { numRuns: 2_000 },
    );
  });

  test('is followed to an end', async () => {
    const name = parseReference('registry.example/a/b:v1');
    await fc.assert(
      fc.asyncProperty(fc.array(manifest, { minLength: 1, maxLength: 5 }), async (values) => {
        let asked = 0;
        const fetch = (): Promise<string> => Promise.resolve(JSON.stringify(values[asked++ % values.length] ?? null));
        const resolved = await resolveManifest(fetch, name).catch((err: unknown) => {
          expect(['NotFound', 'FailedPrecondition', 'InvalidArgument']).toContain(kindOf(err));
          return undefined;
        });
        expect(asked).toBeLessThanOrEqual(32);
        if (resolved) expect(resolved.reference.digest).toMatch(/^sha256:[a-f0-9]{64}$/);
      }),
      { numRuns: 500 },
    );
  });

  test('names no file outside of an artifact', () => {
    fc.assert(
      fc.property(title, (text) => {
        const layer = { digest: sha256(''), annotations: { 'org.opencontainers.image.title': text } };
        const found = readManifest(JSON.stringify({ layers: [layer] }));
        let path = '';
        try {
          if ('image' in found) path = found.image.layers.map(artifactPath).join();
        } catch (err) {
          expect(kindOf(err)).toBe('FailedPrecondition');
          return;
        }
        expect(posix.join('/artifact', path)).toBe(`/artifact/${path}`);
        expect(path).not.toBe('');
        expect(path.split('/').some((part) => part === '..' || part === '.' || part === '')).toBe(false);
        expect(path.isWellFormed()).toBe(true);
        expect(path).not.toContain('\0');
      }),
      { numRuns: 5_000 },
    );
  });
});
