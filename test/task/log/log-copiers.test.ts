import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, readdirSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { appendFile, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { messageOf } from '../../../src/lib/errors.js';
import { createLogger, type Logger } from '../../../src/lib/log.js';
import { startTimeOf } from '../../../src/lib/process/process.js';
import { type LogCopier, LogCopiers } from '../../../src/task/log/log-copiers.js';
import { fifoFolder } from '../../support/fifos.js';
import { mountTinyDisk } from '../../support/tiny-disk.js';

let io: Awaited<ReturnType<typeof fifoFolder>>;
let copiers: LogCopiers;
let stdout: string;
let stderr: string;
let logPath: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  io = await fifoFolder();
  stdout = join(io.folder, 'stdout');
  stderr = join(io.folder, 'stderr');
  logPath = join(io.folder, 'logs', 'c.log');
  await io.pool.take(stdout);
  await io.pool.take(stderr);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await io.remove();
});

beforeAll(() => {
  copiers = new LogCopiers({ log: createLogger('silent') });
});

afterAll(() => copiers.close());

const open = (options: object = {}): Promise<LogCopier> =>
  copiers.open('c1', { stdout, stderr, logPath, tty: false, ...options });

/** Runs busybox sh as a container would run: its output goes to the pipes, which the shim opens in both directions. */
function shell(script: string, stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  const out = openSync(stdout, constants.O_RDWR);
  const err = openSync(stderr, constants.O_RDWR);
  const child = spawn('busybox', ['sh', '-c', script], { stdio: [stdin, out, err] });
  closeSync(out);
  closeSync(err);
  children.push(child);
  return child;
}

const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z /;

/** The log's lines without their times, which must be there. */
async function logged(path: string = logPath): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.find((line) => !stamp.test(line))).toBe(undefined);
  return lines.map((line) => line.replace(stamp, ''));
}

test('writes both streams as CRI log lines, and the last line without a newline as a partial one', async () => {
  const copier = await open();
  shell('echo hello; echo oops >&2; printf end');
  await copier.drained;
  const lines = await logged();
  expect(lines.filter((line) => line.startsWith('stdout'))).toEqual(['stdout F hello', 'stdout P end']);
  expect(lines.filter((line) => line.startsWith('stderr'))).toEqual(['stderr F oops']);
});

test('waits for a shim that takes its time to open the pipes', async () => {
  const copier = await open();
  expect(await Promise.race([copier.drained, sleep(200).then(() => 'waiting')])).toBe('waiting');
  shell('echo late');
  await copier.drained;
  expect(await logged()).toEqual(['stdout F late']);
});

test('splits long lines at 16 KiB', async () => {
  const copier = await open();
  shell('head -c 40000 /dev/zero | tr "\\0" x; echo; head -c 16384 /dev/zero | tr "\\0" y; echo');
  await copier.drained;
  const x = 'x'.repeat(16384);
  expect(await logged()).toEqual([
    `stdout P ${x}`,
    `stdout P ${x}`,
    `stdout F ${'x'.repeat(40000 - 2 * 16384)}`,
    `stdout F ${'y'.repeat(16384)}`,
  ]);
});

test('removes the \\r from the lines of a terminal, and keeps it elsewhere', async () => {
  const copier = await open({ tty: true, stderr: undefined });
  shell('printf "a\\r\\nb\\n"');
  await copier.drained;
  expect(await logged()).toEqual(['stdout F a', 'stdout F b']);
});

test('drops the output where no log path is set', async () => {
  const copier = await open({ logPath: '' });
  shell('yes | head -c 1000000');
  await copier.drained;
  await copier.reopen();
});

test('rotates while the container writes at full speed: no line lost, duplicated or split', async () => {
  const copier = await open();
  const child = shell("exec awk 'BEGIN { for (;;) print ++n }'");
  const rotated: string[] = [];
  while (rotated.length < 5) {
    const size = await stat(logPath).then((stats) => stats.size);
    if (size < 1_000_000) continue;
    rotated.push(`${logPath}.${rotated.length + 1}`);
    await rename(logPath, rotated.at(-1) as string);
    await copier.reopen();
  }
  child.kill('SIGKILL');
  await copier.drained;
  const lines = (await Promise.all([...rotated, logPath].map((path) => logged(path)))).flat();
  // the kill came amid a line
  if (lines.at(-1)?.startsWith('stdout P')) lines.pop();
  expect(lines.length).toBeGreaterThan(100_000);
  expect(lines.findIndex((line, index) => line !== `stdout F ${index + 1}`)).toBe(-1);
});

test('keeps the old file when the new one cannot be opened', async () => {
  const copier = await open();
  const child = shell('read -r _; echo still here', 'pipe');
  await rename(join(io.folder, 'logs'), join(io.folder, 'moved'));
  await writeFile(join(io.folder, 'logs'), 'not a folder');
  await expect(copier.reopen()).rejects.toMatchObject({ kind: 'Internal' });
  child.stdin?.end('\n');
  await copier.drained;
  expect(await logged(join(io.folder, 'moved', 'c.log'))).toEqual(['stdout F still here']);
});

