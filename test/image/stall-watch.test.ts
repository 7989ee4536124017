import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { awaitedLocks } from '../../src/image/skopeo/awaited-locks.js';
import { StallWatch } from '../../src/image/skopeo/stall-watch.js';
import { startTimeOf } from '../../src/lib/process/process.js';

const limits = { lookMs: 20, limitMs: 200 };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crisp-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a program that is killed after the test. */
function start(program: string, ...argv: string[]): ChildProcess & { pid: number } {
  const child = spawn(program, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await gone;
  });
  return child as ChildProcess & { pid: number };
}

/** Starts a process that takes a lock as containers/storage does, and keeps it. Prints a line when it has it. */
function startLocker(): ChildProcess & { pid: number } {
  // struct flock of 64 bits
  const lock = 'my $lock = pack("s s x4 q q i x4", F_WRLCK, SEEK_SET, 0, 0, 0)';
  const take = 'open(F, "+>>", $ARGV[0]) or die; fcntl(F, F_SETLKW, $lock) or die';
  const script = `$| = 1; ${lock}; ${take}; print "held\\n"; sleep`;
  return start('perl', '-MFcntl=:DEFAULT,:flock,:seek', '-e', script, join(folder, 'lock'));
}

function watch(pid: number): AbortSignal {
  const stallWatch = new StallWatch(limits);
  onTestFinished(() => stallWatch.end());
  stallWatch.begin(pid);
  return stallWatch.signal;
}

const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

test('a process that idles with a lock has stalled once another waits for it, and the one that waits has not', async () => {
  const holder = startLocker();
  await once(holder.stdout ?? holder, 'data');
  const holding = watch(holder.pid);
  // it waits for nobody's sake meanwhile
  await sleep(3 * limits.limitMs);
  expect(holding.aborted).toBe(false);
  const waiter = startLocker();
  const waiting = watch(waiter.pid);
  await expect.poll(async () => [...(await awaitedLocks()).waiting]).toContain(waiter.pid);
  expect([...(await awaitedLocks()).holders]).toContain(holder.pid);
  await aborted(holding);
  expect(holding.reason).toMatchObject({ kind: 'Unavailable', message: 'stalled for 0.2 s and was killed' });
  await sleep(3 * limits.limitMs);
  expect(waiting.aborted).toBe(false);
});

test('one that is stopped has stalled, and what it has started is killed', async () => {
  const shell = start('sh', '-c', 'sleep 1000 & echo $!; wait');
  const [line] = (await once(shell.stdout ?? shell, 'data')) as [Buffer];
  const inner = Number(line.toString());
  const signal = watch(shell.pid);
  process.kill(inner, 'SIGSTOP');
  await aborted(signal);
  await expect.poll(() => startTimeOf(inner)).toBeUndefined();
});

test('who holds a lock that is waited for is found among a hundred thousand of a container, and flock does not count', async () => {
  const lock = (number: number, pid: number, type = 'POSIX'): string =>
    `${number}: ${type}  ADVISORY  WRITE ${pid} fe:00:${number} 0 EOF\n`;
  const waiter = (number: number, pid: number, type = 'POSIX'): string =>
    `${number}: -> ${type}  ADVISORY  WRITE ${pid} fe:00:${number} 0 EOF\n`;
  const many = Array.from({ length: 100_000 }, (_, index) => lock(index + 1, 7)).join('');
  const awaited = lock(100_001, 8) + waiter(100_001, 9) + waiter(100_001, 10);
  const path = join(folder, 'locks');
  writeFileSync(path, `${many}${awaited}${lock(100_002, 11, 'FLOCK')}${waiter(100_002, 12, 'FLOCK')}`);
  const { holders, waiting } = await awaitedLocks(path);
  expect([...holders]).toEqual([8]);
  expect([...waiting]).toEqual([9, 10]);
});
