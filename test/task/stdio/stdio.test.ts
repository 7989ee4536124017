import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../../src/lib/log.js';
import { ExecIo } from '../../../src/task/exec/exec-io.js';
import { FifoPool } from '../../../src/task/stdio/fifo-pool.js';
import { runtimeOptions, type Handler } from '../../../src/task/runtime/handlers.js';
import { LogCopiers } from '../../../src/task/log/log-copiers.js';
import type { ShimPool } from '../../../src/task/shim/shim-pool.js';
import type { Shim } from '../../../src/task/shim/shim.js';
import { ContainerStdin } from '../../../src/task/stdio/stdio.js';
import { execProcess, makeBundle, overlayOn } from '../../support/bundle.js';
import { type TaskFixture, openTaskFixture } from '../support.js';
import { OutputBudget } from '../../../src/task/exec/output-budget.js';

const unlimited = new OutputBudget(Infinity);

// The pipes with the real shim on their other side.

let fixture: TaskFixture;
let handler: Handler;
let pool: ShimPool;
let shim: Shim;
let fifos: FifoPool;
let copiers: LogCopiers;

beforeAll(async () => {
  fixture = await openTaskFixture();
  handler = await fixture.handler('runc');
  pool = fixture.newPool();
  shim = await pool.acquire(handler, 'sandbox');
  fifos = new FifoPool(fixture.layout.spareFifos);
  copiers = new LogCopiers({ log: createLogger('silent') });
});

afterAll(async () => {
  await copiers.close();
  await fifos.close();
  await pool.release('sandbox');
  await pool.close();
  await fixture.close();
});

/** Creates a task with its output in a log; not started yet. */
async function create(args: readonly string[], { tty = false, stdin = false } = {}) {
  const bundle = await makeBundle(fixture.folder, args, tty);
  const folder = join(bundle.folder, 'stdio');
  await mkdir(folder);
  const paths = {
    stdin: stdin ? join(folder, 'stdin') : '',
    stdout: join(folder, 'stdout'),
    stderr: tty ? '' : join(folder, 'stderr'),
  };
  await Promise.all(
    Object.values(paths)
      .filter((path) => path !== '')
      .map((path) => fifos.take(path)),
  );
  const logPath = join(bundle.folder, 'log');
  const options = { stdout: paths.stdout, ...(tty ? {} : { stderr: paths.stderr }), logPath, tty };
  const copier = await copiers.open(bundle.id, options);
  await shim.create({
    id: bundle.id,
    bundle: bundle.folder,
    rootfs: await overlayOn(fixture.rootfs, bundle),
    terminal: tty,
    ...paths,
    options: runtimeOptions(handler),
  });
  const { id } = bundle;
  return {
    id,
    folder,
    paths,
    copier,
    options,
    logged: async () =>
      (await readFile(logPath, 'utf8'))
        .split('\n')
        .slice(0, -1)
        .map((line) => line.slice(31)),
    run: async () => {
      await shim.start(id);
      const { exitCode } = await shim.wait(id);
      await copier.closeAfterExit(5000);
      await shim.delete(id);
      return exitCode;
    },
  };
}

type Created = Awaited<ReturnType<typeof create>>;

const stop = async ({ id, copier }: Created): Promise<void> => {
  const exit = shim.wait(id);
  await shim.kill(id, 9, { all: true });
  await exit;
  await copier.closeAfterExit(5000);
  await shim.delete(id);
};

const exec = async (
  container: Created,
  execId: string,
  args: readonly string[],
  options: { stdin?: boolean; tty?: boolean } = {},
) => {
  const io = await ExecIo.open({ fifos, folder: container.folder, execId, stdin: false, tty: false, ...options });
  const process = { ...execProcess(args), terminal: options.tty ?? false };
  await shim.exec({ id: container.id, execId, terminal: options.tty ?? false, process, ...io.paths });
  await shim.start(container.id, execId);
  const finish = async () => {
    const { exitCode } = await shim.wait(container.id, execId);
    await io.closeAfterExit(5000);
    await shim.delete(container.id, execId);
    await io.close();
    return exitCode;
  };
  return { io, finish };
};

const forever = ['sh', '-c', 'while :; do sleep 1000; done'];

test('all output of a container that writes and exits is in its log', async () => {
  const container = await create(['sh', '-c', 'seq 1 20000; echo oops >&2; exit 3']);
  expect(await container.run()).toBe(3);
  const lines = await container.logged();
  expect(lines.filter((line) => line.startsWith('stderr'))).toEqual(['stderr F oops']);
  const out = lines.filter((line) => line.startsWith('stdout'));
  expect(out.length).toBe(20000);
  expect(out.findIndex((line, index) => line !== `stdout F ${index + 1}`)).toBe(-1);
});

