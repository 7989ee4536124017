import Long from 'long';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, leftOf, pidsIn, removePod, runPod } from '../support/node-pod.js';
import { freeze, initOf, limitPids } from '../support/stopped-processes.js';
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

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let victim: Victim;
  beforeAll(async () => {
    victim = await startVictim(node, handler);
  });

  test('a container that is frozen by its cgroup harms no other pod, and is stopped and removed', async () => {
    const pod = await runPod(node, { handler });
    const containerId = await pod.start(['sleep', '1000']);
    // a failed test leaves nothing behind that cannot be killed
    onTestFinished(freeze(containerId));
    await Promise.all([victim.check(), execAnswers(containerId)]);
    await endPod(pod.id, containerId);
    expect(leftOf(node, pod.id, containerId)).toEqual([]);
  });

  test('a container whose main process is stopped by SIGSTOP harms no other pod, and is stopped and removed', async () => {
    const pod = await runPod(node, { handler });
    const containerId = await pod.start(['sleep', '1000']);
    process.kill(initOf(containerId).pid, 'SIGSTOP');
    await Promise.all([victim.check(), execAnswers(containerId)]);
    await endPod(pod.id, containerId);
    expect(leftOf(node, pod.id, containerId)).toEqual([]);
  });

  test('a container that forks until its pids limit harms no other pod, and is stopped and removed', async () => {
    const pod = await runPod(node, { handler });
    const most = 64;
    // the shell that cannot fork ends; its parent needs no fork to go on
    const script = 'read go </go; (while :; do sleep 1000 & done); exec sleep 1000';
    const containerId = await pod.start(['sh', '-c', `mkfifo /go; ${script}`]);
    limitPids(containerId, most);
    await node.client.call('ExecSync', { containerId, cmd: ['sh', '-c', 'echo >/go'], timeout: Long.fromNumber(10) });
    await eventually(() => pidsIn(containerId).length >= most - 2 || undefined);
    await Promise.all([victim.check(), execAnswers(containerId)]);
    await endPod(pod.id, containerId);
    expect(leftOf(node, pod.id, containerId)).toEqual([]);
  });
});
