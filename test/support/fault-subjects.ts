import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startPipeline } from '../../src/cri/container/start-container.js';
import { sandboxPipeline } from '../../src/cri/sandbox/start-sandbox.js';
import { cri } from '../../src/lib/proto.js';
import type { TestNode } from './crisp-node.js';
import { removePod, runPod, statusOf } from './node-pod.js';
import type { AnyPipeline } from './pipelines.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

/** A call that one of the pipelines is behind, what it may leave when it fails, and its retry. */
export interface FaultSubject {
  call(): Promise<unknown>;
  /** The records of its own that are there now: pods or containers. */
  records(): Promise<readonly { readonly id: string; readonly state: unknown }[]>;
  /** Finds what is to be there once all was undone. */
  expectUndone(): Promise<void>;
  /** Finds a record that is NOTREADY or EXITED where not all was undone; stops and removes it. */
  removeRest(): Promise<void>;
  /** Asks for the same again, as kubelet does: that succeeds. Removes all that there is of it. */
  retry(): Promise<void>;
}

/** What `npm run test:faults` covers: each pipeline, and a call that runs all its steps. */
export const faultSubjects: readonly {
  readonly name: string;
  readonly pipeline: AnyPipeline;
  readonly subject: (node: TestNode) => Promise<FaultSubject>;
  /** The states of the records that are there after a crash, once these steps were done. */
  readonly afterCrash: (done: ReadonlySet<string>) => readonly unknown[];
}[] = [
  {
    name: 'RunPodSandbox',
    pipeline: sandboxPipeline,
    subject: sandboxSubject,
    afterCrash: (done) => (done.has('ready') ? [cri.PodSandboxState.SANDBOX_READY] : []),
  },
  {
    name: 'CreateContainer',
    pipeline: containerPipeline,
    subject: creationSubject,
    afterCrash: (done) => (done.has('ready') ? [CONTAINER_CREATED] : []),
  },
  {
    name: 'StartContainer',
    pipeline: startPipeline,
    subject: startSubject,
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
  const call = () => node.client.call('RunPodSandbox', { config });
  const records = async () =>
    (await node.client.call('ListPodSandbox', {})).items
      .filter(({ metadata }) => metadata?.uid === config.metadata?.uid)
      .map(({ id, state }) => ({ id: id ?? '', state }));
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
  const call = () => node.client.call('CreateContainer', { podSandboxId: pod.id, config, sandboxConfig: pod.config });
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
    call: () => node.client.call('StartContainer', { containerId }),
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

async function containersOf(node: TestNode, podSandboxId: string) {
  const { containers } = await node.client.call('ListContainers', { filter: { podSandboxId } });
  return containers.map(({ id, state }) => ({ id: id ?? '', state }));
}

async function removeContainer(node: TestNode, containerId: string): Promise<void> {
  await node.client.call('StopContainer', { containerId });
  await node.client.call('RemoveContainer', { containerId });
}
