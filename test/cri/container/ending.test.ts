import { existsSync, writeFileSync } from 'node:fs';
import Long from 'long';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import type { Handler } from '../../../src/task/runtime/handlers.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, pidsIn, removePod, runPod, statusOf, until } from '../../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const pidOf = (id: string): number => node.context.runtime.tasks.get(id)?.pid ?? 0;
const stop = (containerId: string, seconds: number): Promise<unknown> =>
  node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(seconds) });

test('a container whose main process is stopped by SIGSTOP is killed', async () => {
  const pod = await runPod(node);
  const id = await pod.start(['sleep', '1000']);
  process.kill(pidOf(id), 'SIGSTOP');
  await stop(id, 1);
  expect(await statusOf(node, id)).toMatchObject({ exitCode: 137, reason: 'Error' });
  expect(pidsIn(id)).toEqual([]);
  await removePod(node, pod.id);
});

test('a container that is frozen by its cgroup is thawed and killed', async () => {
  const pod = await runPod(node);
  const id = await pod.start(['sleep', '1000']);
  const { cgroupParent } = pod.config.linux ?? {};
  const v1 = `/sys/fs/cgroup/freezer${cgroupParent}/${id}/freezer.state`;
  if (existsSync(v1)) writeFileSync(v1, 'FROZEN');
  else writeFileSync(`/sys/fs/cgroup${cgroupParent}/${id}/cgroup.freeze`, '1');
  await stop(id, 1);
  expect(await statusOf(node, id)).toMatchObject({ exitCode: 137 });
  expect(pidsIn(id)).toEqual([]);
  await removePod(node, pod.id);
});

test('all processes of a container that shares the PID namespace of the host are killed', async () => {
  const pod = await runPod(node);
  const id = await pod.start(['sh', '-c', 'sleep 1000 & sleep 1000; true'], {
    linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.NODE } } },
  });
  await eventually(() => pidsIn(id).length === 3 || undefined);
  await stop(id, 0);
  expect(pidsIn(id)).toEqual([]);
  await removePod(node, pod.id);
});

test('processes that outlive the main process in a shared PID namespace are killed with it', async () => {
  const pod = await runPod(node);
  const id = await pod.start(['sh', '-c', 'sleep 1000 & sleep 0.2'], {
    linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.NODE } } },
  });
  await until(node, id, cri.ContainerState.CONTAINER_EXITED);
  await eventually(() => pidsIn(id).length === 0 || undefined);
  await removePod(node, pod.id);
});

test('signals are sent by crisp itself, or through the shim where tasks may not be host processes', async () => {
  const pod = await runPod(node);
  const trapping = async (exitCode: number): Promise<string> => {
    const started = await pod.start(['sh', '-c', `trap "exit ${exitCode}" TERM; while :; do sleep 0.05; done`]);
    // it sleeps only once the trap is set
    await eventually(() => pidsIn(started).length > 1 || undefined);
    return started;
  };
  const id = await trapping(3);
  const task = node.context.runtime.tasks.get(id)!;
  const asked = vi.spyOn(task.shim, 'kill');
  await stop(id, 60);
  expect(await statusOf(node, id)).toMatchObject({ exitCode: 3 });
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();

  // by the version alone a task is known to be a process of the host
  const handlers = node.context.runtime.handlers as Map<string, Handler>;
  const known = task.handler!;
  const names = [...handlers].flatMap(([name, handler]) => (handler === known ? [name] : []));
  names.forEach((name) => handlers.set(name, { ...known, version: 'runsc release-1' }));
  const foreign = await trapping(4);
  names.forEach((name) => handlers.set(name, known));
  const askedForeign = vi.spyOn(node.context.runtime.tasks.get(foreign)!.shim, 'kill');
  await stop(foreign, 60);
  expect(await statusOf(node, foreign)).toMatchObject({ exitCode: 4 });
  expect(askedForeign).toHaveBeenCalled();
  askedForeign.mockRestore();
  await removePod(node, pod.id);
});
