import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signalProcess, startTimeOf } from '../../../src/lib/process/process.js';
import { findRuntimeProcesses, killRuntimeProcesses } from '../../../src/task/runtime/runtime-process.js';

// this process is the shim; its runtime is a shell that waits at a named pipe, and has a child that waits too
let folder: string;
const started: number[] = [];
const shim = { pid: process.pid, startTime: startTimeOf(process.pid) ?? '' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-runtime-'));
});
afterEach(async () => {
  for (const pid of started.splice(0)) signalProcess(pid, 'SIGKILL');
  await rm(folder, { recursive: true });
});

const script = 'sleep 1000 & echo $!; wait';

/** Starts a runtime with this command line. Gives its pid and that of its child. */
async function startRuntime(argv: readonly string[], program: readonly string[] = []): Promise<[number, number]> {
  const [name = '', ...args] = [...program, 'sh', '-c', script, 'runc', ...argv];
  const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const pids: [number, number] = [child.pid ?? 0, Number(said.toString())];
  started.push(...pids);
  return pids;
}

const exec = (id: string, execId: string): string[] => [
  '--root',
  '/r',
  'exec',
  '--pid-file',
  `/b/${id}/${execId}.pid`,
  id,
];
const lives = (pid: number): boolean => startTimeOf(pid) !== undefined;

test('finds the runtime of one exec of one container, among others of the same name', async () => {
  const [wanted] = await startRuntime(exec('c1', 'exec-1'));
  await startRuntime(exec('c1', 'exec-2'));
  await startRuntime(exec('c2', 'exec-1'));
  await startRuntime(['--root', '/r', 'start', 'c1']);
  const call = { shim, containerId: 'c1', execId: 'exec-1', commands: ['exec'] };
  expect((await findRuntimeProcesses(call)).map(({ pid, command }) => [pid, command])).toEqual([[wanted, 'sh exec']]);
  // another process has the shim's pid by now
  expect(await findRuntimeProcesses({ ...call, shim: { ...shim, startTime: '1' } })).toEqual([]);
});

test('kills it with its descendants, and nothing else', async () => {
  const [wanted, child] = await startRuntime(['--root', '/r', 'start', 'c1']);
  const others = [
    ...(await startRuntime(['--root', '/r', 'start', 'c2'])),
    ...(await startRuntime(exec('c1', 'exec-1'))),
  ];
  const ended = await killRuntimeProcesses({ shim, containerId: 'c1', commands: ['start'] });
  expect(ended).toEqual({ found: [`sh start (process ${wanted})`], left: [] });
  expect([wanted, child].map(lives)).toEqual([false, false]);
  expect(others.map(lives)).toEqual(others.map(() => true));
});

test('leaves a process of a container alone that looks like the runtime', async () => {
  const [imitation] = await startRuntime(['--root', '/r', 'start', 'c1'], ['unshare', '--mount']);
  expect(await killRuntimeProcesses({ shim, containerId: 'c1', commands: ['start'] })).toEqual({ found: [], left: [] });
  expect(lives(imitation)).toBe(true);
});
