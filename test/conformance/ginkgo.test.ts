import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport, runGinkgo, type SpecResult } from './ginkgo.js';

const folder = mkdtempSync(join(tmpdir(), 'crisp-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = (LeafNodeText: string, State: string, more: object = {}) => ({
  ContainerHierarchyTexts: ['[sig-node] Pods'],
  LeafNodeType: 'It',
  LeafNodeText,
  State,
  NumAttempts: 1,
  RunTime: 2e9,
  ...more,
});

function read(...specs: object[]): SpecResult[] {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify([{ SpecReports: specs }]));
  return readReport(file);
}

test('tells what a filter left out from what skips itself', () => {
  const specs = read(
    spec('runs', 'passed'),
    spec('is out of focus', 'skipped', { NumAttempts: 0 }),
    spec('skips', 'skipped', { Failure: { Message: 'no GPU' } }),
  );
  expect(specs.map(({ name, outcome, message }) => [outcome, name, message])).toEqual([
    ['passed', '[sig-node] Pods runs', ''],
    ['left out', '[sig-node] Pods is out of focus', ''],
    ['skipped', '[sig-node] Pods skips', 'no GPU'],
  ]);
});

test('counts a panic, a timeout and a failing set-up as failures, and no set-up that passed', () => {
  const setUp = (State: string): object =>
    spec('', State, { LeafNodeType: 'SynchronizedBeforeSuite', ContainerHierarchyTexts: null });
  const specs = read(spec('panics', 'panicked'), spec('hangs', 'timedout'), setUp('failed'), setUp('passed'));
  expect(specs.map(({ name, outcome }) => [outcome, name])).toEqual([
    ['failed', '[sig-node] Pods panics'],
    ['failed', '[sig-node] Pods hangs'],
    ['failed', 'SynchronizedBeforeSuite'],
  ]);
});

test('says what a suite said that made no report', async () => {
  const run = runGinkgo({
    command: ['sh', ['-c', 'echo "flag provided but not defined" >&2; exit 1']],
    report: join(folder, 'none.json'),
    log: join(folder, 'none.log'),
    limitMs: 60_000,
  });
  await expect(run).rejects.toThrow(/the suite made no report .*\nflag provided but not defined/);
});
