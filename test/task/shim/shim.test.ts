import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTimeOf } from '../../../src/lib/process/process.js';
import { type Handler, runtimeOptions } from '../../../src/task/runtime/handlers.js';
import { endWithoutShim } from '../../../src/task/tasks/end-task.js';
import { oomKillsIn } from '../../../src/task/cgroup/container-cgroup.js';
import type { Shim } from '../../../src/task/shim/shim.js';
import { createTask } from '../../../src/task/tasks/tasks.js';
import type { ShimPool } from '../../../src/task/shim/shim-pool.js';
import { type Bundle, execProcess, makeBundle, overlayOn } from '../../support/bundle.js';
import { testShim } from '../../support/test-shim.js';
import { toolsFolder } from '../../tools/build.mjs';
import { type TaskFixture, openTaskFixture, tracesOf } from '../support.js';

let fixture: TaskFixture;
beforeAll(async () => {
  fixture = await openTaskFixture();
});
afterAll(() => fixture.close());

const forever = ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.05; done'];

async function create(
  shim: Shim,
  handler: Handler,
  args: readonly string[],
  id?: Bundle,
): Promise<Bundle & { pid: number }> {
  const bundle = id ?? (await makeBundle(fixture.folder, args));
  const pid = await shim.create({
    id: bundle.id,
    bundle: bundle.folder,
    rootfs: await overlayOn(fixture.rootfs, bundle),
    options: runtimeOptions(handler),
  });
  return { ...bundle, pid };
}

/**
 * Whether the shell has set its trap: before, SIGTERM is lost on the first process of a pid namespace. The runtime's own
 * process, which becomes the shell, catches every signal.
 */