test('closes pipes that a grandchild keeps open, and logs what they hold', async () => {
  const copier = await open();
  const child = shell('sleep 100 & echo $!; echo done');
  await once(child, 'exit');
  await copier.closeAfterExit(50);
  const [pid, done] = await logged();
  expect(done).toBe('stdout F done');
  process.kill(Number(pid?.split(' ').pop()), 'SIGKILL');
});

test('resumes after a restart of crisp: output from meanwhile is logged, a cut line is terminated', async () => {
  const copier = await open();
  const out = openSync(stdout, constants.O_RDWR);
  const err = openSync(stderr, constants.O_RDWR);
  const echo = async (text: string) => {
    const child = spawn('busybox', ['echo', text], { stdio: ['ignore', out, err] });
    await once(child, 'exit');
  };
  await echo('one');
  await copier.reopen();
  await copiers.close();
  await appendFile(logPath, '2024-01-01T00:00:00.000000000Z stdout F tor');
  await echo('two');
  copiers = new LogCopiers({ log: createLogger('silent') });
  const resumed = await open({ resume: true });
  await echo('three');
  closeSync(out);
  closeSync(err);
  await resumed.drained;
  expect(await logged()).toEqual(['stdout F one', 'stdout F tor', 'stdout F two', 'stdout F three']);
});

