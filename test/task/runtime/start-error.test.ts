import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lastRuntimeError, startErrorExitCode, withRuntimeError } from '../../../src/task/runtime/start-error.js';
import { CrispError } from '../../../src/lib/errors.js';

const failed = 'task create: shim: OCI runtime create failed: ';
const runc11 = `${failed}runc create failed: unable to start container process: `;
const runc15 = `${runc11}error during container init: `;

describe.each([
  [
    127,
    'the executable does not exist',
    [
      `${runc11}exec: "no-such-command": executable file not found in $PATH: unknown`,
      `${runc11}exec: "/no/such/file": stat /no/such/file: no such file or directory: unknown`,
      `${runc11}exec: "/no such \\"file": stat /no such "file: no such file or directory: unknown`,
      `${runc15}exec: "no-such-command": executable file not found in $PATH: unknown`,
      `${runc15}exec: "./no/such": stat ./no/such: no such file or directory: unknown`,
      `${failed}executable file \`no-such-command\` not found in $PATH: No such file or directory: unknown`,
      `${failed}executable file \`/no/such/file\` not found in $PATH: No such file or directory: unknown`,
      'open executable: No such file or directory',
    ],
  ],
  [
    126,
    'it cannot be executed',
    [
      `${runc11}exec: "/mnt/not-executable": permission denied: unknown`,
      `${runc15}exec: "/mnt/not-executable": permission denied: unknown`,
      `${runc15}exec: "/mnt": is a directory: unknown`,
      `${failed}open executable: Permission denied: unknown`,
      `${failed}open executable: Operation not permitted: unknown`,
    ],
  ],
  [
    128,
    'the node lacks something, or refuses',
    [
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: no such file or directory: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): exec: "crun": executable file not found in $PATH: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: permission denied: unknown',
      'unable to retrieve OCI runtime error (open /run/x/log.json: no such file or directory): fork/exec /usr/bin/crun: exec format error: unknown',
      `${runc15}error mounting "/data/x" to rootfs at "/mnt": stat /data/x: no such file or directory: unknown`,
      `${runc15}failed to fulfil mount request: open /data/x: no such file or directory: unknown`,
      `${runc15}error running createContainer hook #0: fork/exec /opt/hook: no such file or directory: unknown`,
      `${failed}error stat'ing file \`/data/x\`: No such file or directory: unknown`,
      'lstat /run/crisp/sandboxes/0123456789ab/net: no such file or directory',
    ],
  ],
])('exit code %i where %s', (exitCode, _, messages) => {
  test.each(messages)('%s', (message) => {
    expect(startErrorExitCode(new Error(message))).toBe(exitCode);
  });
});

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
