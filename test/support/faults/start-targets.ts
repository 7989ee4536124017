import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { containerPipeline } from '../../../src/cri/container/make-container.js';
import { startPipeline } from '../../../src/cri/container/run-container.js';
import { sandboxPipeline } from '../../../src/cri/sandbox/start-sandbox.js';
import { cri } from '../../../src/lib/proto.js';
import type { TestNode } from '../crisp-node.js';
import { removePod, runPod, statusOf } from '../node-pod.js';
import type { FaultSubject, FaultTarget } from './target.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

/** The three calls of a start. */
export const startTargets: readonly FaultTarget[] = [
  {
    name: 'RunPodSandbox',
    pipeline: sandboxPipeline,
    subject: sandboxSubject,
    hangsUntil: 'start limit',
    afterCrash: (done) => (done.has('ready') ? [cri.PodSandboxState.SANDBOX_READY] : []),
  },
  {
    name: 'CreateContainer',
    pipeline: containerPipeline,
    subject: creationSubject,
    hangsUntil: 'start limit',
    afterCrash: (done) => (done.has('ready') ? [CONTAINER_CREATED] : []),
  },
  {
    name: 'StartContainer',
    pipeline: startPipeline,
    subject: startSubject,
    hangsUntil: 'start limit',
    afterCrash: (done) => {
      if (!done.has('claim')) return [CONTAINER_CREATED];
      return [done.has('running') ? CONTAINER_RUNNING : CONTAINER_EXITED];
    },
  },
];

/** A pod with a task of its own, a port of the host and a sysctl of its interface, so that no step is empty. */
async function sandboxSubject(node: TestNode): Promise<FaultSubject> {
  const config = node.podConfig({
    portMappings: [{ hostPort: randomInt(20_000, 30_000), containerPort: 80 }],
    linux: {
      securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } },
      cgroupParent: `/${node.name}/faults`,
      sysctls: { 'net.ipv4.conf.eth0.arp_notify': '1' },
    },
  });
  const call = (timeoutMs?: number) => node.client.call('RunPodSandbox', { config }, timeoutMs);
  const records = () => podsOf(node, config.metadata?.uid ?? '');
  return {
    call,
    records,
    expectUndone: async () => expect(await records()).toEqual([]),
    removeRest: async () => {
      const left = await records();
      expect(left).toMatchObject([{ state: cri.PodSandboxState.SANDBOX_NOTREADY }]);
      for (const { id } of left) await removePod(node, id);
    },
    retry: async () => removePod(node, (await call()).podSandboxId),
  };
}

async function creationSubject(node: TestNode): Promise<FaultSubject> {
  const pod = await runPod(node);
  const metadata = { name: `c-${randomBytes(4).toString('hex')}`, attempt: 0 };
  const config = node.containerConfig(['sleep', '1000'], { metadata });
  const request = { podSandboxId: pod.id, config, sandboxConfig: pod.config };
  const call = (timeoutMs?: number) => node.client.call('CreateContainer', request, timeoutMs);
  const records = () => containersOf(node, pod.id);
  return {
    call,
    records,
    expectUndone: async () => expect(await records()).toEqual([]),
    removeRest: async () => {
      const left = await records();
      expect(left).toMatchObject([{ state: CONTAINER_EXITED }]);
      for (const { id } of left) await removeContainer(node, id);
    },
    retry: async () => {
      const { containerId } = await call();
      await node.client.call('StartContainer', { containerId });
      await removeContainer(node, containerId);
      await removePod(node, pod.id);
    },
  };
}

async function startSubject(node: TestNode): Promise<FaultSubject> {
  const pod = await runPod(node);
  const containerId = await pod.create(['sleep', '1000']);
  const expectExited = async (): Promise<void> =>
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, reason: 'StartError' });
  return {
    call: (timeoutMs) => node.client.call('StartContainer', { containerId }, timeoutMs),
    records: () => containersOf(node, pod.id),
    expectUndone: expectExited,
    removeRest: async () => {
      await expectExited();
      await removeContainer(node, containerId);
    },
    // a container starts once: kubelet makes another where it is EXITED
    retry: async () => {
      const isCreated = (await containersOf(node, pod.id)).some(({ state }) => state === CONTAINER_CREATED);
      const again = isCreated ? containerId : await pod.create(['sleep', '1000']);
      await node.client.call('StartContainer', { containerId: again });
      expect(await statusOf(node, again)).toMatchObject({ state: CONTAINER_RUNNING });
      await removePod(node, pod.id);
    },
  };
}

/** The pods with this uid, as they are listed. */
export async function podsOf(node: TestNode, uid: string) {
  const { items } = await node.client.call('ListPodSandbox', {});
  return items.filter(({ metadata }) => metadata?.uid === uid).map(({ id, state }) => ({ id: id ?? '', state }));
}

/** The containers of a pod, as they are listed. */
export async function containersOf(node: TestNode, podSandboxId: string) {
  const { containers } = await node.client.call('ListContainers', { filter: { podSandboxId } });
  return containers.map(({ id, state }) => ({ id: id ?? '', state }));
}

async function removeContainer(node: TestNode, containerId: string): Promise<void> {
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
}
