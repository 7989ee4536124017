import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { processesOf } from '../../support/processes-of.js';
import { startProcess, type CrispProcess } from '../../support/crisp-process.js';
import { eventually, execIn, pidsIn, removePod, runPod, statusOf, type NodePod } from '../../support/node-pod.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;
const { CONTAINER, POD } = cri.NamespaceMode;

let node: CrispProcess;
beforeAll(async () => {
  node = await startProcess();
});
afterAll(async () => {
  expect(await node.close()).toEqual([]);
});

const counting = 'i=0; while :; do i=$((i+1)); echo $i; [ $((i % 20)) = 0 ] && sleep 0.1; done';

/** The numbers in a log, and whether each line of it is whole. */
function numbersIn(log: string): number[] {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.map((line) => Number(/^\S+Z stdout F (\d+)$/.exec(line)?.[1] ?? NaN));
}

const logOf = async (containerId: string): Promise<string> => (await statusOf(node, containerId)).logPath ?? '';

test('ten containers survive kill -9 of the server without losing a log line, and those that exit meanwhile have their exit code', async () => {
  const before = node.hostResidue();
  const gate = join(node.folder, 'gate');
  mkdirSync(gate);
  const pods: NodePod[] = [];
  for (const pid of [CONTAINER, POD]) {
    pods.push(await runPod(node, { changes: { linux: { securityContext: { namespaceOptions: { pid } } } } }));
  }
  const inEach = (count: number, start: (pod: NodePod) => Promise<string>): Promise<string[]> =>
    Promise.all(pods.flatMap((pod) => Array.from({ length: count }, () => start(pod))));
  const counters = await inEach(5, (pod) => pod.start(['sh', '-c', counting]));
  const mortals = await inEach(1, (pod) =>
    pod.start(['sh', '-c', 'while [ ! -e /gate/go ]; do sleep 0.05; done; exit 5'], {
      mounts: [{ hostPath: gate, containerPath: '/gate' }],
    }),
  );
  const created = await inEach(1, (pod) => pod.create(['sleep', '1000']));
  const logs = await Promise.all(counters.map(logOf));
  await eventually(() => logs.every((log) => numbersIn(log).length > 50) || undefined);

  await node.kill();
  writeFileSync(join(gate, 'go'), '');
  await eventually(() => mortals.every((id) => pidsIn(id).length === 0) || undefined);
  expect(counters.every((id) => pidsIn(id).length > 0)).toBe(true);
  const atKill = logs.map((log) => numbersIn(log).length);
  await node.start();

  for (const id of counters) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_RUNNING });
  for (const id of mortals) {
    const status = await eventually(async () => {
      const found = await statusOf(node, id);
      return found.state === CONTAINER_EXITED ? found : undefined;
    });
    expect(status).toMatchObject({ exitCode: 5, reason: 'Error' });
  }
  for (const id of created) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_CREATED });
  const said = await Promise.all(counters.map((id) => execIn(node, id, ['echo', id])));
  expect(said.map(({ stdout }) => stdout)).toEqual(counters.map((id) => `${id}\n`));
  await eventually(() => logs.every((log, index) => numbersIn(log).length > (atKill[index] ?? 0) + 50) || undefined);

  await Promise.all(created.map((containerId) => node.client.call('StartContainer', { containerId })));
  await Promise.all([...counters, ...created].map((containerId) => node.client.call('StopContainer', { containerId })));
  for (const log of logs) {
    const numbers = numbersIn(log);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
  for (const pod of pods) await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(before);
  expect(pidsIn(node.name)).toEqual([]);
});

