import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, pidsIn } from '../support/node-pod.js';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const undone = (pipeline: {
  readonly steps: readonly { readonly name: string; readonly undo?: unknown }[];
}): string[] => pipeline.steps.filter(({ undo }) => undo).map(({ name }) => name);

describe('a cgroup parent that pods share is removed with the last of them', () => {
  const runs = (count: number): Promise<string>[] =>
    Array.from(
      { length: count },
      async () => (await node.client.call('RunPodSandbox', { config: node.podConfig() })).podSandboxId,
    );

  test('where all of them fail concurrently', async () => {
    const before = node.hostResidue();
    const outcomes = await node.faults.failingIn(sandboxPipeline, 'cgroup', () => Promise.allSettled(runs(8)));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
    expect(node.hostResidue()).toEqual(before);
  });

  test('where they start and stop concurrently', async () => {
    const before = node.hostResidue();
    const remove = (podSandboxId: string) => node.client.call('RemovePodSandbox', { podSandboxId });
    const first = await Promise.all(runs(8));
    const [second] = await Promise.all([Promise.all(runs(8)), ...first.map(remove)]);
    await Promise.all(second.map(remove));
    expect(node.hostResidue()).toEqual(before);
  });
});

describe('RunPodSandbox leaves the host as it was', () => {
  test.each(undone(sandboxPipeline))('when it fails after "%s"', async (step) => {
    const config = node.podConfig({
      portMappings: [{ hostPort: 20080, containerPort: 80 }],
      linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } },
    });
    const before = node.hostResidue();
    await expect(
      node.faults.failingIn(sandboxPipeline, step, () => node.client.call('RunPodSandbox', { config })),
    ).rejects.toThrow(`${step}: on command`);
    expect(node.hostResidue()).toEqual(before);
    // and the name is free again
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config });
    await node.client.call('RemovePodSandbox', { podSandboxId });
    expect(node.hostResidue()).toEqual(before);
  });
});

describe('a pod with a sandbox task', () => {
  const config = () =>
    node.podConfig({ linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } });
  let told: cri.ContainerEventType[];
  beforeEach(() => {
    told = [];
    const listening = new AbortController();
    const listen = async (): Promise<void> => {
      for await (const { containerEventType } of node.context.events.read(listening.signal))
        told.push(containerEventType ?? 0);
    };
    void listen();
    return () => listening.abort();
  });

  test('reports no end of the pod when its network setup fails', async () => {
    const before = node.hostResidue();
    const held = node.faults.holdAt(sandboxPipeline, 'network', new Error('on command'));
    const refused = expect(node.client.call('RunPodSandbox', { config: config() })).rejects.toThrow(
      'network: on command',
    );
    await held.reached;
    await eventually(() => node.context.runtime.tasks.list().length > 0 || undefined);
    held.letGo();
    await refused;
    expect(node.hostResidue()).toEqual(before);
    expect(told).toEqual([]);
  });

  test('RunPodSandbox fails where the task exits while the network is being set up', async () => {
    const before = node.hostResidue();
    const held = node.faults.holdAt(sandboxPipeline, 'network');
    const refused = expect(node.client.call('RunPodSandbox', { config: config() })).rejects.toThrow(
      'the PID namespace of the pod ended',
    );
    await held.reached;
    const task = await eventually(() => node.context.runtime.tasks.list()[0]);
    process.kill(task.pid, 'SIGKILL');
    await task.ended;
    held.letGo();
    await refused;
    expect(node.hostResidue()).toEqual(before);
    expect(told).toEqual([]);
  });
});

describe('in an existing pod', () => {
  let podSandboxId: string;
  const sandboxConfig = (): cri.PodSandboxConfig.$Properties =>
    node.context.store.sandboxes.get(podSandboxId).metadata.config;
  beforeAll(async () => {
    ({ podSandboxId } = await node.client.call('RunPodSandbox', { config: node.podConfig() }));
  });

  test.each(undone(containerPipeline))(
    'CreateContainer leaves the host as it was when it fails after "%s"',
    async (step) => {
      const request = { podSandboxId, config: node.containerConfig(['sleep', '1000']), sandboxConfig: sandboxConfig() };
      const before = node.hostResidue();
      await expect(
        node.faults.failingIn(containerPipeline, step, () => node.client.call('CreateContainer', request)),
      ).rejects.toThrow('on command');
      expect(node.hostResidue()).toEqual(before);
      const { containerId } = await node.client.call('CreateContainer', request);
      await node.client.call('RemoveContainer', { containerId });
      expect(node.hostResidue()).toEqual(before);
    },
  );

  test('what could not be undone is removed in the background, and its names are free then', async () => {
    const before = node.hostResidue();
    const { faults, client } = node;
    const config = node.podConfig();
    const pod = faults.failingIn(sandboxPipeline, 'network', () =>
      faults.withBrokenUndo(sandboxPipeline, 'network', () => client.call('RunPodSandbox', { config })),
    );
    await expect(pod).rejects.toThrow('network: on command');

    const request = { podSandboxId, config: node.containerConfig(['sleep', '1000']), sandboxConfig: sandboxConfig() };
    const creation = faults.failingIn(containerPipeline, 'folders', () =>
      faults.withBrokenUndo(containerPipeline, 'folders', () => client.call('CreateContainer', request)),
    );
    await expect(creation).rejects.toThrow('folders: on command');

    const other = { ...request, config: { ...request.config, metadata: { name: 'other', attempt: 0 } } };
    const { containerId } = await client.call('CreateContainer', other);
    const start = faults.failingIn(startPipeline, 'task start', () =>
      faults.withBrokenUndo(startPipeline, 'task create', () => client.call('StartContainer', { containerId })),
    );
    await expect(start).rejects.toThrow('on command');
    expect(pidsIn(containerId)).toHaveLength(1);

    await eventually(() => pidsIn(containerId).length === 0 || undefined);
    const { status } = await client.call('ContainerStatus', { containerId });
    expect(status).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, reason: 'StartError' });
    await client.call('RemoveContainer', { containerId });
    await eventually(() => node.hostResidue().length === before.length || undefined);
    const { podSandboxId: again } = await client.call('RunPodSandbox', { config });
    await client.call('RemovePodSandbox', { podSandboxId: again });
    const { containerId: recreated } = await client.call('CreateContainer', request);
    await client.call('RemoveContainer', { containerId: recreated });
    expect(node.hostResidue()).toEqual(before);
  });

  test.each(startPipeline.steps.map(({ name }) => name))(
    'StartContainer leaves an exited container without a task when it fails after "%s"',
    async (step) => {
      const empty = node.hostResidue();
      const request = { podSandboxId, config: node.containerConfig(['sleep', '1000']), sandboxConfig: sandboxConfig() };
      const { containerId } = await node.client.call('CreateContainer', request);
      const created = node.hostResidue();
      await expect(
        node.faults.failingIn(startPipeline, step, () => node.client.call('StartContainer', { containerId })),
      ).rejects.toThrow('on command');
      expect(node.hostResidue()).toEqual(created);
      const { status } = await node.client.call('ContainerStatus', { containerId });
      expect(status).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, reason: 'StartError', exitCode: 128 });
      await node.client.call('RemoveContainer', { containerId });
      expect(node.hostResidue()).toEqual(empty);
    },
  );
});
