import type { ServiceError } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { longestPauseMs } from '../support/event-loop.js';
import { execIn, removePod, runPod } from '../support/node-pod.js';
import { startProcesses } from '../support/pod-faults.js';
import { startVictim, type Victim } from '../support/victim.js';

// the server runs in this process: what stops its event loop stops this one's

/** Far above what the server needs at once, far below what the work would take on the event loop. */
const ceilingMs = 400;
const processesOfAnother = 8000;
const processesOfItsOwn = 2000;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
  await startProcesses(node, await runPod(node), processesOfAnother);
});
afterAll(() => node.close());

/** How long an exec that never ends takes to be told so. */
async function timedOutAfterMs(containerId: string): Promise<number> {
  const startedAt = performance.now();
  const error = await execIn(node, containerId, ['sh', '-c', 'sleep 1000 & sleep 1000'], 1).then(
    () => undefined,
    (err: unknown) => err as ServiceError,
  );
  expect(error?.details).toContain('not done after 1 s');
  return performance.now() - startedAt;
}

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  /** The longest pause of the event loop during the work, beside which the victim is looked at. */
  const pauseBesideVictimMs = (work: () => Promise<void>): Promise<number> =>
    longestPauseMs(async () => void (await Promise.all([work(), victim.check()])));

  test('thousands of processes in another pod do not delay the kill of an exec that timed out', async () => {
    const pod = await runPod(node, { handler });
    const id = await pod.start(['sleep', '1000']);
    let tookMs = 0;
    expect(await pauseBesideVictimMs(async () => void (tookMs = await timedOutAfterMs(id)))).toBeLessThan(ceilingMs);
    // ten seconds where each of them is looked at
    expect(tookMs).toBeLessThan(9_000);
    await removePod(node, pod.id);
  });

  test('thousands of processes in the same container do not block the event loop when an exec times out, and survive it', async () => {
    const pod = await runPod(node, { handler });
    const id = await startProcesses(node, pod, processesOfItsOwn);
    const timeOut = async (): Promise<void> => {
      await timedOutAfterMs(id);
      await node.client.call('ListPodSandboxMetrics', {});
    };
    expect(await pauseBesideVictimMs(timeOut)).toBeLessThan(ceilingMs);
    const { stdout } = await execIn(node, id, ['sh', '-c', 'ps -o comm | grep -c sleep']);
    expect(Number(stdout)).toBe(processesOfItsOwn);
    const stop = async (): Promise<void> => void (await node.client.call('StopContainer', { containerId: id }));
    expect(await pauseBesideVictimMs(stop)).toBeLessThan(ceilingMs);
    await removePod(node, pod.id);
  });
});
