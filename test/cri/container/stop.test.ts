import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  type NodePod,
} from '../../support/node-pod.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let pod: NodePod;
let empty: string[];
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());
beforeEach(async () => {
  empty = node.hostResidue();
  pod = await runPod(node);
});
afterEach(async () => {
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(empty);
  expect(pidsIn(node.name)).toEqual([]);
});

const stop = (containerId: string, graceSeconds: number): Promise<unknown> =>
  node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(graceSeconds) });
const remove = (containerId: string): Promise<unknown> => node.client.call('RemoveContainer', { containerId });

/** A shell that tells which signals reach it and ends by none of them but the last. */
const listener = (...signals: readonly string[]): string[] => {
  const traps = signals.map(
    (signal, index) => `trap 'echo ${signal} >> /said${index === signals.length - 1 ? '; exit 7' : ''}' ${signal}`,
  );
  return ['sh', '-c', `${traps.join('; ')}; touch /ready; while :; do sleep 0.05; done`];
};

const ready = (containerId: string): Promise<boolean> =>
  eventually(async () => (await execIn(node, containerId, ['ls', '/ready'])).exitCode === 0 || undefined);

describe('StopContainer', () => {
  test('sends SIGTERM and reports the exit code of the container', async () => {
    const containerId = await pod.start(listener('TERM'));
    await ready(containerId);
    await stop(containerId, 60);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 7, reason: 'Error' });
  });

  test('kills immediately without a grace period, and after it a container that ignores SIGTERM', async () => {
    const deaf = await pod.start(['sleep', '1000']);
    await stop(deaf, 1);
    expect(await statusOf(node, deaf)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    const hurried = await pod.start(listener('TERM'));
    await ready(hurried);
    await stop(hurried, 0);
    expect(await statusOf(node, hurried)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  });

  test('waits out a grace period of centuries instead of killing immediately', async () => {
    const containerId = await pod.start(listener('TERM'));
    await ready(containerId);
    await node.client.call('StopContainer', { containerId, timeout: Long.fromString('9000000000') });
    expect(await statusOf(node, containerId)).toMatchObject({ exitCode: 7 });
  });

  test('a second call with a shorter grace period does not wait for the longer one, and does not signal again', async () => {
    const containerId = await pod.start(listener('TERM', 'USR1'));
    await ready(containerId);
    const first = stop(containerId, 600);
    await eventually(
      async () => (await execIn(node, containerId, ['cat', '/said'])).stdout.includes('TERM') || undefined,
    );
    const second = stop(containerId, 600);
    await stop(containerId, 1);
    await Promise.all([first, second]);
    expect(readFileSync(join(node.context.layout.container(containerId).upper, 'said'), 'utf8')).toBe('TERM\n');
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  });

  test('sends the stop signal of the container config', async () => {
    const containerId = await pod.start(listener('TERM', 'USR1'), { stopSignal: cri.Signal.SIGNAL_SIGUSR1 });
    await ready(containerId);
    await stop(containerId, 60);
    expect(await statusOf(node, containerId)).toMatchObject({ exitCode: 7, stopSignal: cri.Signal.SIGNAL_SIGUSR1 });
  });

  test('continues for a second call after the first caller has gone away', async () => {
    const containerId = await pod.start(['sleep', '1000']);
    await expect(
      node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1000) }, 100),
    ).rejects.toThrow(/DEADLINE_EXCEEDED/);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
    await stop(containerId, 1);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED });
  });

  test('of a container that is exited, created or gone succeeds', async () => {
    const exited = await pod.start(['true']);
    await until(node, exited, CONTAINER_EXITED);
    const created = await pod.create(['sleep', '1000']);
    await Promise.all([stop(exited, 10), stop(created, 10), stop('0123456789abcdef', 10)]);
    expect(await statusOf(node, created)).toMatchObject({ state: CONTAINER_CREATED });
    await remove(created);
    await Promise.all([stop(created, 10), remove(created)]);
  });

  test('during a start leaves nothing running', async () => {
    const containerId = await pod.create(['sleep', '1000']);
    const start = node.client.call('StartContainer', { containerId });
    // asked once the start is accepted, which its claim on record tells
    await eventually(() => node.context.store.containers.get(containerId).status.startingAtNanos);
    await stop(containerId, 0);
    await start;
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  });
});

test('RemoveContainer kills a running container with all its processes', async () => {
  const containerId = await pod.start(['sh', '-c', 'sleep 1000 & setsid sleep 1000 & wait']);
  await eventually(() => (pidsIn(containerId).length === 3 ? true : undefined));
  await remove(containerId);
  expect(pidsIn(containerId)).toEqual([]);
  await expect(node.client.call('ContainerStatus', { containerId })).rejects.toThrow(/NOT_FOUND/);
});

test('StopPodSandbox kills the containers of the pod, and RemovePodSandbox removes them', async () => {
  const other = await runPod(node);
  const containers = [await other.start(['sleep', '1000']), await other.create(['true'])];
  await node.client.call('StopPodSandbox', { podSandboxId: other.id });
  expect(await statusOf(node, containers[0] ?? '')).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  await node.client.call('StopPodSandbox', { podSandboxId: other.id });
  await expect(node.client.call('StartContainer', { containerId: containers[1] ?? '' })).rejects.toThrow(
    /is not ready/,
  );
  await node.client.call('RemovePodSandbox', { podSandboxId: other.id });
  await removePod(node, other.id);
  const third = await runPod(node);
  await third.start(['sleep', '1000']);
  await node.client.call('RemovePodSandbox', { podSandboxId: third.id });
  const { containers: left } = await node.client.call('ListContainers', {});
  expect(left.filter(({ podSandboxId }) => podSandboxId !== pod.id)).toEqual([]);
});

test('a storm of starts, stops and removals ends with nothing left', async () => {
  const pods = await Promise.all([1, 2, 3].map(() => runPod(node)));
  const work = pods.flatMap((each) =>
    Array.from({ length: 4 }, async () => {
      const containerId = await each.create(['sh', '-c', 'sleep 1000 & wait']).catch(() => undefined);
      if (containerId === undefined) return;
      await Promise.allSettled([
        node.client.call('StartContainer', { containerId }),
        stop(containerId, 0),
        stop(containerId, 1),
        remove(containerId),
        remove(containerId),
        node.client.call('StopPodSandbox', { podSandboxId: each.id }),
        node.client.call('RemovePodSandbox', { podSandboxId: each.id }),
      ]);
    }),
  );
  await Promise.all(work);
  await Promise.all(pods.map((each) => removePod(node, each.id)));
  expect((await node.client.call('ListContainers', {})).containers).toEqual([]);
});
