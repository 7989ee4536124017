import { status } from '@grpc/grpc-js';
import type fc from 'fast-check';
import Long from 'long';
import { expect } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import type { CrispNode } from '../crisp-node.js';
import { execIn, statusOf, until } from '../node-pod.js';
import { checkpointHandler } from './checkpoint-targets.js';

/** What a node is to tell of its pods: the state machine of the CRI, as small as it gets. */
export interface Model {
  /** by name; one that is removed stays, as calls may name what is gone */
  readonly pods: Map<string, ModelPod>;
  /** by pod and name */
  readonly containers: Map<string, ModelContainer>;
  /** names of pulled images */
  readonly images: Set<string>;
}

interface ModelPod {
  readonly id: string;
  readonly config: cri.PodSandboxConfig.$Properties;
  state: 'ready' | 'not ready' | 'gone';
}

interface ModelContainer {
  readonly id: string;
  readonly pod: ModelPod;
  state: 'created' | 'running' | 'exited' | 'gone';
  exitCode: number;
  cpuShares: number;
}

/** A node and what it has answered so far. */
export interface Real {
  readonly node: CrispNode;
  /** host of the registry that has the images */
  readonly registry: string;
  /** commands that were carried out */
  count: number;
}

/** A call, or something that befalls what runs. */
export type Command = fc.AsyncCommand<Model, Real>;
type Step = (model: Model, real: Real) => Promise<void>;

/** The pod whose runtime can checkpoint. */
export const checkpointedPod = 'c';

const podStates = { ready: cri.PodSandboxState.SANDBOX_READY, 'not ready': cri.PodSandboxState.SANDBOX_NOTREADY };
const containerStates = {
  created: cri.ContainerState.CONTAINER_CREATED,
  running: cri.ContainerState.CONTAINER_RUNNING,
  exited: cri.ContainerState.CONTAINER_EXITED,
};
/** That no pod and no container has. */
export const noId = 'f'.repeat(64);

/** Ends with the exit code that it reads. */
const waits = ['sh', '-c', 'mkfifo /end; read code < /end; exit $code'];
const endsWith = (code: number): string[] => [
  'sh',
  '-c',
  `until [ -p /end ]; do sleep 0.01; done; echo ${code} > /end`,
];

/** A command that is shown by its name, and after which every list agrees with the model. */
export function command(name: string, step: Step): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await step(model, real);
      await expectAgreement(model, real.node);
      real.count += 1;
    },
    toString: () => name,
  };
}

/** Every list and every status. */
async function expectAgreement(model: Model, { client }: CrispNode): Promise<void> {
  const { items } = await client.call('ListPodSandbox', {});
  const { containers } = await client.call('ListContainers', {});
  const stateOf = ({ id, state }: { id?: string | null; state?: number | null }): string => `${id} ${state ?? 0}`;
  expect(items.map(stateOf).sort()).toEqual(
    [...model.pods.values()].flatMap(({ id, state }) => (state === 'gone' ? [] : [`${id} ${podStates[state]}`])).sort(),
  );
  expect(containers.map(stateOf).sort()).toEqual(
    [...model.containers.values()]
      .flatMap(({ id, state }) => (state === 'gone' ? [] : [`${id} ${containerStates[state]}`]))
      .sort(),
  );
  const { images } = await client.call('ListImages', {});
  const pulled = images.flatMap(({ repoTags = [] }) => repoTags ?? []).filter((name) => name.includes('/model/'));
  expect(pulled.sort()).toEqual([...model.images].sort());
}

/** The call succeeds, or fails with this code. */
export async function answers<T>(call: Promise<T>, code: status | undefined): Promise<T | undefined> {
  if (code === undefined) return call;
  await expect(call).rejects.toMatchObject({ code });
  return undefined;
}

/** Whether calls can name a pod. */
export const isThere = (pod: ModelPod | undefined): pod is ModelPod => pod !== undefined && pod.state !== 'gone';

function end(container: ModelContainer, exitCode: number): void {
  if (container.state !== 'running') return;
  container.state = 'exited';
  container.exitCode = exitCode;
}

/** The code of a call about a container that has to be in a state. */
export function codeFor(
  container: ModelContainer | undefined,
  ...states: ModelContainer['state'][]
): status | undefined {
  if (!container || container.state === 'gone') return status.NOT_FOUND;
  return states.includes(container.state) ? undefined : status.FAILED_PRECONDITION;
}

export const runPod = (name: string): Command =>
  command(`RunPodSandbox ${name}`, async ({ pods }, { node }) => {
    const known = pods.get(name);
    const config = isThere(known)
      ? known.config
      : node.podConfig({ metadata: { name, namespace: 'model', uid: name, attempt: 0 } });
    const code = isThere(known) ? status.ALREADY_EXISTS : undefined;
    const runtimeHandler = name === checkpointedPod ? checkpointHandler : '';
    const answer = await answers(node.client.call('RunPodSandbox', { config, runtimeHandler }), code);
    if (answer) pods.set(name, { id: answer.podSandboxId, config, state: 'ready' });
  });

