import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CrispError } from '../../src/lib/errors.js';
import { isLoopback, parseReference } from '../../src/image/ref.js';

const digest = `sha256:${'ab'.repeat(32)}`;

test.each([
  ['busybox', 'docker.io/library/busybox:latest'],
  ['busybox:1.36', 'docker.io/library/busybox:1.36'],
  ['some/busybox', 'docker.io/some/busybox:latest'],
  ['docker.io/busybox', 'docker.io/library/busybox:latest'],
  ['index.docker.io/library/busybox', 'docker.io/library/busybox:latest'],
  ['localhost/busybox', 'localhost/busybox:latest'],
  ['localhost:5000/busybox:v1', 'localhost:5000/busybox:v1'],
  ['127.0.0.1:5000/a/b__c/d--e:v_1.2-3', '127.0.0.1:5000/a/b__c/d--e:v_1.2-3'],
  ['[::1]:5000/busybox', '[::1]:5000/busybox:latest'],
  ['registry.k8s.io/pause:3.10', 'registry.k8s.io/pause:3.10'],
  ['REGISTRY/busybox', 'REGISTRY/busybox:latest'],
  [`busybox@${digest}`, `docker.io/library/busybox@${digest}`],
  [`busybox:1.36@${digest}`, `docker.io/library/busybox@${digest}`],
])('%s means %s', (text, name) => {
  expect(parseReference(text).name).toBe(name);
});

test.each([
  '',
  ' ',
  '/',
  'a/',
  '/a',
  'a//b',
  '../a',
  'a/../b',
  'UPPER',
  'docker.io/UPPER',
  'a:',
  ':a',
  'a:b:c',
  'a@',
  `a@${digest}@${digest}`,
  'a@sha256:abc',
  `a@${digest.toUpperCase()}`,
  'a@md5:00',
  'a b',
  'a\nb',
  '-a',
  'a-',
  'a___b',
  'a..b',
  'ab'.repeat(32),
  `a:${'t'.repeat(129)}`,
  `a/${'b'.repeat(250)}`,
  'x'.repeat(10_000),
  'host..name/a',
  'host:port/a',
  'a\0b',
  '--insecure-policy',
  'ä',
  'docker://a',
  'a:ä',
])('refuses %j', (text) => {
  expect(() => parseReference(text)).toThrow(CrispError);
  expect(() => parseReference(text)).toThrow(/^image\.image: /);
});

test('distinguishes registries on this machine from others', () => {
  const loopback = ['localhost', 'localhost:5000', '127.0.0.1:80', '127.9.9.9', '[::1]:5000'];
  const others = ['docker.io', '127.0.0.1.example.org', 'localhost.example.org:5000', '[::2]:5000', '10.0.0.1'];
  expect(loopback.filter(isLoopback)).toEqual(loopback);
  expect(others.filter(isLoopback)).toEqual([]);
});

describe('any input', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const path = fc.array(
    fc.tuple(word, fc.constantFrom('', '.', '_', '__', '-', '---'), word).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  );
  const registry = fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 3 }), fc.option(fc.nat(65535)))
    .map(([labels, port]) => labels.join('.') + (port === null ? '' : `:${port}`));
  const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,30}$/);
  const hash = fc.stringMatching(/^[a-f0-9]{64}$/).map((hex) => `sha256:${hex}`);
  const valid = fc.record({ registry: fc.option(registry), path, tag: fc.option(tag), digest: fc.option(hash) });

  test('a normalized reference parses to itself', () => {
    fc.assert(
      fc.property(valid, (parts) => {
        // without a registry a first part with a dot would be taken for one
        fc.pre(parts.registry !== null || parts.path.length === 1 || !parts.path[0]?.includes('.'));
        const text = [...(parts.registry === null ? [] : [parts.registry]), ...parts.path].join('/');
        const first = parseReference(
          `${text}${parts.tag === null ? '' : `:${parts.tag}`}${parts.digest === null ? '' : `@${parts.digest}`}`,
        );
        expect(parseReference(first.name)).toEqual(first);
        expect(first.repository.startsWith(`${first.registry}/`)).toBe(true);
        expect(first.digest).toBe(parts.digest ?? undefined);
        expect(first.tag).toBe(parts.digest === null ? (parts.tag ?? 'latest') : undefined);
        expect(first.registry).toBe(parts.registry ?? 'docker.io');
      }),
    );
  });

  test('parses to a safe name or fails with InvalidArgument', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'a',
        'B',
        '0',
        '/',
        ':',
        '@',
        '.',
        '-',
        '_',
        '[',
        ']',
        ' ',
        '\0',
        '\n',
        '..',
        'sha256:',
        'localhost',
        '://',
        'ü',
        'ab'.repeat(32),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          pieces.map((some) => some.join('')),
        ),
        (text) => {
          try {
            expect(parseReference(text).name).toMatch(/^[a-zA-Z0-9[][a-zA-Z0-9._:[\]/@-]*$/);
          } catch (err) {
            expect(err).toMatchObject({ kind: 'InvalidArgument' });
            expect((err as Error).message.length).toBeLessThan(800);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
