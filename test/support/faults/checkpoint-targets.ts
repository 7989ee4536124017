import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { checkpointPipeline } from '../../../src/cri/checkpoint/write-checkpoint.js';
import { checkpointSandboxPipeline } from '../../../src/cri/checkpoint/write-pod-checkpoint.js';
import { restorePipeline } from '../../../src/cri/checkpoint/restore-sandbox.js';
import { cri } from '../../../src/lib/proto.js';
import type { TestNode } from '../crisp-node.js';
import { execIn, removePod, runPod, type NodePod } from '../node-pod.js';
import { containersOf, podsOf } from './start-targets.js';
import type { Done, FaultSubject, FaultTarget } from './target.js';

const { SANDBOX_NOTREADY, SANDBOX_READY } = cri.PodSandboxState;
const archive = 'checkpoint.tar';
const filesOfPod = ['0', 'pod.json', 'shm.tar'];

const afterPublishing = (done: Done): string[] => (done.has('publish') ? [archive] : []);

/** Checkpoints and restores, with a stand-in for criu: `handler` of a node with `checkpointHandler`. */
export const checkpointTargets: readonly FaultTarget[] = [
  {
    name: 'CheckpointContainer',
    pipeline: checkpointPipeline,
    subject: checkpointSubject,
    hangsUntil: 'caller',
    afterFailure: afterPublishing,
    afterCrash: afterPublishing,
  },
  {
    name: 'CheckpointPod',
    pipeline: checkpointSandboxPipeline,
    subject: podCheckpointSubject,
    hangsUntil: 'caller',
    afterFailure: () => [],
    afterCrash: (done) => (done.has('finish') ? filesOfPod : []),
  },
  {
    name: 'RestorePod',
    pipeline: restorePipeline,
    subject: restoreSubject,
    hangsUntil: 'caller',
    afterCrash: (done) => (done.has('finish') ? [SANDBOX_READY] : []),
  },
];

/** The runtime handler that the subjects use. */
export const checkpointHandler = 'checkpoint';

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ id: name, state: name }));

async function runCounted(node: TestNode): Promise<{ pod: NodePod; containerId: string }> {
  const pod = await runPod(node, { handler: checkpointHandler });
  return { pod, containerId: await pod.start(['sleep', '1000']) };
}

/** A frozen container would take no exec. */
async function expectRuns(node: TestNode, containerId: string): Promise<void> {
  expect(await execIn(node, containerId, ['true'], 10)).toMatchObject({ exitCode: 0 });
}

async function checkpointSubject(node: TestNode): Promise<FaultSubject> {
  const { pod, containerId } = await runCounted(node);
  const folder = mkdtempSync(join(node.folder, 'output-'));
  const call = (timeoutMs?: number) =>
    node.client.call('CheckpointContainer', { containerId, location: join(folder, archive) }, timeoutMs);
  return {
    call,
    records: async () => {
      await expectRuns(node, containerId);
      return filesIn(folder);
    },
    // the next checkpoint removes what is left
    removeRest: async () => expectRuns(node, containerId),
    retry: async () => {
      await call();
      expect(readdirSync(folder)).toEqual([archive]);
      await expectRuns(node, containerId);
      await removePod(node, pod.id);
      rmSync(folder, { recursive: true });
    },
  };
}

async function podCheckpointSubject(node: TestNode): Promise<FaultSubject> {
  const { pod, containerId } = await runCounted(node);
  const folder = mkdtempSync(join(node.folder, 'output-'));
  const request = { podSandboxId: pod.id, outputPath: folder, containerIds: [containerId] };
  const call = (timeoutMs = 60_000) => node.client.call('CheckpointPod', request, timeoutMs);
  return {
    call,
    records: async () => {
      await expectRuns(node, containerId);
      return filesIn(folder);
    },
    removeRest: async () => expectRuns(node, containerId),
    retry: async () => {
      // the answer about a whole one may be lost: whoever asks again begins with an empty folder
      if (readdirSync(folder).includes('pod.json'))
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      await call();
      expect(readdirSync(folder).sort()).toEqual(filesOfPod);
      await expectRuns(node, containerId);
      await removePod(node, pod.id);
      rmSync(folder, { recursive: true });
    },
  };
}

async function restoreSubject(node: TestNode): Promise<FaultSubject> {
  const before = await runPod(node, { handler: checkpointHandler });
  const container = node.containerConfig(['sleep', '1000'], { metadata: { name: 'one', attempt: 0 } });
  const creation = { podSandboxId: before.id, config: container, sandboxConfig: before.config };
  const { containerId } = await node.client.call('CreateContainer', creation);
  await node.client.call('StartContainer', { containerId });
  const checkpointPath = mkdtempSync(join(node.folder, 'output-'));
  const request = { podSandboxId: before.id, outputPath: checkpointPath, containerIds: [containerId] };
  await node.client.call('CheckpointPod', request, 60_000);
  await removePod(node, before.id);

  const config = node.podConfig();
  const restore = { checkpointPath, config, containerConfigs: [container], runtimeHandler: checkpointHandler };
  const call = (timeoutMs = 60_000) => node.client.call('RestorePod', restore, timeoutMs);
  const records = () => podsOf(node, config.metadata?.uid ?? '');
  return {
    call,
    records,
    expectUndone: async () => expect(await records()).toEqual([]),
    removeRest: async () => {
      const left = await records();
      expect(left).toMatchObject([{ state: SANDBOX_NOTREADY }]);
      for (const { id } of left) await removePod(node, id);
    },
    retry: async () => {
      // it may meet the one whose caller went away, and gets the error of that
      const { podSandboxId, restoredContainers } = await vi.waitFor(() => call(), { timeout: 20_000 });
      const ids = restoredContainers.map((each) => each.containerId ?? '');
      expect((await containersOf(node, podSandboxId)).map(({ id }) => id)).toEqual(ids);
      for (const id of ids) await node.client.call('StartContainer', { containerId: id });
      for (const id of ids) await expectRuns(node, id);
      await removePod(node, podSandboxId);
      rmSync(checkpointPath, { recursive: true });
    },
  };
}
