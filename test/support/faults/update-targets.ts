import { expect } from 'vitest';
import { resourcesPipeline } from '../../../src/cri/container/set-resources.js';
import { updatePipeline } from '../../../src/cri/container/change-resources.js';
import { updateSandboxPipeline } from '../../../src/cri/sandbox/record-resources.js';
import { toLong } from '../../../src/lib/time.js';
import type { TestNode } from '../crisp-node.js';
import { execIn, removePod, runPod, statusOf } from '../node-pod.js';
import type { Done, FaultSubject, FaultTarget } from './target.js';

const [before, after] = [64 * 1024 * 1024, 128 * 1024 * 1024];
const limited = (bytes: number) => ({ memoryLimitInBytes: toLong(bytes) });

const toldBy =
  (step: string) =>
  (done: Done): string[] => [String(done.has(step) ? after : before)];

/** The calls that change what runs: where one fails the next sets all again. */
export const updateTargets: readonly FaultTarget[] = [
  {
    name: 'UpdateContainerResources',
    pipeline: updatePipeline,
    subject: updateSubject,
    hangsUntil: 'caller',
    afterFailure: toldBy('resources'),
    afterCrash: toldBy('resources'),
  },
  {
    name: "UpdateContainerResources' resources",
    pipeline: resourcesPipeline,
    subject: updateSubject,
    hangsUntil: 'caller',
    afterFailure: toldBy('record'),
    afterCrash: toldBy('record'),
  },
  {
    name: 'UpdatePodSandboxResources',
    pipeline: updateSandboxPipeline,
    subject: podUpdateSubject,
    hangsUntil: 'caller',
    afterFailure: toldBy('record'),
    afterCrash: toldBy('record'),
  },
];

async function updateSubject(node: TestNode): Promise<FaultSubject> {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000'], { linux: { resources: limited(before) } });
  const call = (timeoutMs?: number) =>
    node.client.call('UpdateContainerResources', { containerId, linux: limited(after) }, timeoutMs);
  const records = async () => {
    const { resources } = await statusOf(node, containerId);
    return [{ id: containerId, state: String(resources?.linux?.memoryLimitInBytes) }];
  };
  return {
    call,
    records,
    retry: async () => {
      await call();
      expect(await records()).toMatchObject([{ state: String(after) }]);
      // it runs on
      expect(await execIn(node, containerId, ['true'])).toMatchObject({ exitCode: 0 });
      await removePod(node, pod.id);
    },
  };
}

async function podUpdateSubject(node: TestNode): Promise<FaultSubject> {
  const { id: podSandboxId } = await runPod(node, { changes: { linux: { resources: limited(before) } } });
  const call = (timeoutMs?: number) =>
    node.client.call('UpdatePodSandboxResources', { podSandboxId, resources: limited(after) }, timeoutMs);
  const records = async () => {
    const { info } = await node.client.call('PodSandboxStatus', { podSandboxId, verbose: true });
    const shown = JSON.parse(info['info'] ?? '') as { readonly resources: { readonly memoryLimitInBytes: string } };
    return [{ id: podSandboxId, state: shown.resources.memoryLimitInBytes }];
  };
  return {
    call,
    records,
    retry: async () => {
      await call();
      expect(await records()).toMatchObject([{ state: String(after) }]);
      await removePod(node, podSandboxId);
    },
  };
}
