import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { containerPipeline } from '../../src/cri/container/make-container.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { mountDead } from '../support/dead-mount.js';
import { mountFreezableDisk } from '../support/frozen-disk.js';
import { leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { ownShims } from '../support/own-shims.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

const startTimeoutMs = 10_000;
/** More than the threads in which Node looks at files. */
const many = 6;

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

/** CreateContainer with this folder of the host as a mount. @returns why it failed */
function createWith(pod: NodePod, hostPath: string): Promise<string> {
  return pod.create(['sleep', '1000'], { mounts: [{ hostPath, containerPath: '/mnt' }] }).then(
    () => 'created',
    (err: Error) => err.message,
  );
}

/** A pod that has a folder of a healthy disk mounted starts while others wait. */
async function startsWithMount(): Promise<void> {
  const hostPath = join(node.folder, 'healthy');
  mkdirSync(hostPath, { recursive: true });
  const pod = await runPod(node);
  await pod.start(['sleep', '1000'], { mounts: [{ hostPath, containerPath: '/mnt' }] });
  await removePod(node, pod.id);
}

async function failsForItselfAlone(hostPath: string): Promise<void> {
  await failForThemselvesAlone(Array.from({ length: many }, () => hostPath));
}

/** @param hostPaths of which each is mounted by a container of its own pod */
async function failForThemselvesAlone(hostPaths: readonly string[]): Promise<void> {
  const before = node.hostResidue().length;
  const pods = await Promise.all(hostPaths.map(async (hostPath) => ({ hostPath, pod: await runPod(node) })));
  const creations = Promise.all(pods.map(({ pod, hostPath }) => createWith(pod, hostPath)));
  await within('a pod with a mount of its own', startsWithMount());
  await victim.check();
  for (const answer of await within('CreateContainer', creations, startTimeoutMs + ceilingMs))
    expect(answer).toMatch(/DEADLINE_EXCEEDED.*config\.mounts\[0\]\.host_path .*: not done after 10 s/);
  expect(leftOf(node, ...pods.map(({ pod }) => pod.id)).filter((line) => line.includes('containers'))).toEqual([]);
  await within('removal of the pods', Promise.all(pods.map(({ pod }) => removePod(node, pod.id))));
  await expect.poll(() => node.hostResidue().length, { timeout: 10_000 }).toBe(before);
}

test('containers with mounts of a file system that hangs fail in time, name it, and hold up no other pod', async () => {
  const folder = join(node.folder, 'dead');
  const dead = mountDead(folder);
  onTestFinished(() => dead.end());
  await failsForItselfAlone(join(folder, 'data'));
});

test('containers with mounts that lead to a file system that hangs by a symbolic link fail in time, and hold up no other pod', async () => {
  const folder = join(node.folder, 'dead-target');
  const dead = mountDead(folder);
  onTestFinished(() => dead.end());
  const link = join(node.folder, 'link');
  symlinkSync(join(folder, 'data'), link);
  await failsForItselfAlone(link);
});

test('containers with mounts of different file systems that hang fail in time, and hold up no other pod', async () => {
  const folders = Array.from({ length: many }, (_, index) => join(node.folder, `dead-${index}`));
  for (const folder of folders) {
    const dead = mountDead(folder);
    onTestFinished(() => dead.end());
  }
  await failForThemselvesAlone(folders.map((folder) => join(folder, 'data')));
});

test('containers whose mount source has to be created on a disk that hangs fail in time, and hold up no other pod', async () => {
  const folder = join(node.folder, 'disk');
  const disk = mountFreezableDisk(folder);
  onTestFinished(() => disk.unmount());
  disk.freeze();
  await failsForItselfAlone(join(folder, 'missing'));
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
  await expect.poll(() => node.hostResidue().length, { timeout: 10_000 }).toBe(before);
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
