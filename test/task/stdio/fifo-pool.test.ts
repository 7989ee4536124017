import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FifoPool } from '../../../src/task/stdio/fifo-pool.js';
import { fifoFolder } from '../../support/fifos.js';

let fixture: Awaited<ReturnType<typeof fifoFolder>>;

beforeEach(async () => {
  fixture = await fifoFolder();
});

afterEach(() => fixture.remove());

test('provides private named pipes, also more than it keeps in stock', async () => {
  const { folder, pool } = fixture;
  const paths = Array.from({ length: 130 }, (_, index) => join(folder, `fifo-${index}`));
  await Promise.all(paths.map((path) => pool.take(path)));
  for (const path of paths) {
    const stats = await lstat(path);
    expect([stats.isFIFO(), stats.mode & 0o777]).toEqual([true, 0o600]);
  }
});

test('replaces what was at the path', async () => {
  const path = join(fixture.folder, 'fifo');
  await writeFile(path, 'old');
  await fixture.pool.take(path);
  expect((await lstat(path)).isFIFO()).toBe(true);
});

test('keeps the pipe when it cannot be moved to its path', async () => {
  await expect(fixture.pool.take(join(fixture.folder, 'none', 'fifo'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await readdir(join(fixture.folder, 'spare'))).length).toBe(48);
});

test('takes over the pipes of an earlier crisp, and leaves none itself', async () => {
  const folder = join(fixture.folder, 'own');
  await mkdir(folder);
  await writeFile(join(folder, 'junk'), '');
  const earlier = new FifoPool(folder);
  await earlier.start();
  const pool = new FifoPool(folder);
  await pool.start();
  expect((await readdir(folder)).length).toBe(48);
  await pool.close();
  expect(await readdir(folder)).toEqual([]);
});
