import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkName } from '../../../src/task/spec/validate.js';
import { specBench, type SpecBench } from '../../support/spec-bench.js';

let bench: SpecBench;
beforeAll(async () => {
  bench = await specBench();
});
afterAll(() => bench.close());

test('a name is refused exactly where it is empty, overlong or holds a NUL character', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', '\0'), maxLength: 3 }),
    fc.string({ minLength: 500, maxLength: 520 }),
  );
  fc.assert(
    fc.property(name, (text) => {
      const fine = text !== '' && text.length <= 512 && !text.includes('\0');
      if (fine) checkName(text, 'config.metadata.name');
      else expect(() => checkName(text, 'config.metadata.name')).toThrow('config.metadata.name: ');
    }),
  );
});

test('log paths and the keys of labels and annotations follow the same rule', async () => {
  expect(await bench.refusal({ logPath: 'a\0b' })).toContain('config.log_path: holds a NUL');
  expect(await bench.refusal({ logPath: 'a/'.repeat(3000) })).toContain('config.log_path: is longer than 4096 bytes');
  expect(await bench.refusal({ labels: { '': 'x' } })).toContain('config.labels[""]: is empty');
  expect(await bench.refusal({ annotations: { 'a\0b': 'x' } })).toContain('holds a NUL');
  expect(await bench.refusal({ labels: { ['k'.repeat(513)]: 'x' } })).toContain('is longer than 512 characters');
  expect(await bench.refusal({ labels: { 'io.kubernetes.pod.name': '' }, logPath: 'c/0.log' })).toBe('accepted');
});
