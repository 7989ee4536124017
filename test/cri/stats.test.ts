import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';


/** Writes 3 MB to the root filesystem, holds 5 MB in a shell variable's stead as page cache, burns some CPU, then waits. */
const busy = [
  'sh',
  '-c',
  'head -c 3000000 /dev/zero > /written; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; echo ready; exec sleep 1000',
];

describe('statistics', () => {
  let node: CrispNode;
  let pod: string;
  let container: string;
  let ended: string;
  let lone: string;

  beforeAll(async () => {
    node = await startNode();
    const sandboxConfig = node.podConfig({ labels: { app: 'busy' } });
    pod = (await node.client.call('RunPodSandbox', { config: sandboxConfig })).podSandboxId;
    container = await create(pod, sandboxConfig, 'main', busy, {
      labels: { role: 'worker' },
      annotations: { note: 'kept' },
      linux: { resources: { memoryLimitInBytes: 64 * 1024 * 1024, cpuShares: 512, cpuPeriod: 100_000, cpuQuota: 80_000 } },
    });
    ended = await create(pod, sandboxConfig, 'ended', ['sh', '-c', 'head -c 1000000 /dev/zero > /left']);
    const other = node.podConfig();
    lone = (await node.client.call('RunPodSandbox', { config: other })).podSandboxId;
    await node.crisp.tasks.get(ended)?.ended;
    await output(container, 'ready');
  });

  afterAll(async () => {
    await node.close();
    expect(node.traces()).toEqual([]);
  });

  async function create(
    podSandboxId: string,
    sandboxConfig: cri.PodSandboxConfig.$Properties,
    name: string,
    command: readonly string[],
    changes: object = {},
  ): Promise<string> {
    const config = node.containerConfig(command, { metadata: { name, attempt: 0 }, logPath: `${name}.log`, ...changes });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, sandboxConfig, config });
    await node.client.call('StartContainer', { containerId });
    return containerId;
  }

  /** Waits until the container's shell is past its work. */
  async function output(containerId: string, _word: string): Promise<void> {
    const cmd = ['sh', '-c', 'until [ "$(cat /proc/1/comm)" = sleep ]; do usleep 10000; done'];
    await node.client.call('ExecSync', { containerId, cmd });
  }

  it('tells CPU, memory, swap, and the writable layer of a running container', async () => {
    const { stats } = await node.client.call('ContainerStats', { containerId: container.slice(0, 12) });
    expect(stats?.attributes).toMatchObject({
      id: container,
      metadata: { name: 'main' },
      labels: { role: 'worker' },
      annotations: { note: 'kept' },
    });
    console.log(JSON.stringify(stats, null, 1));
  });
});
