import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findProgram } from '../../../src/lib/process/find-program.js';
import { CrispError } from '../../../src/lib/errors.js';
import { pidsWorkingIn, startTimeOf } from '../../../src/lib/process/process.js';
import { type Handler, runtimeOptions } from '../../../src/task/runtime/handlers.js';
import type { Shim } from '../../../src/task/shim/shim.js';
import { type Bundle, makeBundle, overlayOn } from '../../support/bundle.js';
import { testShim } from '../../support/test-shim.js';
import { type TaskFixture, openTaskFixture, tracesOf } from '../support.js';

let fixture: TaskFixture;
beforeAll(async () => {
  fixture = await openTaskFixture();
});
afterAll(() => fixture.close());
// each test ends what it starts
afterEach(async () => expect(await shimFolders()).toEqual([]));

const shimFolders = (): Promise<string[]> => readdir(fixture.layout.shims).catch(() => []);
const lives = ({ pid, startTime }: Shim): boolean => startTimeOf(pid) === startTime;

interface Recorded {
  readonly pid: number;
  readonly shared: boolean;
  readonly sandboxIds: readonly string[];
}

const recordOf = async (shimName: string): Promise<Recorded> =>
  JSON.parse(await readFile(join(fixture.layout.shims, shimName, 'shim.json'), 'utf8')) as Recorded;

const pidsOfShims = async (): Promise<number[]> =>
  Promise.all((await shimFolders()).map(async (name) => (await recordOf(name)).pid));

async function startTask(shim: Shim, handler: Handler): Promise<Bundle & { pid: number }> {
  const bundle = await makeBundle(fixture.folder, ['sleep', '1000']);
  const rootfs = await overlayOn(fixture.rootfs, bundle);
  const pid = await shim.create({ id: bundle.id, bundle: bundle.folder, rootfs, options: runtimeOptions(handler) });
  await shim.start(bundle.id);
  return { ...bundle, pid };
}

async function endTask(shim: Shim, id: string): Promise<void> {
  await shim.kill(id, 9);
  await shim.wait(id);
  await shim.delete(id);
  expect(tracesOf(id)).toEqual([]);
}

/** Makes `untilQuiet` wait until it is let through, and counts how often it was asked. */
function gate() {
  let open = (): void => {};
  let opened = new Promise<void>((resolve) => (open = resolve));
  return {
    untilQuiet: (signal: AbortSignal): Promise<void> =>
      Promise.race([opened, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))]),
    open: (): void => open(),
    shut: (): void => void (opened = new Promise((resolve) => (open = resolve))),
  };
}

test('each pod keeps one shim of its own, which ends with it', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool();
  const [a, b] = await Promise.all([pool.acquire(handler, 'a'), pool.acquire(handler, 'b')]);
  expect(a.name).not.toBe(b.name);
  expect((await pool.acquire(handler, 'a')).name).toBe(a.name);
  await pool.release('a');
  await pool.release('a');
  expect([lives(a), lives(b)]).toEqual([false, true]);
  expect(pool.count()).toBe(1);
  await pool.release('b');
  expect([lives(b), existsSync(b.address)]).toEqual([false, false]);
  await pool.close();
});

test('containers of a pod that start concurrently share the shim of the pod', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool();
  const shims = await Promise.all([1, 2, 3].map(() => pool.acquire(handler, 'pod')));
  expect(new Set(shims.map(({ name }) => name)).size).toBe(1);
  await pool.release('pod');
  await pool.close();
});

test('a handler whose shims have a cgroup of their own gets no spare of another handler', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool({ spares: 1 });
  await pool.fill(handler);
  const [spare] = await shimFolders();
  // no hierarchy is given to this pool, so nothing is moved
  const apart = { ...handler, name: 'apart', shimCgroup: '/shims' };
  expect((await pool.acquire(apart, 'a')).name).not.toBe(spare);
  expect((await pool.acquire(handler, 'b')).name).toBe(spare);
  await pool.release('a');
  await pool.release('b');
  await pool.close();
});

test('a pod gets a spare, whose claim is recorded first, and another is started when the pool is idle', async () => {
  const handler = await fixture.handler('crun');
  const { untilQuiet, open } = gate();
  const pool = fixture.newPool({ spares: 2, untilQuiet });
  await pool.fill(handler);
  const spares = await shimFolders();
  expect(pool.spareCount()).toBe(2);
  for (const name of spares) expect(await recordOf(name)).toMatchObject({ shared: false, sandboxIds: [] });

  const taken = await pool.acquire(handler, 'a');
  expect(spares).toContain(taken.name);
  expect((await recordOf(taken.name)).sandboxIds).toEqual(['a']);
  expect([pool.count(), pool.spareCount()]).toEqual([2, 1]);
  open();
  await expect.poll(() => pool.spareCount()).toBe(2);
  expect(pool.count()).toBe(3);
  // the pod's end makes no spare of its shim
  await pool.release('a');
  expect([pool.count(), pool.spareCount(), lives(taken)]).toEqual([2, 2, false]);
  await pool.close();
  expect(await shimFolders()).toEqual([]);
});