test('a container with a terminal logs one stream without carriage returns', async () => {
  const container = await create(['sh', '-c', 'echo out; echo err >&2; test -t 0 && test -t 1 && echo tty'], {
    tty: true,
  });
  await container.run();
  expect(await container.logged()).toEqual(['stdout F out', 'stdout F err', 'stdout F tty']);
});

test('loses nothing when the copier is closed and opened again while the container writes', async () => {
  // it ends once all is read: a shim that closes its ends of a pipe while nobody reads takes along what is in it
  const container = await create(['sh', '-c', 'seq 1 300000; exec sleep 1000']);
  await shim.start(container.id);
  const exit = shim.wait(container.id);
  const drained: Promise<void>[] = [];
  for (let restart = 0; restart < 3; restart++) {
    await expect.poll(async () => (await container.logged()).length).toBeGreaterThan(restart * 1000);
    await copiers.close();
    copiers = new LogCopiers({ log: createLogger('silent') });
    const copier = await copiers.open(container.id, { ...container.options, resume: true });
    drained[0] = copier.drained;
  }
  await expect.poll(async () => (await container.logged()).length, { timeout: 60_000 }).toBe(300_000);
  await shim.kill(container.id, 9);
  await exit;
  await drained[0];
  await shim.delete(container.id);
  const lines = await container.logged();
  expect(lines.findIndex((line, index) => line !== `stdout F ${index + 1}`)).toBe(-1);
  expect(lines.length).toBe(300_000);
});

test('an exec returns its output and its exit code, and leaves no pipes', async () => {
  const container = await create(forever);
  await shim.start(container.id);
  const { io, finish } = await exec(container, 'e1', ['sh', '-c', 'echo out; echo err >&2; exit 4']);
  const output = io.collect(unlimited);
  expect(await finish()).toBe(4);
  expect([(await output).stdout.toString(), (await output).stderr.toString()]).toEqual(['out\n', 'err\n']);
  expect((await readdir(container.folder)).toSorted()).toEqual(['stderr', 'stdout']);
  await stop(container);
});

test('short inputs of an exec all arrive, and so does EOF', async () => {
  const container = await create(forever);
  await shim.start(container.id);
  for (let round = 0; round < 10; round++) {
    const execId = `cat-${round}`;
    const { io, finish } = await exec(container, execId, ['cat'], { stdin: true });
    const output = io.collect(unlimited);
    const stdin = await io.stdin(() => shim.closeIO(container.id, execId));
    stdin.end('hello');
    expect(await finish()).toBe(0);
    expect((await output).stdout.toString()).toBe('hello');
  }
  await stop(container);
});

test('an exec with a terminal accepts input and has one output stream', async () => {
  const container = await create(forever);
  await shim.start(container.id);
  const { io, finish } = await exec(container, 'tty', ['sh', '-c', 'read -r line; echo "got $line"; exit 5'], {
    stdin: true,
    tty: true,
  });
  const output = io.collect(unlimited);
  const stdin = await io.stdin(() => shim.closeIO(container.id, 'tty'));
  stdin.write('hi\n');
  expect(await finish()).toBe(5);
  stdin.destroy();
  expect((await output).stdout.toString()).toContain('got hi\r\n');
  await stop(container);
});

test('attach writes to a container and reads from it; stdin_once ends its input with the session', async () => {
  const container = await create(['cat'], { stdin: true });
  const stdin = new ContainerStdin(container.paths.stdin, true);
  await shim.start(container.id);
  const exit = shim.wait(container.id);
  const seen: string[] = [];
  await container.copier.attach({
    stdout: (chunk) => void seen.push(Buffer.from(chunk).toString()),
    stderr: () => {},
    end: () => {},
  });
  const source = new PassThrough();
  const session = stdin.attach(source, () => shim.closeIO(container.id));
  source.write('one\n');
  await expect.poll(() => seen.join('')).toBe('one\n');
  source.end('two\n');
  await session;
  expect((await exit).exitCode).toBe(0);
  await container.copier.closeAfterExit(5000);
  expect(seen.join('')).toBe('one\ntwo\n');
  await shim.delete(container.id);
  expect(await container.logged()).toEqual(['stdout F one', 'stdout F two']);
});
