import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchPathWith } from '../../../src/task/checkpoint/checkpoint-support.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('runtimes find the configured criu in PATH, before any other', async () => {
  expect(await searchPathWith('/opt/criu-4.1', folder)).toBe(`${folder}:${process.env['PATH']}`);
  expect(await readlink(join(folder, 'criu'))).toBe('/opt/criu-4.1');
  await searchPathWith('/opt/criu-4.2', folder);
  expect(await readlink(join(folder, 'criu'))).toBe('/opt/criu-4.2');
});

test('runtimes find the criu of PATH where none is configured', async () => {
  await searchPathWith('/opt/criu-4.1', folder);
  await searchPathWith('criu', folder);
  await expect(readlink(join(folder, 'criu'))).rejects.toThrow('ENOENT');
});
