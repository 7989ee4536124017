import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import {
  eventually,
  execIn,
  pidsIn,
  removePod,
  runPod,
  statusOf,
  until,
  type ContainerChanges,
  type NodePod,
} from '../../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(() => node.close());

const logOf = async (containerId: string): Promise<string> => (await statusOf(node, containerId)).logPath ?? '';

/** What a container that ends has logged, without the times. */
async function said(script: string, changes?: ContainerChanges): Promise<string[]> {
  const containerId = await pod.start(['sh', '-c', script], changes);
  await until(node, containerId, CONTAINER_EXITED);
  const lines = readFileSync(await logOf(containerId), 'utf8').split('\n');
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z /);
  return lines.map((line) => line.replace(/^\S+ /, ''));
}

test('each line has its time, its stream and its full or partial tag; the log is complete once the container is EXITED', async () => {
  expect(await said('echo out; echo err >&2; echo')).toEqual(
    expect.arrayContaining(['stdout F out', 'stderr F err', 'stdout F ', '']),
  );
  const [first, second, third, ...rest] = await said("head -c 40000 /dev/zero | tr '\\0' x; echo");
  expect([first, second, third].map((line) => [line?.slice(0, 9), line?.length])).toEqual([
    ['stdout P ', 9 + 16384],
    ['stdout P ', 9 + 16384],
    ['stdout F ', 9 + 40000 - 2 * 16384],
  ]);
  expect(rest).toEqual(['']);
  expect((await said('seq 1 20000')).slice(0, -1)).toEqual(
    Array.from({ length: 20_000 }, (_, index) => `stdout F ${index + 1}`),
  );
});

test('a terminal has both streams in one, and its carriage returns are not logged', async () => {
  expect(await said('echo out; echo err >&2; test -t 0 && echo terminal', { tty: true, stdin: true })).toEqual([
    'stdout F out',
    'stdout F err',
    'stdout F terminal',
    '',
  ]);
});

test('stdin is empty unless requested, and then stays open', async () => {
  expect(await said('cat; echo end')).toEqual(['stdout F end', '']);
  const waits = await pod.start(['cat'], { stdin: true });
  await eventually(() => pidsIn(waits).length === 1 || undefined);
  expect(await statusOf(node, waits)).toMatchObject({ state: CONTAINER_RUNNING });
  await node.restart();
  expect(await statusOf(node, waits)).toMatchObject({ state: CONTAINER_RUNNING });
  await node.client.call('StopContainer', { containerId: waits });
});

test('repeated ReopenContainerLog under a container that writes loses, duplicates and splits no line', async () => {
  const perRound = 5_000;
  const containerId = await pod.start([
    'sh',
    '-c',
    `i=0; until [ -e /enough ]; do seq $((i*${perRound}+1)) $(((i+1)*${perRound})); i=$((i+1)); sleep 0.1; done`,
  ]);
  const log = await logOf(containerId);
  const rotated: string[] = [];
  while (rotated.length < 40) {
    const old = `${log}.${rotated.length}`;
    renameSync(log, old);
    rotated.push(old);
    await node.client.call('ReopenContainerLog', { containerId });
  }
  await execIn(node, containerId, ['touch', '/enough']);
  await until(node, containerId, CONTAINER_EXITED);
  const parts = [...rotated, log].filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
  expect(parts).toHaveLength(rotated.length + 1);
  for (const part of parts) expect(part).toMatch(/^$|\n$/);
  const numbers = parts
    .flatMap((part) => part.split('\n').slice(0, -1))
    .map((line) => Number(/^\S+Z stdout F (\d+)$/.exec(line)?.[1] ?? NaN));
  expect(numbers.length % perRound).toBe(0);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('ReopenContainerLog creates the file also for a running container that has closed its output', async () => {
  const containerId = await pod.start(['sh', '-c', 'echo last; exec >/dev/null 2>&1; while :; do sleep 0.1; done']);
  const log = await logOf(containerId);
  await node.context.runtime.tasks.get(containerId)?.io.copier?.drained;
  for (const restarted of [false, true]) {
    if (restarted) await node.restart();
    const old = `${log}.${restarted ? 1 : 0}`;
    renameSync(log, old);
    await node.client.call('ReopenContainerLog', { containerId });
    expect(readFileSync(log, 'utf8')).toBe('');
    expect(statSync(log).mode & 0o777).toBe(0o640);
    expect(readFileSync(old, 'utf8')).toMatch(restarted ? /^$/ : / stdout F last\n$/);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
  }
  // a caller that asks again: what is there is kept
  writeFileSync(log, 'kept\n');
  await node.client.call('ReopenContainerLog', { containerId });
  expect(readFileSync(log, 'utf8')).toBe('kept\n');
  await node.client.call('StopContainer', { containerId });
});

test('a container without a log path runs', async () => {
  const silent = await pod.start(['sh', '-c', 'seq 1 100000; exit 4'], { logPath: '' });
  expect(await until(node, silent, CONTAINER_EXITED)).toMatchObject({ exitCode: 4, logPath: '' });
});

test('a child process that holds the output open does not keep its container from exiting', async () => {
  const other = await runPod(node, {
    changes: { linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } },
  });
  const containerId = await other.start(['sh', '-c', '(trap "" HUP; sleep 1000) & echo last; exit 6']);
  const status = await until(node, containerId, CONTAINER_EXITED);
  expect(status).toMatchObject({ exitCode: 6 });
  expect(readFileSync(status.logPath ?? '', 'utf8')).toMatch(/ stdout F last\n$/);
  await removePod(node, other.id);
  expect(pidsIn(other.id)).toEqual([]);
  expect(pidsIn(containerId)).toEqual([]);
});
