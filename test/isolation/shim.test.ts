import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { leftOf, removePod, runPod, statusOf, until } from '../support/node-pod.js';
import { killedShim, stoppedShim } from '../support/pod-faults.js';
import { startVictim, within, type Victim } from '../support/victim.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** crisp asks such a shim first, and ends it where it does not answer; below kubelet's limit of two minutes. */
const stoppedShimCeilingMs = 60_000;

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  let neighbours: readonly string[];
  beforeAll(async () => {
    victim = await startVictim(node, handler);
    // more of them than a host with shared shims has shims
    const pods = await Promise.all(Array.from({ length: 4 }, () => runPod(node, { handler })));
    neighbours = await Promise.all(pods.map((pod) => pod.start(['sleep', '1000'])));
  });

  const neighboursRun = async (): Promise<void> => {
    for (const id of neighbours) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_RUNNING });
  };

  test('a shim that is killed ends the containers of its own pod, and no others', async () => {
    const { pods, containerIds } = await killedShim(node, handler);
    await victim.check();
    for (const id of containerIds) expect(await until(node, id, CONTAINER_EXITED)).toMatchObject({ exitCode: 137 });
    await neighboursRun();
    await within('removal of the pod', Promise.all(pods.map(({ id }) => removePod(node, id))));
    expect(leftOf(node, ...pods.map(({ id }) => id), ...containerIds)).toEqual([]);
  });

  test('a shim that is stopped by SIGSTOP holds up its own pod only, which is stopped and removed', async () => {
    const { pods, containerIds, heal } = await stoppedShim(node, handler);
    // a failed test leaves none behind that cannot be asked to end
    onTestFinished(heal);
    await victim.check();
    await neighboursRun();
    await within('removal of the pod', Promise.all(pods.map(({ id }) => removePod(node, id))), stoppedShimCeilingMs);
    expect(leftOf(node, ...pods.map(({ id }) => id), ...containerIds)).toEqual([]);
  });
});
