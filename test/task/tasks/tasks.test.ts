import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { cgroupMounts } from '../../../src/lib/host/cgroup-tree.js';
import { createLogger } from '../../../src/lib/log.js';
import { startTimeOf } from '../../../src/lib/process/process.js';
import type { Handler } from '../../../src/task/runtime/handlers.js';
import type { Shim, TaskExit } from '../../../src/task/shim/shim.js';
import type { ShimPool } from '../../../src/task/shim/shim-pool.js';
import type { TaskRef } from '../../../src/task/tasks/end-task.js';
import type { Task } from '../../../src/task/tasks/task.js';
import { Tasks } from '../../../src/task/tasks/tasks.js';
import { makeBundle, overlayOn } from '../../support/bundle.js';
import { type TaskFixture, openTaskFixture, tracesOf } from '../support.js';

let fixture: TaskFixture;
let handler: Handler;
let pool: ShimPool;
let shim: Shim;
let closing: AbortController;
let tasks: Tasks;
let exits: number[];
beforeAll(async () => {
  fixture = await openTaskFixture();
  handler = await fixture.handler('crun');
});
afterAll(() => fixture.close());
beforeEach(async () => {
  pool = fixture.newPool();
  shim = await pool.acquire(handler, 'sandbox');
  closing = new AbortController();
  tasks = await openTasks();
  exits = [];
});
afterEach(async () => {
  await pool.release('sandbox');
  await pool.close();
});

async function openTasks(): Promise<Tasks> {
  return new Tasks({
    shims: pool,
    handlers: new Map([['crun', handler]]),
    cgroupMounts: await cgroupMounts(),
    inTurn: (work) => work(),
    log: createLogger('silent'),
    closing: closing.signal,
  });
}

const onExit = async ({ exitCode }: TaskExit): Promise<void> => void exits.push(exitCode);
const signal = AbortSignal.timeout(120_000);

async function create(...args: string[]): Promise<{ ref: TaskRef; task: Task }> {
  const bundle = await makeBundle(fixture.folder, args);
  await writeFile(join(bundle.folder, 'rootfs.json'), JSON.stringify(await overlayOn(fixture.rootfs, bundle)));
  const ref: TaskRef = {
    id: bundle.id,
    handler: 'crun',
    shim: shim.name,
    bundle: bundle.folder,
    logFields: { containerId: bundle.id },
  };
  const stdio = { stdin: '', stdout: '', stderr: '', terminal: false };
  return { ref, task: await tasks.create(ref, { handler, shim, stdio, signal }, {}) };
}

test('an exit before the task is tracked is reported once it is, and the task is deleted then', async () => {
  const { ref, task } = await create('sh', '-c', 'exit 3');
  await task.start(signal);
  expect(await task.exit).toMatchObject({ exitCode: 3 });
  expect([tasks.get(ref.id), exits]).toEqual([undefined, []]);
  tasks.track(task, onExit);
  expect(tasks.get(ref.id)).toBe(task);
  await task.ended;
  expect([tasks.get(ref.id), exits, tracesOf(ref.id)]).toEqual([undefined, [3], []]);
});

test('a kill returns once the exit is recorded, also where recording fails at first', async () => {
  const { ref, task } = await create('sleep', '1000');
  const pid = await task.start(signal);
  let tries = 0;
  let wasKilled: boolean | undefined;
  tasks.track(task, async (exit) => {
    wasKilled = exit.wasKilled;
    tries += 1;
    if (tries < 3) throw new Error('disk full');
    await onExit(exit);
  });
  await Promise.all([task.kill(), task.kill()]);
  expect([tries, exits, wasKilled, startTimeOf(pid), tracesOf(ref.id)]).toEqual([3, [137], true, undefined, []]);
});

test.each(['created', 'started'])('the exit of a %s task whose start is undone is not reported', async (state) => {
  const { ref, task } = await create('sleep', '1000');
  if (state === 'started') await task.start(signal);
  await tasks.end(ref);
  expect(await task.exit).toBeUndefined();
  await tasks.end(ref);
  expect([exits, startTimeOf(task.pid), tracesOf(ref.id)]).toEqual([[], undefined, []]);
});

test('the loss of the shim is reported as one exit, and leaves nothing of the task', async () => {
  const { ref, task } = await create('sleep', '1000');
  const pid = await task.start(signal);
  tasks.track(task, onExit);
  process.kill(shim.pid, 'SIGKILL');
  await task.ended;
  expect([exits, startTimeOf(pid), tracesOf(ref.id)]).toEqual([[137], undefined, []]);
});

test('a shim that cannot be asked for the exit just now is asked again, and has not lost the task', async () => {
  const full = new CrispError('ResourceExhausted', 'too many calls');
  const wait = vi.spyOn(shim, 'wait').mockRejectedValueOnce(full).mockRejectedValueOnce(full);
  const { task } = await create('sh', '-c', 'sleep 1; exit 3');
  await task.start(signal);
  tasks.track(task, onExit);
  await task.ended;
  expect([exits, wait.mock.calls.length]).toEqual([[3], 3]);
  wait.mockRestore();
});

test('a server that shuts down waits for no exit; the next one reattaches and gets it', async () => {
  const { ref, task } = await create('sleep', '1000');
  const pid = await task.start(signal);
  tasks.track(task, onExit);
  closing.abort();
  await pool.close();
  await expect(task.ended).rejects.toMatchObject({ kind: 'Unavailable' });
  expect(startTimeOf(pid)).toBeDefined();

  process.kill(pid, 'SIGKILL');
  pool = fixture.newPool();
  await pool.recover(() => ['sandbox']);
  closing = new AbortController();
  tasks = await openTasks();
  const found = await tasks.reattach(ref, () => Promise.resolve({}));
  tasks.track(found!, onExit);
  await found!.ended;
  expect([exits, tracesOf(ref.id)]).toEqual([[137], []]);
  expect(await tasks.reattach(ref, () => Promise.resolve({}))).toBeUndefined();
});
