import { expect, test } from 'vitest';
import type { SpecResult } from './ginkgo.js';
import { judge, type Exception } from './verdict.js';

const result = (name: string, outcome: SpecResult['outcome'], message = ''): SpecResult => ({
  name,
  outcome,
  message,
  seconds: 1,
});
const exceptions: readonly Exception[] = [
  { spec: /digest/, outcome: 'failed', reason: 'only the public registry holds it' },
  { spec: /AppArmor/, outcome: 'skipped', reason: 'the kernel has none' },
  { spec: 'ConfigMap as variables', outcome: 'failed', reason: 'the shell drops names' },
];

test('accepts failures and skips that an exception explains, and prints each reason once above its specs', () => {
  const verdict = judge(
    [
      result('runs', 'passed'),
      result('image with digest', 'failed', 'no such host'),
      result('AppArmor one', 'skipped'),
      result('AppArmor two', 'skipped'),
      result('a benchmark', 'left out'),
    ],
    exceptions,
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
])('reports %s that no exception explains', (_what, odd) => {
  const verdict = judge([result('runs', 'passed'), odd], exceptions);
  expect(verdict.asExpected).toBe(false);
  expect(verdict.lines.join('\n')).toContain(odd.name);
});

test('reports a pass of what an exception names whole: it is to be removed', () => {
  const verdict = judge([result('runs', 'passed'), result('ConfigMap as variables', 'passed')], exceptions);
  expect(verdict).toMatchObject({ passed: 2, asExpected: false });
  expect(verdict.lines).toEqual(['UNEXPECTED, passed instead of failed: ConfigMap as variables']);
});

test('explains by a whole name no spec whose name only holds it', () => {
  const longer = result('ConfigMap as variables of two containers', 'failed');
  expect(judge([result('runs', 'passed'), longer], exceptions).asExpected).toBe(false);
});

test('lets specs pass that a pattern is found in', () => {
  expect(judge([result('image with digest', 'passed')], exceptions).asExpected).toBe(true);
});

test('reports a run in which nothing passed', () => {
  expect(judge([], exceptions).asExpected).toBe(false);
});
