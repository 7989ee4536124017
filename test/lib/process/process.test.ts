import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pidsWorkingIn } from '../../../src/lib/process/process.js';
import { longestPauseMs } from '../../support/event-loop.js';

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

test('finds all who work in a folder among the processes of a large node, a batch at a time', async () => {
  const [wanted, other, proc] = ['pod-a', 'pod-b', 'proc'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [wanted, other, join(proc, 'sys')]) mkdirSync(path, { recursive: true });
  const pids = Array.from({ length: 2_000 }, (_, index) => index + 1);
  for (const pid of pids) {
    mkdirSync(join(proc, String(pid)));
    symlinkSync(pid % 50 === 0 ? wanted : other, join(proc, String(pid), 'cwd'));
  }
  let found: number[] = [];
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, waitingRequests())), 0);
  const pauseMs = await longestPauseMs(async () => void (found = await pidsWorkingIn(wanted, proc)));
  clearInterval(watch);
  expect(found.sort((a, b) => a - b)).toEqual(pids.filter((pid) => pid % 50 === 0));
  expect(most).toBeLessThanOrEqual(150);
  expect(pauseMs).toBeLessThan(1_000);
});

/** Requests of files that are under way. */
function waitingRequests(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('FSReq')).length;
}
