import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchPathWith, whyNoCriu } from '../../src/task/checkpoint-support.js';
import { ShimPool } from '../../src/task/shim-pool.js';
import { createLogger } from '../../src/lib/log.js';
import { type House, openHouse } from './support.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the runtimes of a shim find the criu that a setting names before any other', async () => {
  const criu = join(house.folder, 'of-my-own', 'criu');
  await mkdir(join(house.folder, 'of-my-own'));
  await writeFile(criu, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const pool = new ShimPool({ layout: house.layout, log: createLogger('silent'), searchPath: searchPathWith(criu) });
  const shim = await pool.acquire(await house.handler('crun'), 'sandbox');
  const environment = (await readFile(`/proc/${shim.pid}/environ`, 'utf8')).split('\0');
  expect(environment.find((each) => each.startsWith('PATH='))?.split(':')[0]).toBe(`PATH=${join(house.folder, 'of-my-own')}`);
  await pool.release(shim.name, 'sandbox');
  await pool.close();
  expect(await whyNoCriu(criu)).toBeUndefined();
  expect(searchPathWith('criu')).toBe(process.env['PATH']);
});

test('a criu of another name, which no runtime would find, is no criu', async () => {
  const other = join(house.folder, 'criu-4.1');
  await writeFile(other, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  expect(await whyNoCriu(other)).toContain(`programs.criu is ${other}, and runtimes look for a program that is named criu`);
  await rm(other);
});
