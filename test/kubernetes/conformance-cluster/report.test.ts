import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport, unexpected } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'crisp-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (LeafNodeText: string, State: string, Message?: string) => ({
  ContainerHierarchyTexts: ['[sig-node] Pods'],
  LeafNodeType: 'It',
  LeafNodeText,
  State,
  RunTime: 2e9,
  ...(Message === undefined ? {} : { Failure: { Message } }),
});

function read(...specs: object[]) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify([{ SpecReports: specs }]));
  return readReport(file);
}

test('leaves out what the focus leaves out, and keeps what skips itself', () => {
  const specs = read(
    report('runs', 'passed'),
    report('is out of focus', 'skipped'),
    report('skips', 'skipped', 'no GPU'),
  );
  expect(specs.map(({ name, outcome }) => `${outcome} ${name}`)).toEqual([
    'passed [sig-node] Pods runs',
    'skipped [sig-node] Pods skips',
  ]);
});

test('counts a panic, a timeout and a failing set-up as failures', () => {
  const setUp = {
    ...report('', 'failed', 'no node'),
    LeafNodeType: 'SynchronizedBeforeSuite',
    ContainerHierarchyTexts: null,
  };
  const specs = read(report('panics', 'panicked', 'nil'), report('hangs', 'timedout', 'late'), setUp);
  expect(specs.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
  expect(specs[2]?.name).toBe('SynchronizedBeforeSuite');
});

test('reports a failure, a skip, and a pass that an exception did not expect, and nothing else', () => {
  const specs = read(
    report('runs', 'passed'),
    report('fails', 'failed', 'it broke'),
    report('skips', 'skipped', 'no GPU'),
    report('fails as expected', 'failed', 'known'),
    report('is mended', 'passed'),
  );
  const exceptions = ['fails as expected', 'is mended'].map(
    (name) => ({ name: `[sig-node] Pods ${name}`, outcome: 'failed', why: 'a machine without it' }) as const,
  );
  expect(unexpected(specs, exceptions)).toEqual([
    'failed: [sig-node] Pods fails\n    it broke',
    'skipped: [sig-node] Pods skips\n    no GPU',
    'passed, which is not expected any more: [sig-node] Pods is mended',
  ]);
});
