import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import type { Shim } from '../../src/task/shim/shim.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, execIn, pidsIn, removePod, runPod, statusOf, until, type NodePod } from '../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;
const { POD, CONTAINER, NODE } = cri.NamespaceMode;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const podWith = (pid: cri.NamespaceMode, handler: string): Promise<NodePod> =>
  runPod(node, { handler, changes: { linux: { securityContext: { namespaceOptions: { pid } } } } });

function shimOf(containerId: string): Shim {
  const shim = node.context.runtime.shims.get(node.context.store.containers.get(containerId).status.shim ?? '');
  if (!shim) throw new Error('it has no shim');
  return shim;
}

/** Kills a shim and waits until crisp has seen to it. */
async function killShim(shim: Shim): Promise<void> {
  process.kill(shim.pid, 'SIGKILL');
  await shim.closed;
}

describe.each(['crun', 'runc'])('with %s', (handler) => {
  test.each([
    ['of its own', CONTAINER],
    ['of its pod', POD],
    ['of the host', NODE],
  ])('a shim that dies ends its containers in a PID namespace %s, and no others', async (_, mode) => {
    const empty = node.hostResidue();
    const pod = await podWith(mode, handler);
    const containerId = await pod.start(['sh', '-c', 'sleep 1000 & setsid sleep 1000 & trap "" TERM; wait']);
    await eventually(() => pidsIn(containerId).length >= 3 || undefined);
    const shim = shimOf(containerId);
    // pods are spread, so one of the next few is in another shim
    const others: NodePod[] = [];
    const bystander = await eventually(async () => {
      const other = await podWith(CONTAINER, handler);
      others.push(other);
      const id = await other.start(['sleep', '1000']);
      return shimOf(id) === shim ? undefined : id;
    });

    await killShim(shim);
    expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ exitCode: 137, reason: 'Error' });
    expect(pidsIn(containerId)).toEqual([]);
    expect(node.hostResidue().filter((line) => line.includes(`mount`) && line.includes(containerId))).toEqual([]);
    expect(await statusOf(node, bystander)).toMatchObject({ state: CONTAINER_RUNNING });
    expect((await execIn(node, bystander, ['echo', 'here'])).stdout).toBe('here\n');

    await eventually(async () => {
      const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: pod.id });
      const expected = mode === POD ? cri.PodSandboxState.SANDBOX_NOTREADY : cri.PodSandboxState.SANDBOX_READY;
      return (status?.state ?? 0) === expected || undefined;
    });
    if (mode !== POD) {
      const next = await pod.start(['sleep', '1000']);
      expect((await execIn(node, next, ['echo', 'next'])).stdout).toBe('next\n');
    }
    const after = await runPod(node, { handler });
    await after.start(['true']);
    for (const each of [pod, after, ...others]) await removePod(node, each.id);
    expect(node.hostResidue()).toEqual(empty);
    expect(pidsIn(node.name)).toEqual([]);
    expect(existsSync(shim.address)).toBe(false);
  });
});

test('a shim that dies during execs and starts fails those calls, and Stop and Remove work', async () => {
  const empty = node.hostResidue();
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  const shim = shimOf(containerId);
  const execs = [1, 2, 3].map(() => execIn(node, containerId, ['sleep', '1000']));
  const settled = Promise.allSettled(execs);
  await eventually(() => pidsIn(containerId).length >= 4 || undefined);
  const starts = Promise.allSettled(Array.from({ length: 6 }, () => pod.start(['sleep', '1000'])));
  await killShim(shim);
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await starts;
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
  await removePod(node, pod.id);
  expect(node.hostResidue()).toEqual(empty);
  expect(pidsIn(node.name)).toEqual([]);
});

test('a shim that died while crisp was down: its containers are EXITED, a pod with a task of its own NOTREADY', async () => {
  const empty = node.hostResidue();
  const pods = [await podWith(CONTAINER, ''), await podWith(POD, '')];
  const ids = await Promise.all(pods.map((pod) => pod.start(['sleep', '1000'])));
  const shims = new Set(ids.map(shimOf));
  for (const pod of pods)
    for (const name of [node.context.store.sandboxes.get(pod.id).status.shim ?? '']) {
      const shim = node.context.runtime.shims.get(name);
      if (shim) shims.add(shim);
    }
  await node.restart(async () => {
    for (const { pid } of shims) process.kill(pid, 'SIGKILL');
    await eventually(() => [...shims].every(({ pid }) => !existsSync(`/proc/${pid}/exe`)) || undefined);
  });
  for (const id of ids) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_EXITED });
  expect(pidsIn(node.name)).toEqual([]);
  const { items } = await node.client.call('ListPodSandbox', {});
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [pods[0]?.id, cri.PodSandboxState.SANDBOX_READY],
    [pods[1]?.id, cri.PodSandboxState.SANDBOX_NOTREADY],
  ]);
  for (const { id } of pods) await removePod(node, id);
  expect(node.hostResidue()).toEqual(empty);
});
