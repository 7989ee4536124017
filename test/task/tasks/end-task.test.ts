import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTimeOf } from '../../../src/lib/process/process.js';
import { runtimeOptions, shimNamespace } from '../../../src/task/runtime/handlers.js';
import { endWithoutShim, isLeft } from '../../../src/task/tasks/end-task.js';
import { makeBundle, overlayOn } from '../../support/bundle.js';
import { type TaskFixture, openTaskFixture, tracesOf } from '../support.js';

let fixture: TaskFixture;
beforeAll(async () => {
  fixture = await openTaskFixture();
});
afterAll(() => fixture.close());

test.each(['crun', 'runc'])('ends a container unknown to %s, as one whose creation was cut short', async (name) => {
  const handler = await fixture.handler(name);
  const pool = fixture.newPool();
  const shim = await pool.acquire(handler, 'sandbox');
  const { id, folder } = await makeBundle(fixture.folder, ['sleep', '1000']);
  const rootfs = await overlayOn(fixture.rootfs, { id, folder });
  const pid = await shim.create({ id, bundle: folder, rootfs, options: runtimeOptions(handler) });
  process.kill(shim.pid, 'SIGKILL');
  await expect.poll(() => pool.get(shim.name)).toBeUndefined();
  await rm(join(handler.runtimeRoot, shimNamespace, id), { recursive: true });
  await rm(join(folder, 'init.pid'));

  const container = { id, bundle: folder };
  expect(startTimeOf(pid)).toBeDefined();
  expect(await isLeft(handler, container)).toBe(true);
  await endWithoutShim(handler, container);
  expect(startTimeOf(pid)).toBeUndefined();
  expect(tracesOf(id)).toEqual([]);
  expect(await isLeft(handler, container)).toBe(false);
  await endWithoutShim(handler, container);
  await pool.close();
});
