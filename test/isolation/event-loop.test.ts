import type { ServiceError } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { longestPauseMs } from '../support/event-loop.js';
import { execIn, runPod } from '../support/node-pod.js';

// the server runs in this process: what stops its event loop stops this one's

/** Far above what a busy machine causes, far below what the work would take on the event loop. */
const ceilingMs = 400;
const processes = 2000;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

const makeProcesses = `i=0; while [ $i -lt ${processes} ]; do sleep 1000 & i=$((i+1)); done; touch /ready; wait`;

async function withProcesses(pod: Awaited<ReturnType<typeof runPod>>): Promise<string> {
  const id = await pod.start(['sh', '-c', makeProcesses]);
  await expect.poll(async () => (await execIn(node, id, ['ls', '/ready'])).exitCode, { timeout: 100_000 }).toBe(0);
  return id;
}

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

test('thousands of processes in another pod do not delay the kill of an exec that timed out', async () => {
  const pod = await runPod(node);
  const id = await pod.start(['sleep', '1000']);
  await withProcesses(await runPod(node));
  let tookMs = 0;
  expect(await longestPauseMs(async () => void (tookMs = await timedOutAfterMs(id)))).toBeLessThan(ceilingMs);
  expect(tookMs).toBeLessThan(5000);
});

test('thousands of processes in the same container do not block the event loop when an exec times out, and survive it', async () => {
  const pod = await runPod(node);
  const id = await withProcesses(pod);
  expect(
    await longestPauseMs(async () => {
      await timedOutAfterMs(id);
      await node.client.call('ListPodSandboxMetrics', {});
    }),
  ).toBeLessThan(ceilingMs);
  const { stdout } = await execIn(node, id, ['sh', '-c', 'ps -o comm | grep -c sleep']);
  expect(Number(stdout)).toBe(processes);
  expect(
    await longestPauseMs(async () => void (await node.client.call('StopContainer', { containerId: id }))),
  ).toBeLessThan(ceilingMs);
});
