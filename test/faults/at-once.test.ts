import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Long from 'long';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { stopPipeline } from '../../src/cri/container/container-task.js';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import type { CrispNode } from '../support/crisp-node.js';
import { startFaultNode } from '../support/faults/fault-nodes.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { closeFaultRegistry } from '../support/faults/pull-targets.js';
import { containersOf } from '../support/faults/start-targets.js';
import { faultTargets } from '../support/faults/targets.js';
import { plainImage } from '../support/images.js';
import { pidsIn, removePod, runPod, statusOf } from '../support/node-pod.js';
import { startRegistry } from '../support/registry.js';

const { CONTAINER_EXITED } = cri.ContainerState;

let node: CrispNode;
let empty: string[];
beforeAll(async () => {
  node = await startFaultNode();
});
afterAll(async () => {
  await closeFaultRegistry();
  await node.close();
});
beforeEach(() => {
  empty = node.hostResidue();
});
afterEach(async () => {
  expect(node.hostResidue()).toEqual(empty);
  expect(pidsIn(node.name)).toEqual([]);
  await expectCleanAudit(node);
});

const twenty = <T>(call: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, call));

describe('twenty identical requests at once', () => {
  test('make one pod, one container and one start, and end each once', async () => {
    const config = node.podConfig();
    const pods = await twenty(() => node.client.call('RunPodSandbox', { config }));
    const [podSandboxId = '', ...otherPods] = new Set(pods.map((each) => each.podSandboxId));
    expect(otherPods).toEqual([]);

    const container = node.containerConfig(['sleep', '1000']);
    const creation = { podSandboxId, config: container, sandboxConfig: config };
    const made = await twenty(() => node.client.call('CreateContainer', creation));
    const [containerId = '', ...otherContainers] = new Set(made.map((each) => each.containerId));
    expect(otherContainers).toEqual([]);

    const starts = await twenty(() =>
      node.client.call('StartContainer', { containerId }).then(
        () => 'started',
        (err: unknown) => String(err),
      ),
    );
    // a second start is an error whose text says why, and none of the twenty
    expect(starts.filter((each) => each === 'started')).toHaveLength(1);
    expect(starts.filter((each) => /is running, not created/.test(each))).toHaveLength(19);
    expect(pidsIn(containerId)).toHaveLength(1);

    await twenty(() => node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1) }));
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    await twenty(() => node.client.call('RemoveContainer', { containerId }));
    expect(await containersOf(node, podSandboxId)).toEqual([]);
    await twenty(() => node.client.call('StopPodSandbox', { podSandboxId }));
    await twenty(() => node.client.call('RemovePodSandbox', { podSandboxId }));
    expect((await node.client.call('ListPodSandbox', {})).items).toEqual([]);
  });

  test('pull an image once', async () => {
    let manifests = 0;
    const registry = await startRegistry({
      gate: ({ method, path }) => void (manifests += method === 'GET' && path.includes('/manifests/') ? 1 : 0),
    });
    try {
      await registry.push('at/once', 'v1', plainImage(randomBytes(4).toString('hex')));
      const image = { image: `${registry.host}/at/once:v1` };
      const answers = await twenty(() => node.client.call('PullImage', { image }));
      expect(new Set(answers.map(({ imageRef }) => imageRef)).size).toBe(1);
      expect(manifests).toBe(1);
      await node.client.call('RemoveImage', { image });
    } finally {
      await registry.close();
    }
  });
});

describe('calls that meet', () => {
  test.each(startPipeline.steps.map(({ name }) => name))(
    'StopContainer during StartContainer, at "%s": both are answered, and nothing runs',
    async (step) => {
      const pod = await runPod(node);
      const containerId = await pod.create(['sleep', '1000']);
      const held = node.faults.holdAt(startPipeline, step);
      const start = node.client.call('StartContainer', { containerId });
      await held.reached;
      const stop = node.client.call('StopContainer', { containerId });
      // it waits for the start's lock by now
      await sleep(50);
      held.letGo();
      await Promise.all([start, stop]);
      expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
      expect(pidsIn(containerId)).toEqual([]);
      await removePod(node, pod.id);
    },
  );

  test.each(stopPipeline.steps.map(({ name }) => name))(
    'RemoveContainer during StopContainer, at "%s": both succeed, and the container is gone',
    async (step) => {
      const pod = await runPod(node);
      const containerId = await pod.start(['sleep', '1000']);
      const held = node.faults.holdAt(stopPipeline, step);
      const stop = node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(100) });
      if (step !== 'kill') await held.reached;
      const remove = node.client.call('RemoveContainer', { containerId });
      await remove;
      held.letGo();
      await stop;
      expect(await containersOf(node, pod.id)).toEqual([]);
      await removePod(node, pod.id);
    },
  );

  test('two StopContainers with different grace periods: the shorter one counts, and both succeed', async () => {
    const pod = await runPod(node);
    const containerId = await pod.start(['sleep', '1000']);
    const held = node.faults.holdAt(stopPipeline, 'grace period');
    const long = node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1000) });
    await held.reached;
    held.letGo();
    await Promise.all([long, node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1) })]);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    await removePod(node, pod.id);
  });

  test.each(containerPipeline.steps.map(({ name }) => name))(
    'RemovePodSandbox during CreateContainer, at "%s": the pod goes with the container, whichever was first',
    async (step) => {
      const pod = await runPod(node);
      const held = node.faults.holdAt(containerPipeline, step);
      const creation = pod.create(['sleep', '1000']).catch(() => undefined);
      await held.reached;
      const removal = removePod(node, pod.id);
      await sleep(50);
      held.letGo();
      await Promise.all([creation, removal]);
      expect((await node.client.call('ListPodSandbox', {})).items).toEqual([]);
      expect(await containersOf(node, pod.id)).toEqual([]);
    },
  );
});

/** Nothing is left to do for a call whose steps are those of another one. */
const calls = faultTargets.filter(({ name }) => !name.includes("'"));

describe.skipIf(isShort)("the server's own stop during", () => {
  test.for(calls.map((each) => [each.name, each] as const))(
    '%s: the call comes to its end, and the next server has all of it',
    async ([, { pipeline, subject: subjectOn }], { task }) => {
      const middle = pipeline.steps[Math.floor(pipeline.steps.length / 2)]?.name ?? '';
      const subject = await subjectOn(node);
      const held = node.faults.holdAt(pipeline, middle);
      const call = subject.call().catch(() => undefined);
      await held.reached;
      const restarted = node.restart();
      await sleep(50);
      held.letGo();
      const [answer] = await Promise.all([call, restarted]);
      // one that succeeded and was answered is nothing to be asked for again
      if (answer === undefined) await subject.retry();
      for (const { id } of (await node.client.call('ListPodSandbox', {})).items) await removePod(node, id ?? '');
      await expectNothingLeft(node, task, pipeline, [{ step: middle, fault: 'stop of the server' }]);
    },
  );
});
