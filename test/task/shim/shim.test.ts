import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTimeOf } from '../../../src/lib/process.js';
import { type Handler, runtimeOptions } from '../../../src/task/runtime/handlers.js';
import { killTask } from '../../../src/task/runtime/kill-orphans.js';
import { oomKillsIn } from '../../../src/task/cgroup/oom.js';
import type { Shim } from '../../../src/task/shim/shim.js';
import { createTask } from '../../../src/task/shim/create-task.js';
import { ShimPool } from '../../../src/task/shim/shim-pool.js';
import { type Bundle, execProcess, makeBundle, overlayOn } from '../../support/bundle.js';
import { testShim } from '../../support/test-shim.js';
import { toolsFolder } from '../../tools/build.mjs';
import { type House, openHouse, tracesOf } from '../support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const forever = ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.05; done'];

async function create(
  shim: Shim,
  handler: Handler,
  args: readonly string[],
  id?: Bundle,
): Promise<Bundle & { pid: number }> {
  const bundle = id ?? (await makeBundle(house.folder, args));
  const pid = await shim.create({
    id: bundle.id,
    bundle: bundle.folder,
    rootfs: await overlayOn(house.rootfs, bundle),
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
  expect(await readdir(house.layout.shims)).toEqual([]);
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
    handler = await house.handler(name, { runtime, shim: shimProgram });
    pool = house.newPool();
    shim = await pool.acquire(handler, 'sandbox');
  });
  afterAll(async () => {
    const { pid, address } = shim;
    await pool.release(shim.name, 'sandbox');
    await pool.close();
    expect(startTimeOf(pid)).toBeUndefined();
    expect(existsSync(address)).toBe(false);
    await expectNothingLeft([]);
  });

  test('creates, starts, kills and deletes a task, and tells its exit', async () => {
    const task = await create(shim, handler, forever);
    expect(await shim.state(task.id)).toMatchObject({ status: 'created', pid: task.pid });
    const exit = shim.wait(task.id);
    expect(await shim.start(task.id)).toBe(task.pid);
    expect((await shim.state(task.id)).status).toBe('running');
    expect(await shim.pids(task.id)).toContain(task.pid);
    await expect.poll(() => catchesTerm(task.pid), { timeout: 20_000, interval: 5 }).toBe(true);
    await shim.kill(task.id, 15);
    const { exitCode, exitedAtNanos } = await exit;
    expect(exitCode).toBe(7);
    expect(Number((exitedAtNanos ?? 0n) / 1_000_000n)).toBeGreaterThan(Date.now() - 60_000);
    expect(await shim.state(task.id)).toMatchObject({ status: 'stopped', exitCode });
    expect(await shim.delete(task.id)).toMatchObject({ exitCode, pid: task.pid });
    await expect(shim.state(task.id)).rejects.toMatchObject({ kind: 'NotFound' });
    expect(tracesOf(task.id)).toEqual([]);
  });

  test('runs an exec beside the task and changes its limits', async () => {
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

  test('names the program that is missing, and leaves nothing of the failed create', async () => {
    const bundle = await makeBundle(house.folder, ['/no/such/program']);
    await writeFile(join(bundle.folder, 'rootfs.json'), JSON.stringify(await overlayOn(house.rootfs, bundle)));
    const stdio = { stdin: '', stdout: '', stderr: '', terminal: false };
    const failure = createTask({
      signal: AbortSignal.timeout(60_000),
      handler,
      shim,
      id: bundle.id,
      paths: { bundle: bundle.folder },
      stdio,
    });
    await expect(failure).rejects.toThrow(/no\/such\/program.*no such file/is);
    await shim.delete(bundle.id).catch(() => {});
    expect(tracesOf(bundle.id)).toEqual([]);
  });

  test('ends a task whose shim was killed, and hands out another shim', async () => {
    const other = await pool.acquire(handler, 'unlucky');
    const task = await create(other, handler, forever);
    await other.start(task.id);
    const started = startTimeOf(task.pid);
    const lost = other.wait(task.id).catch((err: unknown) => err);
    process.kill(other.pid, 'SIGKILL');
    await expect.poll(() => pool.get(other.name), { timeout: 20_000 }).toBeUndefined();
    expect(await lost).toMatchObject({ kind: 'Unavailable' });
    expect(startTimeOf(task.pid)).toBe(started);
    await killTask({ handler, containerId: task.id, bundle: task.folder });
    expect(startTimeOf(task.pid)).toBeUndefined();
    expect(tracesOf(task.id)).toEqual([]);
    await killTask({ handler, containerId: task.id, bundle: task.folder });
    const next = await pool.acquire(handler, 'unlucky');
    expect(next.name).not.toBe(other.name);
    await pool.release(next.name, 'unlucky');
    // the two were in one shim or not: the next test needs a live one
    shim = await pool.acquire(handler, 'sandbox');
  });
});

test('finds shims and their tasks again after a restart, and the exit of one that ended meanwhile', async () => {
  const handler = await house.handler('crun');
  const before = house.newPool();
  const shim = await before.acquire(handler, 'sandbox');
  const [stays, ends] = [await create(shim, handler, forever), await create(shim, handler, forever)];
  await Promise.all([shim.start(stays.id), shim.start(ends.id)]);
  await before.close();
  await house.events.close();
  await expect(shim.state(stays.id)).rejects.toMatchObject({ kind: 'Unavailable' });
  // nobody takes the shim's event nor reads its log, and it must bear that
  process.kill(ends.pid, 'SIGKILL');
  await expect.poll(() => startTimeOf(ends.pid)).toBeUndefined();

  await house.events.listen();
  const after = house.newPool();
  await after.recover();
  expect(after.count()).toBe(1);
  expect(after.adopt(shim.name, 'sandbox')).toBe(true);
  expect(after.adopt('no-such-shim', 'sandbox')).toBe(false);
  const found = await after.acquire(handler, 'sandbox');
  expect(found.name).toBe(shim.name);
  expect((await found.state(stays.id)).status).toBe('running');
  expect((await found.wait(ends.id)).exitCode).toBe(137);
  await found.kill(stays.id, 9);
  await found.wait(stays.id);
  await Promise.all([found.delete(stays.id), found.delete(ends.id)]);
  await after.release(found.name, 'sandbox');
  await after.close();
  await expectNothingLeft([stays, ends]);
});

test('removes on recovery what dead shims left, and ends one that was never recorded', async () => {
  const handler = await house.handler('crun');
  const before = house.newPool();
  const [dead, unrecorded] = [await before.acquire(handler, 'a'), await before.acquire(handler, 'b')];
  await before.close();
  process.kill(dead.pid, 'SIGKILL');
  await rm(join(house.layout.shims, unrecorded.name, 'shim.json'));
  await expect.poll(() => startTimeOf(dead.pid)).toBeUndefined();
  const after = house.newPool();
  await after.recover();
  expect(after.count()).toBe(0);
  expect(startTimeOf(unrecorded.pid)).toBeUndefined();
  expect([existsSync(dead.address), existsSync(unrecorded.address)]).toEqual([false, false]);
  await expectNothingLeft([]);
});

test('tells when the kernel kills a task for want of memory', async () => {
  const handler = await house.handler('crun');
  const pool = house.newPool();
  const shim = await pool.acquire(handler, 'hungry');
  const hit = new Promise<string>((resolve) => house.events.onOom(resolve));
  // a process that forks meanwhile may be killed as well
  const task = await create(shim, handler, ['sleep', '1000']);
  const cgroup = join(existsSync('/sys/fs/cgroup/memory') ? '/sys/fs/cgroup/memory' : '/sys/fs/cgroup', task.id);
  await shim.update(task.id, { memory: { limit: 16 << 20 } });
  await shim.start(task.id);
  expect(oomKillsIn(cgroup)).toBe(0);
  await shim.exec({ id: task.id, execId: 'eater', process: execProcess(['tail', '/dev/zero']) });
  await shim.start(task.id, 'eater');
  expect((await shim.wait(task.id, 'eater')).exitCode).toBe(137);
  expect(oomKillsIn(cgroup)).toBeGreaterThanOrEqual(1);
  expect(await hit).toBe(task.id);
  await shim.kill(task.id, 9);
  await shim.wait(task.id);
  await shim.delete(task.id);
  expect(oomKillsIn(cgroup)).toBe(0);
  await pool.release(shim.name, 'hungry');
  await pool.close();
  await expectNothingLeft([task]);
});

test('says what a shim printed that does not start, and leaves nothing of it', async () => {
  const program = join(house.folder, 'broken-shim');
  await writeFile(program, '#!/bin/sh\ntest "$1" = -v && exit\necho "no luck today" >&2\nexit 1\n', { mode: 0o755 });
  const pool = house.newPool();
  await expect(pool.acquire(await house.handler('crun', { shim: program }), 'x')).rejects.toThrow(
    /start shim shared-\w+: broken-shim: no luck today/,
  );
  await pool.close();
  await expectNothingLeft([]);
});

test('gives each pod a shim of its own where the handler asks for it, and ends it with the pod', async () => {
  const handler = await house.handler('crun', { shared: false });
  const pool = house.newPool();
  await pool.warm(handler);
  expect(pool.count()).toBe(0);
  const [a, b] = await Promise.all([pool.acquire(handler, 'a'), pool.acquire(handler, 'b')]);
  expect(a.name).not.toBe(b.name);
  expect((await pool.acquire(handler, 'a')).name).toBe(a.name);
  await pool.release(a.name, 'a');
  expect(startTimeOf(a.pid)).toBeUndefined();
  expect(pool.count()).toBe(1);
  await pool.release(b.name, 'b');
  await pool.close();
  await expectNothingLeft([]);
});

test('ends after a restart what no pod needs: shims of one pod that is gone, and those of a version that was replaced', async () => {
  const own = await house.handler('crun', { shared: false });
  const old = { ...(await house.handler('crun')), shimVersion: '1.5.0' };
  const before = house.newPool();
  const [gone, kept, replaced, busy] = await Promise.all([
    before.acquire(own, 'gone'),
    before.acquire(own, 'kept'),
    before.acquire(old, 'left'),
    before.acquire(old, 'busy'),
  ]);
  await before.close();
  const after = house.newPool();
  await after.recover();
  after.adopt(kept.name, 'kept');
  after.adopt(busy.name, 'busy');
  await after.warm(await house.handler('crun'));
  expect(after.count()).toBe(6);
  await after.endUnused();
  expect([gone, kept, replaced, busy].map(({ name }) => after.get(name) !== undefined)).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect((await after.acquire(await house.handler('crun'), 'new')).name).not.toBe(busy.name);
  await after.release(busy.name, 'busy');
  expect(after.get(busy.name)).toBeUndefined();
  await after.release(kept.name, 'kept');
  for (const name of await readdir(house.layout.shims)) await after.release(name, 'new');
  await after.close();
  await expectNothingLeft([]);
});

test('spreads pods over warm shims, also those that come at once', async () => {
  const handler = await house.handler('crun');
  const pool = house.newPool();
  await pool.warm(handler);
  await pool.warm(handler);
  expect(pool.count()).toBe(2);
  const pods = Array.from({ length: 6 }, (_, index) => `pod ${index}`);
  const names = new Map<string, number>();
  for (const { name } of await Promise.all(pods.map((pod) => pool.acquire(handler, pod)))) {
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  expect([...names.values()]).toEqual([3, 3]);
  for (const [name] of names) for (const pod of pods) await pool.release(name, pod);
  await pool.close();
  await expectNothingLeft([]);
});
