import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTree } from '../../../src/lib/files/remove-tree.js';
import { deepTree } from '../../support/deep-tree.js';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'crisp-tree-'));
});
afterEach(() => execFileSync('rm', ['-rf', parent]));

test('a tree deeper than PATH_MAX is removed, and nothing beside it', async () => {
  const folder = join(parent, '-tree');
  mkdirSync(folder);
  writeFileSync(join(parent, 'kept'), '');
  symlinkSync(parent, join(folder, 'link'));
  execFileSync('sh', ['-c', deepTree], { cwd: folder, timeout: 10_000 });
  await expect(rm(folder, { recursive: true, force: true })).rejects.toThrow('ENAMETOOLONG');
  await removeTree(folder);
  expect(readdirSync(parent)).toEqual(['kept']);
});

test('a missing directory is not an error', async () => {
  await removeTree(join(parent, 'nothing'));
});
