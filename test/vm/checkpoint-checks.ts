import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Long from 'long';
import { busyboxName } from '../conformance/images.js';
import { containerConfig, podConfig, type Pods } from '../support/pods.js';
import { cgroupParent, type Check } from './check.js';

// counts in the shell's memory: a restored process goes on where it was, a fresh one begins at 1
const counting = ['sh', '-c', 'i=0; while :; do i=$((i+1)); echo $i > /count; sleep 0.2; done'];

async function count(pods: Pods, id: string): Promise<number> {
  // the file may be caught between being emptied and written
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await pods.exec(id, 'sh', '-c', 'cat /count || true');
    if (text !== '') return Number(text);
    await pause(100);
  }
  throw new Error('nothing counts');
}

async function countAtLeast(pods: Pods, id: string, least: number): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const now = await count(pods, id);
    if (now >= least) return now;
    await pause(200);
  }
  throw new Error(`the count never came to ${least}`);
}

const container: Check = {
  name: 'a container is checkpointed, runs on, and is restored into another pod where it was',
  run: async ({ pods, folder }) => {
    const archive = join(folder, 'container.tar');
    const config = podConfig({ linux: { cgroupParent } });
    const pod = await pods.run(config);
    const id = await pods.start(pod, config, containerConfig('counter', busyboxName, { command: counting }));
    const before = await countAtLeast(pods, id, 10);
    await pods.call('CheckpointContainer', { containerId: id, location: archive, timeout: Long.fromNumber(200) });
    assert.ok(existsSync(archive), 'there is no archive');
    await countAtLeast(pods, id, before + 1);
    await pods.remove(pod);

    const second = podConfig({ linux: { cgroupParent } });
    const secondPod = await pods.run(second);
    const restored = await pods.start(secondPod, second, containerConfig('counter', archive, { command: [] }));
    const after = await count(pods, restored);
    assert.ok(after >= before, `restored at ${before} or later, it counts ${after}`);
    await countAtLeast(pods, restored, after + 1);
  },
};

const wholePod: Check = {
  name: 'a pod of two containers is checkpointed and restored whole',
  run: async ({ pods, folder }) => {
    const archive = join(folder, 'pod.tar');
    const config = podConfig({ linux: { cgroupParent } });
    const pod = await pods.run(config);
    const names = ['first', 'second'];
    const counts: number[] = [];
    const configs = names.map((name) => containerConfig(name, busyboxName, { command: counting }));
    const ids: string[] = [];
    for (const each of configs) ids.push(await pods.start(pod, config, each));
    for (const id of ids) counts.push(await countAtLeast(pods, id, 10));
    await pods.call('CheckpointPod', { podSandboxId: pod, outputPath: archive, containerIds: ids });
    for (const [index, id] of ids.entries()) await countAtLeast(pods, id, (counts[index] ?? 0) + 1);
    await pods.remove(pod);

    const answer = await pods.call('RestorePod', {
      checkpointPath: archive,
      config: podConfig({ linux: { cgroupParent } }),
      containerConfigs: configs,
    });
    pods.adopt(answer.podSandboxId);
    assert.deepEqual(answer.restoredContainers.map(({ name }) => name).sort(), names);
    for (const { name, containerId } of answer.restoredContainers) {
      const least = counts[names.indexOf(name ?? '')] ?? 0;
      const now = await count(pods, containerId ?? '');
      assert.ok(now >= least, `${name} was at ${least}, and counts ${now} after its restore`);
      await countAtLeast(pods, containerId ?? '', now + 1);
    }
  },
};

export const checkpointChecks: readonly Check[] = [container, wholePod];
