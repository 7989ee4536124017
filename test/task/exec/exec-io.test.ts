import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readdirSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExecIo } from '../../../src/task/exec/exec-io.js';
import { OutputBudget, sureOutputBytes } from '../../../src/task/exec/output-budget.js';
import { ContainerStdin } from '../../../src/task/stdio/stdio.js';
import { fifoFolder } from '../../support/fifos.js';

const unlimited = new OutputBudget(Infinity);

let fixture: Awaited<ReturnType<typeof fifoFolder>>;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  fixture = await fifoFolder();
  folder = join(fixture.folder, 'stdio');
  await mkdir(folder);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await fixture.remove();
});

const open = (options: { stdin?: boolean; tty?: boolean } = {}) =>
  ExecIo.open({ fifos: fixture.pool, folder, execId: 'e1', stdin: false, tty: false, ...options });

/** Runs a program on the pipes as a shim would: the outputs are open in both directions, and opening stdin waits for a writer. */
function start(
  io: { paths: { stdin: string; stdout: string; stderr: string } },
  ...argv: [string, ...string[]]
): ChildProcess {
  const { stdin, stdout, stderr } = io.paths;
  const out = openSync(stdout, constants.O_RDWR);
  const err = stderr === '' ? out : openSync(stderr, constants.O_RDWR);
  const whole = stdin === '' ? argv : ['busybox', 'sh', '-c', 'exec "$@" <"$0"', stdin, ...argv];
  const child = spawn(whole[0] as string, whole.slice(1), { stdio: ['ignore', out, err] });
  for (const fd of new Set([out, err])) closeSync(fd);
  children.push(child);
  return child;
}

const noCloseIO = () => Promise.resolve();

