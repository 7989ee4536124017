import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pidsWorkingIn } from '../../../src/lib/process/process.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('finds who works in a folder by another path than ours, and no other process', async () => {
  const [wanted, mounted, other] = ['state/pod-a', 'mounted', 'other/pod-a'].map((path) => join(folder, path));
  for (const path of [wanted, mounted, other]) mkdirSync(path ?? '', { recursive: true });
  execFileSync('mount', ['--bind', join(folder, 'state'), mounted ?? '']);
  const inside = spawn('sleep', ['1000'], { cwd: join(mounted ?? '', 'pod-a') });
  const elsewhere = spawn('sleep', ['1000'], { cwd: other });
  try {
    expect(await pidsWorkingIn(wanted ?? '')).toEqual([inside.pid]);
    expect(await pidsWorkingIn(join(folder, 'none/pod-a'))).toEqual([]);
  } finally {
    for (const child of [inside, elsewhere]) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    execFileSync('umount', [mounted ?? '']);
  }
});
