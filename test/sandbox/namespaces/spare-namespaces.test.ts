import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sandboxAt, type SandboxLayout } from '../../../src/lib/layout.js';
import { createLogger } from '../../../src/lib/log.js';
import { run } from '../../../src/lib/process/run.js';
import { pinNamespaces, releaseNamespaces, type PodNamespaces } from '../../../src/sandbox/namespaces/namespaces.js';
import { defaultShmBytes } from '../../../src/sandbox/namespaces/pod-filesystems.js';
import { NamespacePool } from '../../../src/sandbox/namespaces/namespace-pool.js';

const log = createLogger('silent');
const untilQuiet = (): Promise<void> => Promise.resolve();
let folder: string;
let spareFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  spareFolder = join(folder, 'spares');
});

afterEach(async () => {
  expect(await mounts()).toEqual([]);
  await rm(folder, { recursive: true });
});

const mounts = async () =>
  (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').filter((line) => line.includes(folder));
const finished = async () => (await readdir(spareFolder)).filter((name) => !name.endsWith('.new'));
const usual = ({ net, ipc, uts }: SandboxLayout): PodNamespaces => ({ net, ipc, uts });

async function release(name: string): Promise<void> {
  await releaseNamespaces(sandboxAt(join(folder, name)));
  await rm(join(folder, name), { recursive: true });
}

test('a pod gets a spare set, its sysctls are set in it, and another spare is made', async () => {
  const spares = new NamespacePool({ folder: spareFolder, count: 2, untilQuiet, log });
  await spares.start();
  await expect.poll(finished).toHaveLength(2);
  const inodes = await Promise.all(
    (await finished()).map(async (name) => (await stat(join(spareFolder, name, 'net'))).ino),
  );

  const pod = sandboxAt(join(folder, 'pod'));
  await mkdir(pod.folder);
  await spares.make(pod, usual(pod), defaultShmBytes, { sysctls: { 'net.ipv4.ip_forward': '1' } });
  expect(inodes).toContain((await stat(pod.net)).ino);
  const inside = (...argv: string[]) => run('nsenter', [`--net=${pod.net}`, ...argv]);
  expect(await inside('ip', '-o', 'link', 'show', 'lo')).toMatch(/[<,]UP[,>]/);
  expect(await inside('sysctl', '-n', 'net.ipv4.ip_forward', 'net.ipv4.ip_unprivileged_port_start')).toBe('1\n0\n');
  expect((await mounts()).filter((line) => line.includes(pod.shm)).length).toBe(1);

  await expect.poll(finished).toHaveLength(2);
  await spares.close();
  await release('pod');
  expect(await readdir(folder)).toEqual([]);
});

test('a pod with other needs, or without a ready spare, gets a new set', async () => {
  const spares = new NamespacePool({ folder: spareFolder, count: 0, untilQuiet, log });
  await spares.start();
  const one = sandboxAt(join(folder, 'one'));
  await spares.make(one, usual(one), defaultShmBytes);
  const two = sandboxAt(join(folder, 'two'));
  await spares.make(two, { ipc: two.ipc }, undefined);
  expect((await readdir(two.folder)).sort()).toEqual(['etc', 'ipc']);
  expect((await mounts()).length).toBe(7);
  await spares.close();
  await Promise.all(['one', 'two'].map(release));
});

test('takes over the spares of a killed crisp, and removes partial ones', async () => {
  const killed = new NamespacePool({ folder: spareFolder, count: 1, untilQuiet, log });
  await killed.start();
  await expect.poll(finished).toHaveLength(1);
  const [left] = await finished();
  const half = sandboxAt(join(spareFolder, 'half'));
  await pinNamespaces({ net: half.net });

  const next = new NamespacePool({ folder: spareFolder, count: 1, untilQuiet, log });
  await next.start();
  expect(await readdir(spareFolder)).toEqual([left]);
  await next.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a spare is replaced when no pod is starting', async () => {
  const waits: (() => void)[] = [];
  const untilQuiet = (): Promise<void> => new Promise((resolve) => waits.push(resolve));
  const spares = new NamespacePool({ folder: spareFolder, count: 1, untilQuiet, log });
  await spares.start();
  await expect.poll(finished).toHaveLength(1);
  const pod = sandboxAt(join(folder, 'pod'));
  await spares.make(pod, usual(pod), defaultShmBytes);
  await expect.poll(() => waits.length).toBe(1);
  // much longer than a spare takes
  await sleep(200);
  expect(await readdir(spareFolder)).toEqual([]);
  waits[0]?.();
  await expect.poll(finished).toHaveLength(1);
  // it waits once more before it sees that none is missing
  await expect.poll(() => waits.length).toBe(2);
  waits[1]?.();
  await spares.close();
  await release('pod');
  expect(await readdir(folder)).toEqual([]);
});

test('close does not wait for a pod that is starting', async () => {
  const untilQuiet = async (signal: AbortSignal): Promise<void> => void (await once(signal, 'abort'));
  const spares = new NamespacePool({ folder: spareFolder, count: 1, untilQuiet, log });
  await spares.start();
  await expect.poll(finished).toHaveLength(1);
  const pod = sandboxAt(join(folder, 'pod'));
  await spares.make(pod, usual(pod), defaultShmBytes);
  await spares.close();
  await release('pod');
  expect(await readdir(folder)).toEqual([]);
});

test('close waits for spares that are being made', async () => {
  const spares = new NamespacePool({ folder: spareFolder, count: 3, untilQuiet, log });
  await spares.start();
  await spares.close();
  expect(await readdir(folder)).toEqual([]);
});
