import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { mountDead } from '../support/dead-mount.js';
import { mountFreezableDisk } from '../support/frozen-disk.js';
import { leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { ownShims } from '../support/own-shims.js';
import { creationsAtOnce, creationsWithMounts, mountsOfDeadFileSystem, type PodFault } from '../support/pod-faults.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

const startTimeoutMs = 10_000;
let node: CrispNode;
let victim: Victim;
beforeAll(async () => {
  node = await startNode({
    handlers: ownShims,
    starts: { concurrency: 0, spareNamespaces: 4, timeoutMs: startTimeoutMs },
  });
  victim = await startVictim(node);
});
afterAll(() => node.close());

/** A pod that has a folder of a healthy disk mounted starts while others wait. */
async function startsWithMount(): Promise<void> {
  const hostPath = join(node.folder, 'healthy');
  mkdirSync(hostPath, { recursive: true });
  const pod = await runPod(node);
  await pod.start(['sleep', '1000'], { mounts: [{ hostPath, containerPath: '/mnt' }] });
  await removePod(node, pod.id);
}

/** More of them than Node has threads for looking at files, in a pod each. */
const timesMany = (hostPath: string): string[] => Array.from({ length: creationsAtOnce }, () => hostPath);

async function failForThemselvesAlone(start: () => Promise<PodFault>): Promise<void> {
  const before = node.hostResidue().length;
  const { pods, calls, heal } = await start();
  onTestFinished(heal);
  await within('a pod with a mount of its own', startsWithMount());
  await victim.check();
  for (const { answer } of await within('CreateContainer', calls, startTimeoutMs + ceilingMs))
    expect(answer).toMatch(/DEADLINE_EXCEEDED.*config\.mounts\[0\]\.host_path .*: not done after 10 s/);
  expect(leftOf(node, ...pods.map(({ id }) => id)).filter((line) => line.includes('containers'))).toEqual([]);
  await within('removal of the pods', Promise.all(pods.map(({ id }) => removePod(node, id))));
  heal();
  await expect.poll(() => node.hostResidue().length).toBe(before);
}

test('containers with mounts of a file system that hangs fail in time, name it, and hold up no other pod', async () => {
  await failForThemselvesAlone(() => mountsOfDeadFileSystem(node));
});

test('containers with mounts that lead to a file system that hangs by a symbolic link fail in time, and hold up no other pod', async () => {
  const folder = join(node.folder, 'dead-target');
  const link = join(node.folder, 'link');
  symlinkSync(join(folder, 'data'), link);
  await failForThemselvesAlone(() => {
    const dead = mountDead(folder);
    return creationsWithMounts(node, timesMany(link), () => dead.end());
  });
});

test('containers with mounts of different file systems that hang fail in time, and hold up no other pod', async () => {
  const folders = Array.from({ length: creationsAtOnce }, (_, index) => join(node.folder, `dead-${index}`));
  const hostPaths = folders.map((folder) => join(folder, 'data'));
  await failForThemselvesAlone(() => {
    const dead = folders.map(mountDead);
    return creationsWithMounts(node, hostPaths, () => dead.forEach((each) => each.end()));
  });
});

test('containers whose mount source has to be created on a disk that hangs fail in time, and hold up no other pod', async () => {
  const folder = join(node.folder, 'disk');
  await failForThemselvesAlone(() => {
    const disk = mountFreezableDisk(folder);
    disk.freeze();
    return creationsWithMounts(node, timesMany(join(folder, 'missing')), () => disk.unmount());
  });
});

test('a CreateContainer that hangs beyond its limit answers, names its step, and is undone once it ends', async () => {
  const pod = await runPod(node);
  const before = node.hostResidue().length;
  const metadata = { name: 'held', attempt: 0 };
  const held = node.faults.holdAt(containerPipeline, 'checkpoint');
  const refused = pod.create(['sleep', '1000'], { metadata }).catch((err: Error) => err.message);
  await held.reached;
  // the record is there, and nobody else gets its name
  await victim.check();
  expect(await within('CreateContainer', refused, startTimeoutMs + ceilingMs)).toMatch(
    /DEADLINE_EXCEEDED.*create container "held".*: checkpoint does not end, and all is undone once it does/,
  );
  await expect(pod.create(['sleep', '1'], { metadata })).rejects.toThrow(/ALREADY_EXISTS.*held/);
  held.letGo();
  const again = await within('CreateContainer', createFreed(pod, metadata));
  await node.client.call('RemoveContainer', { containerId: again });
  // the victim's containers come and go
  await expect.poll(() => node.hostResidue().length).toBe(before);
  await removePod(node, pod.id);
});

/** The name is free once all is undone. */
async function createFreed(pod: NodePod, metadata: { name: string; attempt: number }): Promise<string> {
  for (;;) {
    const created = await pod.create(['sleep', '1'], { metadata }).catch((err: Error) => {
      if (!/ALREADY_EXISTS/.test(err.message)) throw err;
    });
    if (created !== undefined) return created;
  }
}
