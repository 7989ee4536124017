import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import type { ContainerMetadata } from '../../src/task/record.js';
import type { SandboxMetadata } from '../../src/sandbox/record.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, runPod, statusOf, type NodePod } from '../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
let containerId: string;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
  containerId = await pod.start(['sleep', '1000']);
});
afterAll(() => node.close());

const call: CrispNode['client']['call'] = (name, request) => node.client.call(name, request);

describe('a unique prefix of an id', () => {
  test('works on every call about a container', async () => {
    const prefix = containerId.slice(0, 12);
    expect((await statusOf(node, prefix)).id).toBe(containerId);
    expect((await execIn(node, prefix, ['echo', 'hi'])).stdout).toBe('hi\n');
    expect((await call('ListContainers', { filter: { id: prefix } })).containers).toHaveLength(1);
    expect((await call('ContainerStats', { containerId: prefix })).stats?.attributes?.id).toBe(containerId);
    expect((await call('ListContainerStats', { filter: { id: prefix } })).stats).toHaveLength(1);
    expect((await call('Exec', { containerId: prefix, cmd: ['true'], stdout: true })).url).toMatch(/^http/);
    expect((await call('Attach', { containerId: prefix, stdout: true })).url).toMatch(/^http/);
    await call('ReopenContainerLog', { containerId: prefix });
    await call('UpdateContainerResources', { containerId: prefix, linux: { cpuShares: Long.fromNumber(512) } });
    expect((await statusOf(node, containerId)).resources?.linux?.cpuShares).toEqual(Long.fromNumber(512));
    const next = await pod.create(['sleep', '1000']);
    await call('StartContainer', { containerId: next.slice(0, 12) });
    await call('StopContainer', { containerId: next.slice(0, 12) });
    expect(await statusOf(node, next)).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED });
    await call('RemoveContainer', { containerId: next.slice(0, 12) });
    expect((await call('ListContainers', {})).containers).toHaveLength(1);
  });

  test('works on every call about a pod', async () => {
    const prefix = pod.id.slice(0, 12);
    expect((await call('PodSandboxStatus', { podSandboxId: prefix })).status?.id).toBe(pod.id);
    expect((await call('ListPodSandbox', { filter: { id: prefix } })).items).toHaveLength(1);
    expect((await call('ListContainers', { filter: { podSandboxId: prefix } })).containers).toHaveLength(1);
    expect((await call('PodSandboxStats', { podSandboxId: prefix })).stats?.attributes?.id).toBe(pod.id);
    expect((await call('ListPodSandboxStats', { filter: { id: prefix } })).stats).toHaveLength(1);
    expect((await call('PortForward', { podSandboxId: prefix, port: [80] })).url).toMatch(/^http/);
    const config = node.containerConfig(['true']);
    const created = await call('CreateContainer', { podSandboxId: prefix, config, sandboxConfig: pod.config });
    expect(node.context.store.containers.get(created.containerId).metadata.sandboxId).toBe(pod.id);
    // the same pod, however it was called
    await expect(call('CreateContainer', { podSandboxId: pod.id, config, sandboxConfig: pod.config })).rejects.toThrow(
      /ALREADY_EXISTS/,
    );
    const other = await runPod(node);
    await call('StopPodSandbox', { podSandboxId: other.id.slice(0, 12) });
    await call('RemovePodSandbox', { podSandboxId: other.id.slice(0, 12) });
    expect((await call('ListPodSandbox', {})).items).toHaveLength(1);
  });
});

test('a prefix of more than one id is refused as ambiguous by every call', async () => {
  const twins = (id: string): [string, string] => [id, `${id.slice(0, 63)}${id.endsWith('0') ? '1' : '0'}`];
  const [, container] = twins(containerId);
  const [, sandbox] = twins(pod.id);
  const { metadata, status } = node.context.store.containers.get(containerId);
  await node.context.store.containers.create({ ...metadata, id: container } satisfies ContainerMetadata, {
    ...status,
    finishedAtNanos: 1n,
  });
  const record = node.context.store.sandboxes.get(pod.id);
  await node.context.store.sandboxes.create({ ...record.metadata, id: sandbox } satisfies SandboxMetadata, {
    tornDown: true,
    stoppedAtNanos: 1n,
  });
  const prefix = { containerId: container.slice(0, 63), podSandboxId: sandbox.slice(0, 63) };
  const ambiguous = [
    call('ContainerStatus', prefix),
    call('StartContainer', prefix),
    call('StopContainer', prefix),
    call('RemoveContainer', prefix),
    call('ReopenContainerLog', prefix),
    call('ContainerStats', prefix),
    call('ExecSync', { ...prefix, cmd: ['true'] }),
    call('Exec', { ...prefix, cmd: ['true'], stdout: true }),
    call('Attach', { ...prefix, stdout: true }),
    call('UpdateContainerResources', { ...prefix, linux: {} }),
    call('ListContainers', { filter: { id: prefix.containerId } }),
    call('ListContainers', { filter: { podSandboxId: prefix.podSandboxId } }),
    call('PodSandboxStatus', prefix),
    call('StopPodSandbox', prefix),
    call('RemovePodSandbox', prefix),
    call('PodSandboxStats', prefix),
    call('PortForward', { ...prefix, port: [80] }),
    call('ListPodSandbox', { filter: { id: prefix.podSandboxId } }),
    call('CreateContainer', { ...prefix, config: node.containerConfig(['true']), sandboxConfig: pod.config }),
  ];
  for (const each of await Promise.allSettled(ambiguous)) {
    expect(each).toMatchObject({
      reason: {
        details: expect.stringMatching(/_id: prefix "[0-9a-f]{63}" is ambiguous: 2 ids begin with it/) as string,
      },
    });
  }
  await node.context.store.containers.remove(container);
  await node.context.store.sandboxes.remove(sandbox);
  expect((await execIn(node, containerId, ['echo', 'untouched'])).stdout).toBe('untouched\n');
});
