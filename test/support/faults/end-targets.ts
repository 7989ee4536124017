import { randomInt } from 'node:crypto';
import Long from 'long';
import { expect } from 'vitest';
import { discardPipeline, removePipeline } from '../../../src/cri/container/discard-container.js';
import { stopPipeline } from '../../../src/cri/container/container-task.js';
import { removeSandboxPipeline } from '../../../src/cri/sandbox/discard-sandbox.js';
import { stopSandboxPipeline } from '../../../src/cri/sandbox/tear-down-sandbox.js';
import { cri } from '../../../src/lib/proto.js';
import type { TestNode } from '../crisp-node.js';
import { removePod, runPod, type NodePod } from '../node-pod.js';
import { containersOf, podsOf } from './start-targets.js';
import type { Done, FaultSubject, FaultTarget } from './target.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING, CONTAINER_UNKNOWN } = cri.ContainerState;
const { SANDBOX_NOTREADY, SANDBOX_READY } = cri.PodSandboxState;

const afterStop = (done: Done): unknown[] => [done.has('record') ? SANDBOX_NOTREADY : SANDBOX_READY];
const afterRemoval = (done: Done): unknown[] => {
  if (done.has('record')) return [];
  return [done.has('stop') ? SANDBOX_NOTREADY : SANDBOX_READY];
};

/** The calls that end pods and containers: where one fails the next goes on. */
export const endTargets: readonly FaultTarget[] = [
  {
    name: 'StopPodSandbox',
    pipeline: stopSandboxPipeline,
    subject: podStopSubject,
    hangsUntil: 'stop limit',
    afterFailure: afterStop,
    afterCrash: afterStop,
  },
  {
    name: 'RemovePodSandbox',
    pipeline: removeSandboxPipeline,
    subject: podRemovalSubject,
    hangsUntil: 'stop limit',
    afterFailure: afterRemoval,
    afterCrash: afterRemoval,
  },
  {
    name: 'StopContainer',
    pipeline: stopPipeline,
    subject: stopSubject,
    hangsUntil: 'stop limit',
    afterFailure: (done) => [done.has('kill') ? CONTAINER_EXITED : CONTAINER_RUNNING],
    afterCrash: (done) => [done.has('kill') ? CONTAINER_EXITED : CONTAINER_RUNNING],
  },
  {
    name: 'RemoveContainer',
    pipeline: removePipeline,
    subject: removalSubject,
    hangsUntil: 'stop limit',
    afterFailure: (done) => {
      if (done.has('discard')) return [];
      if (done.has('kill')) return [CONTAINER_EXITED];
      // it runs, and nothing but its removal can be asked for
      return [done.has('mark') ? CONTAINER_UNKNOWN : CONTAINER_RUNNING];
    },
    // the next start goes on with it
    afterCrash: (done) => (done.has('mark') ? [] : [CONTAINER_RUNNING]),
  },
  {
    name: "RemoveContainer's discard",
    pipeline: discardPipeline,
    subject: removalSubject,
    hangsUntil: 'stop limit',
    afterFailure: (done) => (done.has('record') ? [] : [CONTAINER_EXITED]),
    afterCrash: () => [],
  },
];

/** With a task and a port of its own, and a container that runs. */
async function runFullPod(node: TestNode): Promise<NodePod> {
  const pod = await runPod(node, {
    changes: {
      portMappings: [{ hostPort: randomInt(20_000, 30_000), containerPort: 80 }],
      linux: {
        securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } },
        cgroupParent: `/${node.name}/faults`,
      },
    },
  });
  await pod.start(['sleep', '1000']);
  return pod;
}

async function podStopSubject(node: TestNode): Promise<FaultSubject> {
  const { id: podSandboxId, config } = await runFullPod(node);
  return {
    call: (timeoutMs) => node.client.call('StopPodSandbox', { podSandboxId }, timeoutMs),
    records: () => podsOf(node, config.metadata?.uid ?? ''),
    retry: async () => {
      await node.client.call('StopPodSandbox', { podSandboxId });
      expect(await podsOf(node, config.metadata?.uid ?? '')).toMatchObject([{ state: SANDBOX_NOTREADY }]);
      expect(await containersOf(node, podSandboxId)).toMatchObject([{ state: CONTAINER_EXITED }]);
      await node.client.call('RemovePodSandbox', { podSandboxId });
    },
  };
}

async function podRemovalSubject(node: TestNode): Promise<FaultSubject> {
  const { id: podSandboxId, config } = await runFullPod(node);
  const records = () => podsOf(node, config.metadata?.uid ?? '');
  return {
    call: (timeoutMs) => node.client.call('RemovePodSandbox', { podSandboxId }, timeoutMs),
    records,
    retry: async () => {
      await node.client.call('RemovePodSandbox', { podSandboxId });
      expect(await records()).toEqual([]);
      expect(await containersOf(node, podSandboxId)).toEqual([]);
    },
  };
}

/** Of a process that takes no notice of the signal: each step has its work. */
async function stopSubject(node: TestNode): Promise<FaultSubject> {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  const call = (timeoutMs?: number) =>
    node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1) }, timeoutMs);
  return {
    call,
    records: () => containersOf(node, pod.id),
    retry: async () => {
      await call();
      expect(await containersOf(node, pod.id)).toMatchObject([{ state: CONTAINER_EXITED }]);
      await removePod(node, pod.id);
    },
  };
}

async function removalSubject(node: TestNode): Promise<FaultSubject> {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  const call = (timeoutMs?: number) => node.client.call('RemoveContainer', { containerId }, timeoutMs);
  return {
    call,
    records: () => containersOf(node, pod.id),
    retry: async () => {
      await call();
      expect(await containersOf(node, pod.id)).toEqual([]);
      await removePod(node, pod.id);
    },
  };
}