test('continues an unfinished line after a restart of crisp, of either stream and across a rotation', async () => {
  await open();
  const out = openSync(stdout, constants.O_RDWR);
  const err = openSync(stderr, constants.O_RDWR);
  const long = 'x'.repeat(10000);
  writeSync(out, `one\n${long}`);
  writeSync(err, 'be');
  await expect.poll(() => stat(`${stdout}.rest`).then((stats) => stats.size)).toBe(16 + 10000 + 2);
  const restart = async () => {
    await copiers.close();
    copiers = new LogCopiers({ log: createLogger('silent') });
    return open({ resume: true });
  };
  const resumed = await restart();
  await rename(logPath, `${logPath}.1`);
  await resumed.reopen();
  const again = await restart();
  writeSync(err, 'gun\n');
  writeSync(out, 'y\n');
  closeSync(out);
  closeSync(err);
  await again.drained;
  expect(await logged(`${logPath}.1`)).toEqual(['stdout F one']);
  expect((await logged()).toSorted()).toEqual(['stderr F begun', `stdout F ${long}y`]);
  await expect(stat(`${stdout}.rest`)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('is drained immediately when it resumes and the shim has exited', async () => {
  const copier = await open({ resume: true });
  await copier.drained;
});

test('continues in a new process when its log process dies', async () => {
  const record = join(io.folder, 'log-process');
  const own = new LogCopiers({ log: createLogger('silent'), record });
  const copier = await own.open('c1', { stdout, stderr, logPath, tty: false });
  const child = shell('echo before; read -r _; echo after', 'pipe');
  await expect.poll(() => logged()).toEqual(['stdout F before']);
  const pid = Number.parseInt(await readFile(record, 'utf8'), 10);
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => startTimeOf(pid)).toBeUndefined();
  // the server hears of its end a moment later
  await expect.poll(() => copier.reopen().catch(messageOf)).toBeUndefined();
  child.stdin?.end('\n');
  await copier.drained;
  expect(await logged()).toEqual(['stdout F before', 'stdout F after']);
  await own.close();
});

/** A server's log that keeps what is reported of a container's. */
function reporter(): { log: Logger; reports: string[] } {
  const reports: string[] = [];
  const note = ({ containerId, path }: { containerId?: string; path?: string }, message: string): void =>
    void reports.push(`${containerId} ${path}: ${message}`);
  return { log: { error: note, info: note, warn: note } as never, reports };
}

test('a full disk stops neither the container nor the copier; it is reported once, and again when there is room', async () => {
  const disk = mountTinyDisk(join(io.folder, 'disk'), '1m');
  try {
    const path = join(io.folder, 'disk', 'c.log');
    const { log, reports } = reporter();
    const failing = new LogCopiers({ log });
    const copier = await failing.open('c1', { stdout, stderr, logPath: path, tty: false });
    const holder = openSync(stdout, constants.O_RDWR);
    const child = shell('seq 1 100000');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    const full = `c1 ${path}: could not write container log, output is dropped`;
    await expect.poll(() => reports).toEqual([full]);
    await truncate(path);
    writeSync(holder, 'after\n');
    closeSync(holder);
    await copier.drained;
    await expect.poll(() => reports).toEqual([full, `c1 ${path}: container log can be written again`]);
    expect(await readFile(path, 'utf8')).toMatch(/\n\S+ stdout F after\n$/);
    await failing.close();
  } finally {
    disk.unmount();
  }
});

test.each([
  ['a symbolic link', (path: string) => symlinkSync('elsewhere', path)],
  ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a device', (path: string) => execFileSync('mknod', [path, 'c', '1', '7'])],
])('refuses a log path that is %s, at an open and at a reopen', async (_what, put) => {
  const copier = await open({ logPath });
  await rename(logPath, `${logPath}.1`);
  put(logPath);
  await expect(copier.reopen()).rejects.toMatchObject({ message: expect.stringContaining(logPath) as string });
  shell('echo on');
  await copier.drained;
  expect(await logged(`${logPath}.1`)).toEqual(['stdout F on']);
  await expect(open()).rejects.toMatchObject({ message: expect.stringContaining(logPath) as string });
  await expect(stat(join(io.folder, 'logs', 'elsewhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('does not follow links below the pod log directory', async () => {
  const logFolder = join(io.folder, 'pod');
  mkdirSync(join(io.folder, 'host'));
  mkdirSync(logFolder);
  symlinkSync(join(io.folder, 'host'), join(logFolder, 'c'));
  const path = join(logFolder, 'c', '0.log');
  await expect(open({ logPath: path, logFolder })).rejects.toMatchObject({
    message: expect.stringContaining('is not a folder') as string,
  });
  expect(readdirSync(join(io.folder, 'host'))).toEqual([]);
});

test('output of a running container is read while its log cannot be reopened, and logged once it can', async () => {
  mkdirSync(logPath, { recursive: true });
  const { log, reports } = reporter();
  const resumed = new LogCopiers({ log });
  const out = openSync(stdout, constants.O_RDWR);
  const copier = await resumed.open('c1', { stdout, logPath, tty: true, resume: true });
  await expect.poll(() => reports).toEqual([`c1 ${logPath}: could not write container log, output is dropped`]);
  const filled = spawn('busybox', ['seq', '1', '100000'], { stdio: ['ignore', out, 'ignore'] });
  await once(filled, 'exit');
  rmSync(logPath, { recursive: true });
  await copier.reopen();
  writeSync(out, 'after\n');
  closeSync(out);
  await copier.drained;
  expect((await logged()).at(-1)).toBe('stdout F after');
  await resumed.close();
});

test('passes all output from then on to attached readers, and the end', async () => {
  const copier = await open();
  const seen: string[] = [];
  const ended = new Promise<void>((resolve) => {
    const sink = {
      stdout: (chunk: Uint8Array) => void seen.push(`out ${Buffer.from(chunk).toString()}`),
      stderr: (chunk: Uint8Array) => void seen.push(`err ${Buffer.from(chunk).toString()}`),
      end: resolve,
    };
    void copier.attach(sink).then(() => shell('echo a; echo b >&2'));
  });
  await ended;
  expect(seen.toSorted()).toEqual(['err b\n', 'out a\n']);
  expect((await logged()).toSorted()).toEqual(['stderr F b', 'stdout F a']);
});

test('blocks the container while an attached reader is slow, and no longer once it is gone', async () => {
  const copier = await open();
  let held = 0;
  const sink = {
    stdout: (chunk: Uint8Array) => {
      held += chunk.length;
      return new Promise<void>(() => {});
    },
    stderr: () => {},
    end: () => {},
  };
  const detach = await copier.attach(sink);
  const child = shell('seq 1 500000');
  await expect.poll(() => held).toBeGreaterThanOrEqual(1024 * 1024);
  const before = held;
  await sleep(100);
  expect(held).toBe(before);
  expect(held).toBeLessThan(1024 * 1024 + 256 * 1024);
  expect(child.exitCode).toBe(null);
  detach();
  await once(child, 'exit');
  await copier.drained;
  expect((await logged()).length).toBe(500000);
});

test('logs the last lines of a container also when an attached reader is stuck', async () => {
  const copier = await open();
  let held = 0;
  await copier.attach({
    stdout: (chunk) => ((held += chunk.length), new Promise<void>(() => {})),
    stderr: () => {},
    end: () => {},
  });
  // what the reader holds up, and not more beyond it than a pipe holds: the container can end
  const child = shell('seq 1 174000');
  await once(child, 'exit');
  await expect.poll(() => held).toBeGreaterThanOrEqual(1024 * 1024);
  await copier.closeAfterExit(1000);
  expect((await logged()).length).toBe(174_000);
});

test('drops an attached reader that consumes nothing for too long', async () => {
  const withShortLimit = new LogCopiers({ log: createLogger('silent'), stallLimitMs: 50 });
  const copier = await withShortLimit.open('c1', { stdout, stderr, logPath, tty: false });
  let ends = 0;
  await copier.attach({ stdout: () => new Promise<void>(() => {}), stderr: () => {}, end: () => void ends++ });
  shell('seq 1 500000');
  await copier.drained;
  expect(ends).toBe(1);
  expect((await logged()).length).toBe(500000);
  await withShortLimit.close();
});

test('refuses missing pipes', async () => {
  await expect(open({ stdout: join(io.folder, 'none') })).rejects.toMatchObject({ kind: 'Internal' });
});