export const stopPod = (name: string): Command =>
  command(`StopPodSandbox ${name}`, async ({ pods, containers }, { node }) => {
    const pod = pods.get(name);
    await node.client.call('StopPodSandbox', { podSandboxId: pod?.id ?? noId });
    if (!isThere(pod)) return;
    pod.state = 'not ready';
    for (const each of containers.values()) if (each.pod === pod) end(each, 137);
  });

export const removePod = (name: string): Command =>
  command(`RemovePodSandbox ${name}`, async ({ pods, containers }, { node }) => {
    const pod = pods.get(name);
    await node.client.call('RemovePodSandbox', { podSandboxId: pod?.id ?? noId });
    if (pod) pod.state = 'gone';
    for (const each of containers.values()) if (each.pod === pod) each.state = 'gone';
  });

export const podStatus = (name: string): Command =>
  command(`PodSandboxStatus ${name}`, async ({ pods }, { node }) => {
    const pod = pods.get(name);
    const call = node.client.call('PodSandboxStatus', { podSandboxId: pod?.id ?? noId });
    const answer = await answers(call, isThere(pod) ? undefined : status.NOT_FOUND);
    if (isThere(pod) && pod.state !== 'gone') expect(answer?.status?.state).toBe(podStates[pod.state]);
  });

export const create = (podName: string, name: string): Command =>
  command(`CreateContainer ${podName}/${name}`, async ({ pods, containers }, { node }) => {
    const pod = pods.get(podName);
    const key = `${podName}/${name}`;
    const known = containers.get(key);
    const isTaken = known !== undefined && known.pod === pod && known.state !== 'gone';
    let code: status | undefined;
    if (!isThere(pod)) code = status.NOT_FOUND;
    else if (pod.state === 'not ready') code = status.FAILED_PRECONDITION;
    else if (isTaken) code = status.ALREADY_EXISTS;
    const config = node.containerConfig(waits, { metadata: { name, attempt: 0 }, logPath: `${name}.log` });
    const request = { podSandboxId: pod?.id ?? noId, config, sandboxConfig: pod?.config ?? node.podConfig() };
    const answer = await answers(node.client.call('CreateContainer', request), code);
    if (answer && pod)
      containers.set(key, { id: answer.containerId, pod, state: 'created', exitCode: 0, cpuShares: 0 });
  });

export const start = (key: string): Command =>
  command(`StartContainer ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const isStartable = container?.pod.state === 'ready';
    const code = codeFor(container, 'created') ?? (isStartable ? undefined : status.FAILED_PRECONDITION);
    await answers(node.client.call('StartContainer', { containerId: container?.id ?? noId }), code);
    if (container && code === undefined) container.state = 'running';
  });

export const stop = (key: string): Command =>
  command(`StopContainer ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    await node.client.call('StopContainer', { containerId: container?.id ?? noId, timeout: Long.ZERO });
    if (container) end(container, 137);
  });

export const remove = (key: string): Command =>
  command(`RemoveContainer ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    await node.client.call('RemoveContainer', { containerId: container?.id ?? noId });
    if (container) container.state = 'gone';
  });

export const exec = (key: string): Command =>
  command(`ExecSync ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const call = execIn(node, container?.id ?? noId, ['sh', '-c', 'echo said; exit 4']);
    const answer = await answers(call, codeFor(container, 'running'));
    if (answer) expect(answer).toEqual({ exitCode: 4, stdout: 'said\n', stderr: '' });
  });

/** The process ends by itself. */
export const exit = (key: string): Command =>
  command(`exit of ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    if (container?.state !== 'running') return;
    await execIn(node, container.id, endsWith(3)).catch(() => {});
    await until(node, container.id, cri.ContainerState.CONTAINER_EXITED);
    end(container, 3);
  });

export const update = (key: string, cpuShares: number): Command =>
  command(`UpdateContainerResources ${key} ${cpuShares}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const request = { containerId: container?.id ?? noId, linux: { cpuShares: Long.fromNumber(cpuShares) } };
    const code = codeFor(container, 'created', 'running', 'exited');
    await answers(node.client.call('UpdateContainerResources', request), code);
    if (container && code === undefined) container.cpuShares = cpuShares;
  });

export const containerStatus = (key: string): Command =>
  command(`ContainerStatus ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const code = codeFor(container, 'created', 'running', 'exited');
    if (!container || container.state === 'gone') {
      await answers(node.client.call('ContainerStatus', { containerId: container?.id ?? noId }), code);
      return;
    }
    const told = await statusOf(node, container.id);
    expect(told).toMatchObject({ state: containerStates[container.state], exitCode: container.exitCode });
    expect(Number(told.resources?.linux?.cpuShares ?? 0)).toBe(container.cpuShares);
  });

export const reopenLog = (key: string): Command =>
  command(`ReopenContainerLog ${key}`, async ({ containers }, { node }) => {
    const container = containers.get(key);
    const call = node.client.call('ReopenContainerLog', { containerId: container?.id ?? noId });
    await answers(call, codeFor(container, 'running'));
  });

/** Nothing is to change by it. */
export const restart = (): Command => command('restart', (_, { node }) => node.restart());