describe('a server that is killed half way', () => {
  test.each([
    ['before the network is made', 'bridge', 'ADD', 'before'],
    ['after the network is made', 'bridge', 'ADD', 'after'],
    ["before the sandbox's own task is created", 'crun', 'create', 'before'],
    ["after the sandbox's own task is created", 'crun', 'create', 'after'],
    ["before the sandbox's own task is started", 'crun', 'start', 'before'],
  ] as const)(
    'through RunPodSandbox, %s: the next start removes everything of it',
    async (_, program, command, when) => {
      const before = node.hostResidue();
      const config = node.podConfig({ linux: { securityContext: { namespaceOptions: { pid: POD } } } });
      const held = node.hold(program, command, when);
      const call = node.client.call('RunPodSandbox', { config });
      call.catch(() => {});
      await held.reached;
      await node.kill();
      await expect(call).rejects.toThrow();
      held.letGo();
      await node.start();
      expect((await node.client.call('ListPodSandbox', {})).items).toEqual([]);
      await eventually(() => pidsIn(node.name).length === 0 || undefined);
      expect(node.hostResidue()).toEqual(before);
      const { podSandboxId } = await node.client.call('RunPodSandbox', { config });
      await removePod(node, podSandboxId);
    },
  );

  test.each(['before', 'after'] as const)(
    'in a CNI ADD, %s the plugin has done its work: the ADD does not run on beside the next server',
    async (when) => {
      const before = node.hostResidue();
      const config = node.podConfig();
      const held = node.hold('bridge', 'ADD', when);
      const call = node.client.call('RunPodSandbox', { config });
      call.catch(() => {});
      await held.reached;
      await node.kill();
      await expect(call).rejects.toThrow();
      await node.start();
      // the gate is still shut
      await eventually(() => processesOf(join(node.folder, 'programs')).length === 0 || undefined);
      held.letGo();
      expect((await node.client.call('ListPodSandbox', {})).items).toEqual([]);
      expect(node.hostResidue()).toEqual(before);
      const { podSandboxId } = await node.client.call('RunPodSandbox', { config });
      await removePod(node, podSandboxId);
      expect(node.hostResidue()).toEqual(before);
    },
  );

  test.each([
    ['before the task is created', 'create', 'before'],
    ['after the task is created', 'create', 'after'],
    ['before the task is started', 'start', 'before'],
    ['after the task is started', 'start', 'after'],
  ] as const)(
    'through StartContainer, %s: the container is EXITED and none of its processes run',
    async (_, command, when) => {
      const before = node.hostResidue();
      const pod = await runPod(node);
      const containerId = await pod.create(['sleep', '1000']);
      const other = await pod.start(['sleep', '1000']);
      const held = node.hold('crun', command, when);
      const call = node.client.call('StartContainer', { containerId });
      call.catch(() => {});
      await held.reached;
      await node.kill();
      held.letGo();
      await node.start();
      expect(await statusOf(node, containerId)).toMatchObject({
        state: CONTAINER_EXITED,
        reason: 'StartError',
        exitCode: 128,
      });
      await eventually(() => pidsIn(containerId).length === 0 || undefined);
      expect(await statusOf(node, other)).toMatchObject({ state: CONTAINER_RUNNING });
      await removePod(node, pod.id);
      expect(node.hostResidue()).toEqual(before);
    },
  );
});

test('a runtime that hangs from before a restart does not keep the server from serving, and the start it hung in is undone', async () => {
  const before = node.hostResidue();
  const pod = await runPod(node);
  const containerId = await pod.create(['sleep', '1000']);
  const held = node.hold('crun', containerId, 'before');
  node.client.call('StartContainer', { containerId }).catch(() => {});
  await held.reached;
  await node.kill();
  await node.start();
  await eventually(async () => (await statusOf(node, containerId)).state === CONTAINER_EXITED || undefined);
  held.letGo();
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(before);
  expect(pidsIn(node.name)).toEqual([]);
});

test('SIGTERM removes the socket and leaves containers running; the next start replaces a stale socket', async () => {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  await node.stop();
  expect(existsSync(join(node.folder, 's'))).toBe(false);
  expect(pidsIn(containerId)).toHaveLength(1);
  await node.start();
  await node.kill();
  expect(existsSync(join(node.folder, 's'))).toBe(true);
  await node.start();
  expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
  await removePod(node, pod.id);
});