test('collects both streams of an exec and leaves no pipes', async () => {
  const io = await open();
  start(io, 'busybox', 'sh', '-c', 'echo out; echo err >&2');
  const output = await io.collect(unlimited);
  expect([output.stdout.toString(), output.stderr.toString(), output.truncated]).toEqual(['out\n', 'err\n', false]);
  await io.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('keeps the first bytes of output beyond the limit, and lets the process finish', async () => {
  const io = await open();
  const child = start(io, 'busybox', 'sh', '-c', 'yes abc | head -c 3000000');
  const exited = once(child, 'exit');
  const output = await io.collect(unlimited, 1_000_001);
  expect(output.stdout.length).toBe(1_000_001);
  expect(output.stdout.subarray(0, 5).toString()).toBe('abc\na');
  expect(output.truncated).toBe(true);
  expect(await exited).toEqual([0, null]);
  await io.close();
});

test('keeps no more of the output of all execs than their budget has, but some of each, without a gap', async () => {
  const budget = new OutputBudget(500_000);
  const ios = await Promise.all(
    ['e1', 'e2', 'e3'].map((execId) => ExecIo.open({ fifos: fixture.pool, folder, execId, stdin: false, tty: false })),
  );
  const outputs = await Promise.all(
    ios.map((io) => {
      start(io, 'busybox', 'sh', '-c', 'seq 1 100000');
      return io.collect(budget, 10_000_000);
    }),
  );
  const all = Array.from({ length: 100_000 }, (_, index) => `${index + 1}\n`).join('');
  for (const { stdout, truncated } of outputs) {
    expect(stdout.length).toBeGreaterThanOrEqual(sureOutputBytes);
    expect(all.startsWith(stdout.toString())).toBe(true);
    expect(truncated).toBe(stdout.length < all.length);
  }
  const kept = outputs.reduce((sum, { stdout }) => sum + stdout.length, 0);
  expect(kept).toBe(500_000 + 3 * sureOutputBytes);
  for (const { budgetBytes } of outputs) budget.giveBack(budgetBytes);
  expect(budget.take(1_000_000)).toBe(500_000);
  await Promise.all(ios.map((io) => io.close()));
});

test('ends even while a child of the process keeps the pipes open', async () => {
  const io = await open();
  const child = start(io, 'busybox', 'sh', '-c', 'sleep 100 & echo $!');
  const collected = io.collect(unlimited);
  await once(child, 'exit');
  await io.closeAfterExit(50);
  const { stdout } = await collected;
  expect(stdout.toString()).toMatch(/^\d+\n$/);
  process.kill(Number(stdout.toString()), 'SIGKILL');
  await io.close();
});

test('a reader that is late loses nothing after the exit', async () => {
  const io = await open({ tty: true });
  expect(io.paths.stderr).toBe('');
  const child = start(io, 'busybox', 'sh', '-c', 'head -c 60000 /dev/zero');
  await once(child, 'exit');
  const closed = io.closeAfterExit(20);
  await sleep(100);
  let length = 0;
  io.stdout.on('data', (chunk: Buffer) => (length += chunk.length));
  await closed;
  expect(length).toBe(60000);
  await io.close();
});

test('loses nothing after the exit where the event loop is held up for longer than the limit', async () => {
  const io = await open({ tty: true });
  const child = openSync(io.paths.stdout, constants.O_RDWR);
  const collected = io.collect(unlimited);
  const closed = io.closeAfterExit(20);
  writeSync(child, 'last words');
  const until = performance.now() + 100;
  while (performance.now() < until);
  await closed;
  expect((await collected).stdout.toString()).toBe('last words');
  closeSync(child);
  await io.close();
});

test('makes the process wait for a reader that is slow', async () => {
  const io = await open({ tty: true });
  const child = start(io, 'busybox', 'yes');
  await once(io.stdout, 'readable');
  await sleep(100);
  expect(io.stdout.readableLength).toBeLessThan(256 * 1024);
  expect(child.exitCode).toBe(null);
  await io.close();
});

test('passes on stdin, and closes it at the shim at its end', async () => {
  const io = await open({ stdin: true });
  const holder = openSync(io.paths.stdin, constants.O_RDWR);
  const child = spawn('busybox', ['sort'], {
    stdio: [openSync(io.paths.stdin, 'r'), openSync(io.paths.stdout, 'r+'), openSync(io.paths.stderr, 'r+')],
  });
  children.push(child);
  const collected = io.collect(unlimited);
  let closeIOs = 0;
  const stdin = await io.stdin(async () => {
    closeIOs++;
    closeSync(holder);
  });
  const lines = Array.from({ length: 50000 }, (_, index) => `line ${String(index).padStart(6, '0')}\n`);
  stdin.write(lines.toReversed().join(''));
  stdin.end();
  await once(child, 'exit');
  await io.closeAfterExit(50);
  expect((await collected).stdout.toString()).toBe(lines.join(''));
  expect(closeIOs).toBe(1);
  await io.close();
});

test('stdin waits for its reader, and fails when none comes', async () => {
  const io = await open({ stdin: true });
  const waiting = io.stdin(noCloseIO);
  await sleep(30);
  const child = start(io, 'busybox', 'cat');
  (await waiting).destroy();
  await once(child, 'exit');
  await io.close();
  const path = join(folder, 'stdin');
  await fixture.pool.take(path);
  const nobody = new ContainerStdin(path, false, 20);
  await expect(nobody.attach(new PassThrough(), noCloseIO)).rejects.toMatchObject({ kind: 'DeadlineExceeded' });
});

test('a container keeps its stdin from one attach session to the next, unless it is stdin_once', async () => {
  for (const once_ of [false, true]) {
    const path = join(folder, `stdin-${once_}`);
    await fixture.pool.take(path);
    const child = spawn('busybox', ['cat'], { stdio: [openSync(path, 'r+'), 'pipe', 'ignore'] });
    children.push(child);
    let closeIOs = 0;
    const stdin = new ContainerStdin(path, once_);
    const session = async (text: string) => {
      const source = new PassThrough();
      source.end(text);
      await stdin.attach(source, async () => void closeIOs++);
    };
    await session('one\n');
    const [first] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    expect(first.toString()).toBe('one\n');
    expect(closeIOs).toBe(once_ ? 1 : 0);
    if (once_) await expect(session('two\n')).rejects.toMatchObject({ kind: 'FailedPrecondition' });
    else await session('two\n');
    stdin.close();
    child.kill('SIGKILL');
  }
});