test('pods without a spare start a shim each and do not wait for a refill', async () => {
  const handler = await fixture.handler('crun');
  const { untilQuiet } = gate();
  const pool = fixture.newPool({ spares: 1, untilQuiet });
  await pool.fill(handler);
  const pods = ['a', 'b', 'c'];
  const shims = await Promise.all(pods.map((pod) => pool.acquire(handler, pod)));
  expect(new Set(shims.map(({ name }) => name)).size).toBe(3);
  expect([pool.count(), pool.spareCount()]).toEqual([3, 0]);
  for (const pod of pods) await pool.release(pod);
  await pool.close();
});

test('a handler has spares from its first pod on, and none where zero are configured', async () => {
  const [crun, runc] = [await fixture.handler('crun'), await fixture.handler('runc')];
  const pool = fixture.newPool({ spares: 1 });
  await pool.fill(crun);
  expect(pool.spareCount()).toBe(1);
  await pool.acquire(runc, 'pod');
  await expect.poll(() => pool.spareCount()).toBe(2);
  await pool.release('pod');
  await pool.close();

  const none = fixture.newPool({ spares: 0 });
  await none.fill(crun);
  await none.acquire(crun, 'pod');
  expect([none.count(), none.spareCount()]).toEqual([1, 0]);
  await none.release('pod');
  await none.close();
});

test.each(['shim', 'runtime'] as const)(
  'after an upgrade of the %s no pod gets a spare from before',
  async (program) => {
    const copy = join(fixture.folder, `upgraded-${program}`);
    const original = await findProgram(program === 'shim' ? testShim : 'crun');
    await copyFile(original, copy);
    const handler = await fixture.handler('crun', { [program]: copy });
    const pool = fixture.newPool({ spares: 1 });
    await pool.fill(handler);
    const [before = ''] = await shimFolders();
    const { pid } = await recordOf(before);
    const inUse = await pool.acquire(handler, 'old');
    expect(inUse.name).toBe(before);
    await expect.poll(() => pool.spareCount()).toBe(1);
    const outdated = (await pidsOfShims()).find((each) => each !== pid) ?? 0;

    // as a package manager does it: the same path, another file
    await copyFile(original, `${copy}.new`);
    await rename(`${copy}.new`, copy);
    const after = await pool.acquire(handler, 'new');
    expect(after.pid).not.toBe(outdated);
    await expect.poll(() => startTimeOf(outdated)).toBeUndefined();
    await expect.poll(() => pool.spareCount()).toBe(1);
    // a pod that runs keeps the shim that it has
    expect((await pool.acquire(handler, 'old')).name).toBe(before);
    await pool.release('old');
    await pool.release('new');
    await pool.close();
  },
);

test('a spare that died is not used', async () => {
  const handler = await fixture.handler('crun');
  const { untilQuiet } = gate();
  const pool = fixture.newPool({ spares: 1, untilQuiet });
  await pool.fill(handler);
  const [pid = 0] = await pidsOfShims();
  process.kill(pid, 'SIGKILL');
  // a signal that is sent has not ended anything yet
  await expect.poll(() => startTimeOf(pid)).toBeUndefined();
  const taken = await pool.acquire(handler, 'pod');
  expect(taken.pid).not.toBe(pid);
  await expect.poll(() => pool.count()).toBe(1);
  await pool.release('pod');
  await pool.close();
});

test('a shim that cannot be started is tried once for each pod, and not in the background', async () => {
  const starts = join(fixture.folder, 'starts');
  const program = join(fixture.folder, 'failing-shim');
  await writeFile(
    program,
    `#!/bin/sh\ntest "$1" = -v && exit\ncase "$*" in *" start") echo >> ${starts} ;; esac\nexit 1\n`,
    { mode: 0o755 },
  );
  const pool = fixture.newPool({ spares: 4 });
  await expect(pool.acquire(await fixture.handler('crun', { shim: program }), 'pod')).rejects.toThrow('failing-shim');
  await pool.close();
  expect(await readFile(starts, 'utf8')).toBe('\n');
});

