import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPipeline } from '../../../src/cri/container/run-container.js';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { pidsIn, removePod, runPod, statusOf } from '../../support/node-pod.js';
import { containerPipeline } from '../../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../../src/cri/sandbox/start-sandbox.js';

let node: CrispNode;
let empty: string[];
beforeAll(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterAll(() => node.close());

const undone = (steps: readonly { readonly name: string; readonly undo?: unknown }[]): string[] =>
  steps.filter(({ name, undo }) => undo && name !== 'record').map(({ name }) => name);

const lastOf = (steps: readonly { readonly name: string }[]): string => steps.at(-1)?.name ?? '';

test.each(undone(sandboxPipeline.steps))(
  'where "%s" cannot be undone the sandbox stays, NOTREADY, until kubelet stops and removes it',
  async (step) => {
    const config = node.podConfig({ linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } });
    const run = (): Promise<unknown> => node.client.call('RunPodSandbox', { config });
    await node.faults.withBrokenUndo(sandboxPipeline, step, () =>
      node.faults.failingIn(sandboxPipeline, lastOf(sandboxPipeline.steps), () =>
        expect(run()).rejects.toThrow(/ready: on command/),
      ),
    );
    const { items } = await node.client.call('ListPodSandbox', {});
    expect(items).toMatchObject([{ state: cri.PodSandboxState.SANDBOX_NOTREADY }]);
    const id = items[0]?.id ?? '';
    // a retry must not be given what failed
    await expect(run()).rejects.toThrow(new RegExp(`ALREADY_EXISTS.* is held by ${id}`));
    const { info } = await node.client.call('PodSandboxStatus', { podSandboxId: id, verbose: true });
    expect(JSON.parse(info['info'] ?? '{}')).toMatchObject({
      message: expect.stringContaining(`no undo of ${step}`) as string,
    });
    await removePod(node, id);
    expect(node.hostResidue()).toEqual(empty);
    expect(pidsIn(node.name)).toEqual([]);
  },
);

test('where a creation cannot be undone the container stays, EXITED, until kubelet removes it', async () => {
  const pod = await runPod(node);
  const before = node.hostResidue();
  await node.faults.withBrokenUndo(containerPipeline, 'folders', () =>
    node.faults.failingIn(containerPipeline, lastOf(containerPipeline.steps), () =>
      expect(pod.create(['true'])).rejects.toThrow(/on command/),
    ),
  );
  const { containers } = await node.client.call('ListContainers', {});
  expect(containers).toMatchObject([{ state: cri.ContainerState.CONTAINER_EXITED }]);
  const containerId = containers[0]?.id ?? '';
  expect(await statusOf(node, containerId)).toMatchObject({ reason: 'CreateError', message: 'no undo of folders' });
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
  expect(node.hostResidue()).toEqual(before);
  await removePod(node, pod.id);
});

test.each(undone(startPipeline.steps))(
  'where "%s" of a start cannot be undone RemoveContainer cleans up the rest',
  async (step) => {
    const pod = await runPod(node);
    const before = node.hostResidue();
    const containerId = await pod.create(['sleep', '1000']);
    await node.faults.withBrokenUndo(startPipeline, step, () =>
      node.faults.failingIn(startPipeline, lastOf(startPipeline.steps), () =>
        expect(node.client.call('StartContainer', { containerId })).rejects.toThrow(/on command/),
      ),
    );
    expect(await statusOf(node, containerId)).toMatchObject({
      state: cri.ContainerState.CONTAINER_EXITED,
      reason: 'StartError',
    });
    await node.client.call('StopContainer', { containerId });
    await node.client.call('RemoveContainer', { containerId });
    expect(pidsIn(containerId)).toEqual([]);
    expect(node.hostResidue()).toEqual(before);
    await removePod(node, pod.id);
  },
);

test('an exited container whose task could not be deleted is deleted with it, also after a restart', async () => {
  const pod = await runPod(node);
  const before = node.hostResidue();
  const containerId = await pod.create(['sleep', '1000']);
  await node.faults.withBrokenUndo(startPipeline, 'task create', () =>
    node.faults.failingIn(startPipeline, lastOf(startPipeline.steps), () =>
      expect(node.client.call('StartContainer', { containerId })).rejects.toThrow(/on command/),
    ),
  );
  expect(pidsIn(containerId)).toHaveLength(1);
  await node.restart();
  expect(pidsIn(containerId)).toEqual([]);
  await node.client.call('RemoveContainer', { containerId });
  expect(node.hostResidue()).toEqual(before);
  await removePod(node, pod.id);
});
