import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepHistory } from '../../src/page/history-file.js';
import { keptStarts, RingOfStarts } from '../../src/page/ring-of-starts.js';

let folder: string;
let path: string;
let problems: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  path = join(folder, 'starts');
  problems = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (ring: RingOfStarts) => keepHistory(path, ring, (err) => problems.push(err));
const subject = (podSandboxId: string) => ({
  podSandboxId,
  pod: { namespace: 'shop', name: `pod-${podSandboxId}` },
  handler: 'crun',
});
const step = { step: 'record', outcome: 'ok', startMs: 0, durationMs: 5 } as const;

function addStart(ring: RingOfStarts, podSandboxId: string, error?: Error): void {
  ring
    .begin('sandbox', subject(podSandboxId))
    .end({ pipeline: 'sandbox', durationMs: 5, steps: [step], undos: [], error });
}

test('a server begins with the starts that the one before it has kept, in full', async () => {
  const before = new RingOfStarts();
  const file = await keep(before);
  addStart(before, 'one');
  addStart(before, 'two', new Error('network: no address left'));
  const underWay = before.begin('sandbox', subject('three'));
  await file.close();
  underWay.enter('record');

  const after = new RingOfStarts();
  await (await keep(after)).close();
  expect(after.list().map(({ id }) => id)).toEqual(['two', 'one']);
  expect(after.get('two')).toEqual(before.get('two'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(problems).toEqual([]);
});

test('skips lines that are no starts, and one that a crash has cut short', async () => {
  const before = new RingOfStarts();
  const file = await keep(before);
  addStart(before, 'one');
  await file.close();
  const whole = readFileSync(path, 'utf8').trim();
  writeFileSync(
    path,
    [
      '',
      '{"id":"x"}',
      '[]',
      'null',
      whole.replace('"steps":[{', '"steps":[7,{').replaceAll('one', 'bad'),
      whole.replace('"ok"', '"running"').replaceAll('one', 'bad'),
      whole,
      whole.slice(0, 40),
    ].join('\n'),
  );
  const after = new RingOfStarts();
  const again = await keep(after);
  addStart(after, 'two');
  await again.close();
  const last = new RingOfStarts();
  await (await keep(last)).close();
  expect(last.list().map(({ id }) => id)).toEqual(['two', 'one']);
  expect(problems).toEqual([]);
});

test('the file stays short however many starts there were', async () => {
  const line = (id: number): string => {
    const ring = new RingOfStarts();
    addStart(ring, `pod-${id}`);
    return `\n${JSON.stringify(ring.kept(`pod-${id}`))}`;
  };
  for (let id = 0; id < 4 * keptStarts; id += 1) appendFileSync(path, line(id));
  const ring = new RingOfStarts();
  const file = await keep(ring);
  expect(ring.list()).toHaveLength(keptStarts);
  addStart(ring, 'newest');
  await file.close();
  const kept = readFileSync(path, 'utf8').trim().split('\n');
  expect(kept).toHaveLength(keptStarts);
  expect(kept.at(-1)).toContain('newest');
});

test('a file that cannot be written is reported, and starts are still recorded', async () => {
  path = join(folder, 'missing', 'starts');
  const ring = new RingOfStarts();
  const file = await keep(ring);
  addStart(ring, 'one');
  await file.close();
  expect(ring.list()).toHaveLength(1);
  expect(String(problems)).toContain('ENOENT');
});