test('reports the output of a shim that does not start, and leaves nothing of it', async () => {
  const program = join(fixture.folder, 'broken-shim');
  await writeFile(program, '#!/bin/sh\ntest "$1" = -v && exit\necho "no luck today" >&2\nexit 1\n', { mode: 0o755 });
  const pool = fixture.newPool();
  await expect(pool.acquire(await fixture.handler('crun', { shim: program }), 'x')).rejects.toThrow(
    /start shim pod-\w+: broken-shim: no luck today/,
  );
  await pool.close();
});

test('a shim that hangs in its start is killed once the caller is out of time, and leaves nothing', async () => {
  const program = join(fixture.folder, 'hanging-shim');
  const pids = join(fixture.folder, 'hanging');
  const script = `#!/bin/sh\ntest "$1" = -v && exit\necho $$ > ${pids}\nwhile :; do sleep 0.1; done\n`;
  await writeFile(program, script, { mode: 0o755 });
  const handler = await fixture.handler('crun', { shim: program });
  const pool = fixture.newPool();
  const caller = new AbortController();
  const first = pool.acquire(handler, 'pod', caller.signal);
  // behind it, as another container of the pod
  const second = pool.acquire(handler, 'pod', caller.signal);
  await expect.poll(() => readFile(pids, 'utf8').catch(() => '')).toMatch(/^\d+\n$/);
  caller.abort(new CrispError('DeadlineExceeded', 'out of time'));
  await Promise.all([
    expect(first).rejects.toThrow(/start shim pod-\w+: .*out of time/),
    expect(second).rejects.toThrow('out of time'),
  ]);
  await expect.poll(async () => startTimeOf(Number(await readFile(pids, 'utf8')))).toBeUndefined();
  await pool.close();
});

test('a claim that cannot be written fails the start, and the shim is ended', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool({ spares: 1, untilQuiet: gate().untilQuiet });
  await pool.fill(handler);
  const [name = ''] = await shimFolders();
  const [pid = 0] = await pidsOfShims();
  await rm(join(fixture.layout.shims, name), { recursive: true });
  await expect(pool.acquire(handler, 'pod')).rejects.toThrow('ENOENT');
  expect(startTimeOf(pid)).toBeUndefined();
  await pool.close();
});

test('recovers shims and their tasks after a restart, and the exit of a task that ended meanwhile', async () => {
  const handler = await fixture.handler('crun');
  const before = fixture.newPool();
  const shim = await before.acquire(handler, 'sandbox');
  const [stays, ends] = [await startTask(shim, handler), await startTask(shim, handler)];
  await before.close();
  await fixture.events.close();
  await expect(shim.state(stays.id)).rejects.toMatchObject({ kind: 'Unavailable' });
  // nobody takes the shim's event nor reads its log, and it must bear that
  process.kill(ends.pid, 'SIGKILL');
  await expect.poll(() => startTimeOf(ends.pid)).toBeUndefined();

  await fixture.events.listen();
  const after = fixture.newPool();
  await after.recover(({ sandboxIds }) => sandboxIds ?? []);
  expect(after.count()).toBe(1);
  const found = await after.acquire(handler, 'sandbox');
  expect(found.name).toBe(shim.name);
  expect((await found.state(stays.id)).status).toBe('running');
  expect((await found.wait(ends.id)).exitCode).toBe(137);
  await endTask(found, stays.id);
  await found.delete(ends.id);
  await after.release('sandbox');
  await after.close();
  expect(tracesOf(ends.id)).toEqual([]);
});

test('the next start ends spares and shims of removed pods, and removes the leftovers of dead shims', async () => {
  const handler = await fixture.handler('crun');
  const before = fixture.newPool({ spares: 1 });
  await before.fill(handler);
  const [kept, gone, dead, unrecorded] = [
    await before.acquire(handler, 'kept'),
    await before.acquire(handler, 'gone'),
    await before.acquire(handler, 'dead'),
    await before.acquire(handler, 'unrecorded'),
  ];
  await expect.poll(() => before.spareCount()).toBe(1);
  const used = [kept, gone, dead, unrecorded].map(({ pid }) => pid);
  const spare = (await pidsOfShims()).find((pid) => !used.includes(pid)) ?? 0;
  // that pool is left as a server leaves it that is killed
  process.kill(dead.pid, 'SIGKILL');
  await expect.poll(() => startTimeOf(dead.pid)).toBeUndefined();
  await rm(join(fixture.layout.shims, unrecorded.name, 'shim.json'));

  const after = fixture.newPool();
  await after.recover(({ sandboxIds }) => (sandboxIds ?? []).filter((id) => id === 'kept'));
  expect([kept, gone, dead, unrecorded].map(lives)).toEqual([true, false, false, false]);
  expect(startTimeOf(spare)).toBeUndefined();
  expect(await shimFolders()).toEqual([kept.name]);
  for (const { address } of [gone, dead, unrecorded]) expect(existsSync(address)).toBe(false);
  expect([after.count(), after.spareCount()]).toEqual([1, 0]);
  await after.release('kept');
  await after.close();
  await before.close();
});

