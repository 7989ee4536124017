import { expect, test } from 'vitest';
import { judge, type SpecResult } from './suite.js';

const result = (name: string, outcome: SpecResult['outcome'], message = ''): SpecResult => ({
  name,
  outcome,
  message,
  seconds: 1,
});
const allowed = {
  failures: [{ spec: /digest/, reason: 'only the public registry holds it' }],
  skips: [{ spec: /AppArmor/, reason: 'the kernel has none' }],
};

test('accepts failures and skips that the lane explains, and prints each reason once above its specs', () => {
  const verdict = judge(
    [
      result('runs', 'passed'),
      result('image with digest', 'failed', 'no such host'),
      result('AppArmor one', 'skipped'),
      result('AppArmor two', 'skipped'),
      result('a benchmark', 'left out'),
    ],
    allowed,
  );
  expect(verdict).toMatchObject({ passed: 1, failed: 1, skipped: 2, asExpected: true });
  expect(verdict.lines).toEqual([
    'failed, as only the public registry holds it:',
    '    image with digest',
    'skipped, as the kernel has none:',
    '    AppArmor one',
    '    AppArmor two',
  ]);
});

test.each([
  ['a failure', result('runs a pod', 'failed', 'it did not')],
  ['a skip', result('user namespaces', 'skipped', 'no support')],
  ['a skip of what may only fail', result('image with digest', 'skipped')],
])('reports %s that the lane does not explain', (_what, odd) => {
  const verdict = judge([result('runs', 'passed'), odd], allowed);
  expect(verdict.asExpected).toBe(false);
  expect(verdict.lines.join('\n')).toContain(odd.name);
});

test('reports a run in which nothing passed', () => {
  expect(judge([], allowed).asExpected).toBe(false);
});
