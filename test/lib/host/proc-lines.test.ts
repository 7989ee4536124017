import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { procLines } from '../../../src/lib/host/proc-lines.js';
import { longestPauseMs } from '../../support/event-loop.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const read = async (path: string, maxBytes?: number): Promise<string[]> => {
  const all: string[] = [];
  for await (const lines of procLines(path, maxBytes)) all.push(...lines);
  return all;
};

test('gives every line once, wherever the pieces end', async () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `line ${index} ${'x'.repeat(index % 40)}`);
  writeFileSync(join(folder, 'list'), lines.map((line) => `${line}\n`).join(''));
  expect(await read(join(folder, 'list'))).toEqual(lines);
  writeFileSync(join(folder, 'list'), 'first\nlast');
  expect(await read(join(folder, 'list'))).toEqual(['first', 'last']);
});

test('reads a list of the kernel, and none where there is none', async () => {
  const [first] = await read('/proc/self/limits');
  expect(first).toBe(readFileSync('/proc/self/limits', 'utf8').split('\n')[0]);
  expect(await read(join(folder, 'none'))).toEqual([]);
});

test('leaves out a line that its limit cuts', async () => {
  writeFileSync(join(folder, 'list'), 'a line of twenty bytes\n'.repeat(10_000));
  const lines = await read(join(folder, 'list'), 1);
  expect(lines.length).toBe(Math.floor((64 * 1024) / 23));
  expect(new Set(lines)).toEqual(new Set(['a line of twenty bytes']));
});

test('reads no more than its limit, and lets others have their turn meanwhile', async () => {
  writeFileSync(join(folder, 'list'), 'a line of twenty bytes\n'.repeat(2_000_000));
  let count = 0;
  const pauseMs = await longestPauseMs(async () => void (count = (await read(join(folder, 'list'))).length));
  expect(count).toBeGreaterThan(600_000);
  expect(count).toBeLessThan(800_000);
  // read at once it takes 200 ms and more on a machine in quiet; this is for a busy one
  expect(pauseMs).toBeLessThan(2_000);
});
