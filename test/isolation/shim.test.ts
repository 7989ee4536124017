import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { signalProcess } from '../../src/lib/process.js';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { leftOf, type NodePod, removePod, runPod, statusOf, until } from '../support/node-pod.js';
import { initOf } from '../support/stopped-processes.js';
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

  /** A pod with two running containers, and the process id of their shim. */
  const podWithShim = async (): Promise<{ pod: NodePod; ids: readonly string[]; shimPid: number }> => {
    const pod = await runPod(node, { handler });
    const ids = [await pod.start(['sleep', '1000']), await pod.start(['sleep', '1000'])];
    return { pod, ids, shimPid: initOf(ids[0] ?? '').shimPid };
  };

  const neighboursRun = async (): Promise<void> => {
    for (const id of neighbours) expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_RUNNING });
  };

  test('a shim that is killed ends the containers of its own pod, and no others', async () => {
    const { pod, ids, shimPid } = await podWithShim();
    process.kill(shimPid, 'SIGKILL');
    await victim.check();
    for (const id of ids) expect(await until(node, id, CONTAINER_EXITED)).toMatchObject({ exitCode: 137 });
    await neighboursRun();
    await within('removal of the pod', removePod(node, pod.id));
    expect(leftOf(node, pod.id, ...ids)).toEqual([]);
  });

  test('a shim that is stopped by SIGSTOP holds up its own pod only, which is stopped and removed', async () => {
    const { pod, ids, shimPid } = await podWithShim();
    process.kill(shimPid, 'SIGSTOP');
    // a failed test leaves none behind that cannot be asked to end
    onTestFinished(() => void signalProcess(shimPid, 'SIGCONT'));
    await victim.check();
    await neighboursRun();
    await within('removal of the pod', removePod(node, pod.id), stoppedShimCeilingMs);
    expect(leftOf(node, pod.id, ...ids)).toEqual([]);
  });
});