async function catchesTerm(pid: number): Promise<boolean> {
  if ((await readFile(`/proc/${pid}/comm`, 'utf8')) !== 'sh\n') return false;
  const caught = /SigCgt:\s+([0-9a-f]+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${caught}`) & (1n << 14n)) !== 0n;
}

/** What a shim and its tasks may not leave. */
async function expectNothingLeft(bundles: readonly Bundle[]): Promise<void> {
  for (const { id } of bundles) expect(tracesOf(id)).toEqual([]);
  expect(await readdir(fixture.layout.shims)).toEqual([]);
}

/** Debian's programs, and where they were built the current ones. */
const programs = [
  { name: 'crun', runtime: 'crun', shim: testShim },
  { name: 'runc', runtime: 'runc', shim: testShim },
  { name: 'current', runtime: join(toolsFolder, 'runc'), shim: join(toolsFolder, 'containerd-shim-runc-v2') },
].filter(({ shim }) => !shim.includes('/') || existsSync(shim));

describe.each(programs)('with $name', ({ name, runtime, shim: shimProgram }) => {
  let handler: Handler;
  let pool: ShimPool;
  let shim: Shim;
  beforeAll(async () => {
    handler = await fixture.handler(name, { runtime, shim: shimProgram });
    pool = fixture.newPool();
    shim = await pool.acquire(handler, 'sandbox');
  });
  afterAll(async () => {
    const { pid, address } = shim;
    await pool.release('sandbox');
    await pool.close();
    expect(startTimeOf(pid)).toBeUndefined();
    expect(existsSync(address)).toBe(false);
    await expectNothingLeft([]);
  });

  test('creates, starts, kills and deletes a task, and reports its exit', async () => {
    const task = await create(shim, handler, forever);
    expect(await shim.state(task.id)).toMatchObject({ status: 'created', pid: task.pid });
    const exit = shim.wait(task.id);
    expect(await shim.start(task.id)).toBe(task.pid);
    expect((await shim.state(task.id)).status).toBe('running');
    await expect.poll(() => catchesTerm(task.pid), { interval: 5 }).toBe(true);
    await shim.kill(task.id, 15);
    const { exitCode, exitedAtNanos } = await exit;
    expect(exitCode).toBe(7);
    expect(Number((exitedAtNanos ?? 0n) / 1_000_000n)).toBeGreaterThan(Date.now() - 60_000);
    expect(await shim.state(task.id)).toMatchObject({ status: 'stopped', exitCode });
    expect(await shim.delete(task.id)).toMatchObject({ exitCode, pid: task.pid });
    await expect(shim.state(task.id)).rejects.toMatchObject({ kind: 'NotFound' });
    expect(tracesOf(task.id)).toEqual([]);
  });

  test('runs an exec in the task and updates its limits', async () => {
    const task = await create(shim, handler, forever);
    await shim.start(task.id);
    await shim.exec({ id: task.id, execId: 'one', process: execProcess(['sh', '-c', 'exit 3']) });
    const exit = shim.wait(task.id, 'one');
    await shim.start(task.id, 'one');
    expect((await exit).exitCode).toBe(3);
    expect((await shim.delete(task.id, 'one')).exitCode).toBe(3);
    await shim.update(task.id, { pids: { limit: 77 } });
    const limit = (await readFile('/proc/self/mounts', 'utf8')).includes('cgroup/pids')
      ? '/sys/fs/cgroup/pids'
      : '/sys/fs/cgroup';
    expect((await readFile(join(limit, task.id, 'pids.max'), 'utf8')).trim()).toBe('77');
    await shim.pause(task.id);
    expect((await shim.state(task.id)).status).toBe('paused');
    await shim.resume(task.id);
    await shim.kill(task.id, 9);
    expect((await shim.wait(task.id)).exitCode).toBe(137);
    await shim.delete(task.id);
    expect(tracesOf(task.id)).toEqual([]);
  });

  test('names the missing program, and leaves nothing of the failed create', async () => {
    const bundle = await makeBundle(fixture.folder, ['/no/such/program']);
    await writeFile(join(bundle.folder, 'rootfs.json'), JSON.stringify(await overlayOn(fixture.rootfs, bundle)));
    const stdio = { stdin: '', stdout: '', stderr: '', terminal: false };
    const signal = AbortSignal.timeout(60_000);
    const failure = createTask({ id: bundle.id, bundle: bundle.folder }, { handler, shim, stdio, signal });
    await expect(failure).rejects.toThrow(/no\/such\/program.*no such file/is);
    await shim.delete(bundle.id).catch(() => {});
    expect(tracesOf(bundle.id)).toEqual([]);
  });

  test('ends a task whose shim was killed, and starts another shim', async () => {
    const other = await pool.acquire(handler, 'unlucky');
    const task = await create(other, handler, forever);
    await other.start(task.id);
    const started = startTimeOf(task.pid);
    const lost = other.wait(task.id).catch((err: unknown) => err);
    process.kill(other.pid, 'SIGKILL');
    await expect.poll(() => pool.get(other.name)).toBeUndefined();
    expect(await lost).toMatchObject({ kind: 'Unavailable' });
    expect(startTimeOf(task.pid)).toBe(started);
    await endWithoutShim(handler, { id: task.id, bundle: task.folder });
    expect(startTimeOf(task.pid)).toBeUndefined();
    expect(tracesOf(task.id)).toEqual([]);
    await endWithoutShim(handler, { id: task.id, bundle: task.folder });
    const next = await pool.acquire(handler, 'unlucky');
    expect(next.name).not.toBe(other.name);
    await pool.release('unlucky');
  });
});

test('reports when the kernel kills a task for lack of memory', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool();
  const shim = await pool.acquire(handler, 'hungry');
  const hit = new Promise<string>((resolve) => fixture.events.onOom(resolve));
  // a process that forks meanwhile may be killed as well
  const task = await create(shim, handler, ['sleep', '1000']);
  const cgroup = join(existsSync('/sys/fs/cgroup/memory') ? '/sys/fs/cgroup/memory' : '/sys/fs/cgroup', task.id);
  await shim.update(task.id, { memory: { limit: 16 << 20 } });
  await shim.start(task.id);
  expect(oomKillsIn(cgroup)).toBe(0);
  // a shim of 1.6 may miss the end of an exec that ends as it starts
  await shim.exec({
    id: task.id,
    execId: 'eater',
    process: execProcess(['sh', '-c', 'sleep 0.2; exec tail /dev/zero']),
  });
  await shim.start(task.id, 'eater');
  expect((await shim.wait(task.id, 'eater')).exitCode).toBe(137);
  expect(oomKillsIn(cgroup)).toBeGreaterThanOrEqual(1);
  expect(await hit).toBe(task.id);
  await shim.kill(task.id, 9);
  await shim.wait(task.id);
  await shim.delete(task.id);
  expect(oomKillsIn(cgroup)).toBe(0);
  await pool.release('hungry');
  await pool.close();
  await expectNothingLeft([task]);
});
