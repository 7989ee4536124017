import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import Long from 'long';
import { expect, onTestFinished, test } from 'vitest';
import {
  freshFolder,
  node,
  rejects,
  removePod,
  runPod,
  runs,
  useCheckpointNodes,
} from '../support/checkpoint-nodes.js';
import { mountDead } from '../support/dead-mount.js';
import { within } from '../support/victim.js';

useCheckpointNodes();

/** more than Node has threads for files */
const times = 20;
const callerWaitsMs = 3_000;

/** Mounts a file system that hangs, until the returned function is called, at the latest until the test has ended. */
function mountDeadAt(folder: string): () => void {
  const dead = mountDead(folder);
  let isMounted = true;
  const end = (): void => {
    if (isMounted) dead.end();
    isMounted = false;
  };
  onTestFinished(end);
  return end;
}

/** A pod starts, and goes. */
async function podStarts(): Promise<void> {
  const pod = await runPod(node, ['one']);
  await removePod(node, pod.id);
}

test('a checkpoint of a container with a mount of a file system that hangs fails in time, names it, and freezes nothing', async () => {
  const folder = freshFolder(node);
  const hostPath = join(folder, 'data');
  mkdirSync(hostPath);
  const sandboxConfig = node.podConfig();
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
  const config = node.containerConfig(['sleep', '1000'], { mounts: [{ hostPath, containerPath: '/mnt' }] });
  const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
  await node.client.call('StartContainer', { containerId });
  // the container keeps what it has mounted
  const heal = mountDeadAt(folder);

  const location = join(freshFolder(node), 'archive.tar');
  const late = node.client.call('CheckpointContainer', { containerId, location, timeout: Long.fromNumber(2) });
  await within('exec', runs(node, containerId));
  await rejects(
    late,
    status.DEADLINE_EXCEEDED,
    new RegExp(`look at ${hostPath}, which is mounted at /mnt: not done after 2 s`),
  );
  expect(await within('exec', runs(node, containerId))).toBe(true);
  await within('pod', podStarts());
  await within('stop', node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(0) }));
  heal();
  await removePod(node, podSandboxId);
});

test('checkpoints to a file system that hangs fail in time, name it, and hold up no other pod', async () => {
  const pod = await runPod(node, ['one']);
  const folder = freshFolder(node);
  mountDeadAt(folder);
  const request = { containerId: pod.containers[0]?.id, location: join(folder, 'archive.tar') };
  const calls = Array.from({ length: times }, () =>
    node.client.call('CheckpointContainer', { ...request, timeout: Long.fromNumber(callerWaitsMs / 1000) }),
  );
  const refused = calls.map((call) =>
    rejects(call, status.DEADLINE_EXCEEDED, /look at location .*archive\.tar: not done after 3 s/),
  );
  await within('pod', podStarts());
  await within('CheckpointContainer', Promise.all(refused));
  await removePod(node, pod.id);
});

test.each(['CheckpointPod', 'RestorePod', 'CreateContainer'] as const)(
  'calls of %s with a path on a file system that hangs hold up no other pod, also when their callers have gone',
  async (name) => {
    const pod = await runPod(node, ['one']);
    const folder = freshFolder(node);
    const heal = mountDeadAt(folder);
    const path = join(folder, 'data');
    const image = { image: path };
    const requests = {
      CheckpointPod: { podSandboxId: pod.id, outputPath: path, containerIds: [pod.containers[0]?.id] },
      RestorePod: { config: node.podConfig(), checkpointPath: path, containerConfigs: [] },
      CreateContainer: { podSandboxId: pod.id, sandboxConfig: pod.config, config: node.containerConfig([], { image }) },
    };
    const calls = Array.from({ length: times }, () => node.client.call(name, requests[name], callerWaitsMs));
    const refused = calls.map((call) => rejects(call, status.DEADLINE_EXCEEDED, /./));
    await within('pod', podStarts());
    await within(name, Promise.all(refused));
    await within('pod', podStarts());
    heal();
    await removePod(node, pod.id);
  },
);