test('the next start ends a shim whose `start` was still running when crisp was killed', async () => {
  const { shim } = await fixture.handler('crun');
  const folder = join(fixture.layout.shims, 'pod-0123456789ab');
  await mkdir(folder, { recursive: true });
  const argv = ['-namespace', 'crisp', '-address', fixture.layout.eventSocket, '-id', 'pod-0123456789ab', 'start'];
  const start = spawn('sh', ['-c', 'sleep 1000; exec "$0" "$@"', shim, ...argv], { cwd: folder, stdio: 'ignore' });
  const ended = once(start, 'exit');
  const pool = fixture.newPool();
  await pool.recover(() => []);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(await pidsWorkingIn(folder)).toEqual([]);
  await pool.close();
});

test('with `shared` pods are spread over a few shims, also those that start concurrently', async () => {
  const handler = await fixture.handler('crun', { shared: true });
  const pool = fixture.newPool({ sharedSize: 2 });
  await pool.fill(handler);
  await pool.fill(handler);
  expect([pool.count(), pool.spareCount()]).toEqual([2, 2]);
  const pods = Array.from({ length: 6 }, (_, index) => `pod ${index}`);
  const shims = await Promise.all(pods.map((pod) => pool.acquire(handler, pod)));
  const podsOf = (name: string): number => shims.filter((shim) => shim.name === name).length;
  expect([...new Set(shims.map(({ name }) => name))].map(podsOf)).toEqual([3, 3]);
  expect(pool.spareCount()).toBe(0);
  // it ends with the last of its pods where it is of no use any more, else it waits for others
  for (const pod of pods) await pool.release(pod);
  expect([pool.count(), pool.spareCount()]).toEqual([2, 2]);
  await pool.close();
  expect(shims.filter(lives)).toEqual([]);
});

test('pods of a `shared` handler without spares share the shim that the first of them starts', async () => {
  const handler = await fixture.handler('crun', { shared: true });
  const pool = fixture.newPool({ sharedSize: 1 });
  const pods = ['a', 'b', 'c'];
  const shims = await Promise.all(pods.map((pod) => pool.acquire(handler, pod)));
  expect(new Set(shims.map(({ name }) => name)).size).toBe(1);
  for (const pod of pods) await pool.release(pod);
  await pool.close();
});

test('shared shims of crisp 0.1.0 keep their pods, get no new task, and end with the last pod', async () => {
  const handler = await fixture.handler('crun', { shared: true });
  const before = fixture.newPool({ sharedSize: 1 });
  const old = await before.acquire(handler, 'a');
  await before.acquire(handler, 'b');
  const [first, second] = [await startTask(old, handler), await startTask(old, handler)];
  await before.close();
  const path = join(fixture.layout.shims, old.name, 'shim.json');
  const { sandboxIds, key, ...record } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  expect([sandboxIds, typeof key]).toEqual([['a', 'b'], 'string']);
  await writeFile(path, JSON.stringify({ ...record, kind: `${handler.shim} ${handler.shimVersion}` }));

  const after = fixture.newPool({ sharedSize: 1 });
  await after.recover(({ name }) => (name === old.name ? ['a', 'b'] : []));
  const found = after.get(old.name) ?? expect.fail('its shim was not found');
  expect((await found.state(first.id)).status).toBe('running');
  for (const mode of [handler, await fixture.handler('crun')]) {
    expect((await after.acquire(mode, 'new')).name).not.toBe(old.name);
    expect((await after.acquire(mode, 'a')).name).not.toBe(old.name);
    await after.release('new');
  }
  await endTask(found, first.id);
  await after.release('a');
  expect(lives(found)).toBe(true);
  await endTask(found, second.id);
  await after.release('b');
  expect(lives(found)).toBe(false);
  await after.close();
});

test('a shim that is stopped by SIGSTOP is killed when its pod ends', async () => {
  const handler = await fixture.handler('crun');
  const pool = fixture.newPool();
  const shim = await pool.acquire(handler, 'pod');
  process.kill(shim.pid, 'SIGSTOP');
  await pool.release('pod');
  expect(lives(shim)).toBe(false);
  await pool.close();
});
