import { readdirSync, readFileSync } from 'node:fs';
import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { isShort } from '../support/faults/injected.js';
import { eventually, execIn, pidsIn, removePod, runPod, statusOf, until, type NodePod } from '../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let pod: NodePod;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
});
afterAll(async () => {
  await removePod(node, pod.id);
  await expectCleanAudit(node);
  await node.close();
});

/** Zombies among the children of a process. */
function zombiesOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' && Number(ppid) === parent;
    } catch {
      return false;
    }
  });
}

const descriptorsOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

test('a thousand execs leave no zombie and no descriptor, neither of the server nor of the shim', async () => {
  const containerId = await pod.start(['sleep', '100000']);
  const { shim } = node.context.runtime.tasks.get(containerId) ?? {};
  const shimPid = shim?.pid ?? 0;
  const execs = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += 10) {
      const said = await Promise.all(
        Array.from({ length: 10 }, (_, index) => execIn(node, containerId, ['sh', '-c', `echo ${done + index}`])),
      );
      expect(said.map(({ stdout }) => Number(stdout))).toEqual(Array.from({ length: 10 }, (_, index) => done + index));
    }
  };
  await execs(50);
  const before = { server: descriptorsOf(process.pid), shim: descriptorsOf(shimPid) };
  await execs(isShort ? 100 : 1000);
  // the last ones close theirs a moment after their answer
  await eventually(
    () => (descriptorsOf(process.pid) <= before.server && descriptorsOf(shimPid) <= before.shim) || undefined,
  );
  expect(zombiesOf(process.pid)).toEqual([]);
  expect(zombiesOf(shimPid)).toEqual([]);
  expect(pidsIn(containerId)).toHaveLength(1);
  await node.client.call('RemoveContainer', { containerId });
});

test('an exec whose grandchild keeps its output open is answered, and the grandchild lives on', async () => {
  const containerId = await pod.start(['sleep', '100000']);
  const { stdout, exitCode } = await execIn(node, containerId, [
    'sh',
    '-c',
    '(sh -c "sleep 1000 & wait" &); echo said',
  ]);
  expect({ stdout, exitCode }).toEqual({ stdout: 'said\n', exitCode: 0 });
  const commands = pidsIn(containerId).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  expect(commands.filter((line) => line === 'sleep 1000 ')).toHaveLength(1);
  await node.client.call('StopContainer', { containerId });
  expect(pidsIn(containerId)).toEqual([]);
  await node.client.call('RemoveContainer', { containerId });
});

describe('the OOM killer', () => {
  const linux = { resources: { memoryLimitInBytes: Long.fromNumber(24 * 1024 * 1024) } };
  const hungry = 'tail /dev/zero';

  test('ends the main process: the container is OOMKilled', async () => {
    const containerId = await pod.start(['sh', '-c', `exec ${hungry}`], { linux });
    expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ reason: 'OOMKilled', exitCode: 137 });
    await node.client.call('RemoveContainer', { containerId });
  });

  test('ends a child: the container runs on, and at its end says so beside its own exit code', async () => {
    const script = `${hungry}; echo $? > /code; until [ -e /go ]; do sleep 0.05; done; exit 5`;
    const containerId = await pod.start(['sh', '-c', script], { linux });
    await eventually(async () => (await execIn(node, containerId, ['cat', '/code'])).stdout === '137\n' || undefined);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
    await execIn(node, containerId, ['touch', '/go']);
    expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ reason: 'OOMKilled', exitCode: 5 });
    await node.client.call('RemoveContainer', { containerId });
  });

  test('ends an exec: its answer has 137, and the container runs on', async () => {
    const containerId = await pod.start(['sleep', '100000'], { linux });
    expect(await execIn(node, containerId, ['sh', '-c', `exec ${hungry}`])).toMatchObject({ exitCode: 137 });
    expect(await execIn(node, containerId, ['echo', 'here'])).toMatchObject({ stdout: 'here\n' });
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
    await node.client.call('RemoveContainer', { containerId });
  });
});
