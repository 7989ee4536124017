import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { lastRuntimeError, withRuntimeError } from '../../../src/task/runtime/runtime-log.js';

let bundle: string;
beforeEach(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'crisp-test-log-'));
});
afterEach(() => rm(bundle, { recursive: true }));

const line = (level: string, msg: string): string => `${JSON.stringify({ level, msg, time: 'today' })}\n`;
const writeLog = (text: string): Promise<void> => writeFile(join(bundle, 'log.json'), text);

test('finds the last error among other lines', async () => {
  await writeLog(
    line('error', 'first') + line('warning', 'careful') + line('error', 'the reason') + line('info', 'done'),
  );
  expect(await lastRuntimeError(bundle)).toBe('the reason');
});

test('reads the end of a log of any size, and cuts a message that is too long', async () => {
  await writeLog('x'.repeat(300_000) + '\n' + line('error', 'y'.repeat(50_000)));
  expect(await lastRuntimeError(bundle)).toBe('y'.repeat(4096));
});

test.each([
  ['there is no log', undefined],
  ['the log has no error', line('warning', 'careful')],
  ['the log is no JSON', 'panic: boom\n"error"\n[1]\n'],
  ['the error is blank', line('error', ' ')],
])('finds no error where %s', async (_, text) => {
  if (text !== undefined) await writeLog(text);
  expect(await lastRuntimeError(bundle)).toBeUndefined();
});

test('adds the reason to an error that lacks it, and keeps its kind', async () => {
  await writeLog(line('error', 'exec: "x": not found'));
  expect(await withRuntimeError(new CrispError('Unavailable', 'exit status 1'), bundle)).toMatchObject({
    kind: 'Unavailable',
    message: 'exit status 1: exec: "x": not found',
  });
  const complete = 'create failed: exec: "x": not found';
  expect((await withRuntimeError(new Error(complete), bundle)).message).toBe(complete);
});
