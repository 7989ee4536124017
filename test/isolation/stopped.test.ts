import Long from 'long';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { leftOf, pidsIn, removePod } from '../support/node-pod.js';
import { forkedToLimit, frozenContainer, stoppedContainer, type StartFault } from '../support/pod-faults.js';
import { startVictim, within, type Victim } from '../support/victim.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** ExecSync `true` with a timeout of 1 s answers in one way or another. */
async function execAnswers(containerId: string): Promise<void> {
  const exec = node.client.call('ExecSync', { containerId, cmd: ['true'], timeout: Long.fromNumber(1) }, 10_000);
  const answer = await exec.then(
    ({ exitCode }) => `exit code ${exitCode}`,
    (err: Error) => err.message,
  );
  expect(answer).not.toMatch(/Deadline exceeded after/);
}

/** Stops and removes a container, then its pod, as kubelet does. */
async function endPod(podSandboxId: string, containerId: string): Promise<void> {
  await within('StopContainer', node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1) }));
  expect(pidsIn(containerId)).toEqual([]);
  await within('RemoveContainer', node.client.call('RemoveContainer', { containerId }));
  await within('removal of the pod', removePod(node, podSandboxId));
}

const cases: readonly [string, StartFault][] = [
  ['that is frozen by its cgroup', frozenContainer],
  ['whose main process is stopped by SIGSTOP', stoppedContainer],
  ['that forks until its pids limit', forkedToLimit],
];

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  test.each(cases)('a container %s harms no other pod, and is stopped and removed', async (_, start) => {
    const { pods, containerIds, heal } = await start(node, handler);
    // a failed test leaves nothing behind that cannot be killed
    onTestFinished(heal);
    const [pod, id] = [pods[0]?.id ?? '', containerIds[0] ?? ''];
    await Promise.all([victim.check(), execAnswers(id)]);
    await endPod(pod, id);
    expect(leftOf(node, pod, id)).toEqual([]);
  });
});
