import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { pidsIn, removePod, runPod } from '../support/node-pod.js';
import { startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

// the shell is the first process of its PID namespace, which ignores SIGTERM: each is killed after its grace period
const ignoresTerm = ['sh', '-c', 'sleep 1000; true'];
const grace = Long.fromNumber(2);

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  const podOf = async (count: number): Promise<{ podId: string; ids: readonly string[] }> => {
    const pod = await runPod(node, { handler });
    const ids = await Promise.all(Array.from({ length: count }, () => pod.start(ignoresTerm)));
    return { podId: pod.id, ids };
  };

  test('a drain of many pods ends them all, and another pod starts meanwhile', async () => {
    const pods = await Promise.all(Array.from({ length: 12 }, () => podOf(3)));
    const ids = pods.flatMap((pod) => pod.ids);
    const stops = ids.map((containerId) => node.client.call('StopContainer', { containerId, timeout: grace }));
    await Promise.all([within('StopContainer of 36 containers', Promise.all(stops)), victim.check()]);
    expect(ids.flatMap(pidsIn)).toEqual([]);
    await within('removal of 12 pods', Promise.all(pods.map(({ podId }) => removePod(node, podId))));
  });

  test('a pod with more containers than a shim queues exits is stopped in time', async () => {
    // more than the 32 exits that a shim of containerd queues
    const { podId, ids } = await podOf(48);
    const stop = node.client.call('StopPodSandbox', { podSandboxId: podId });
    await Promise.all([within('StopPodSandbox of 48 containers', stop), victim.check()]);
    expect(ids.flatMap(pidsIn)).toEqual([]);
    await within('removal of the pod', removePod(node, podId));
  });
});
