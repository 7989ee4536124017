import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { execIn, pidsIn, runPod, statusOf, until, type NodePod } from '../../support/node-pod.js';
import { mountTinyDisk, type TinyDisk } from '../../support/tiny-disk.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let disk: TinyDisk;
let empty: string[];
beforeEach(async () => {
  node = await startNode();
  const root = join(node.folder, 'root');
  await node.restart(() => void (disk = mountTinyDisk(root, '64m')));
  await node.context.images.load(join(node.folder, 'busybox.tar'));
  empty = node.hostResidue();
});
afterEach(async () => {
  disk.empty();
  for (const { metadata } of node.context.store.sandboxes.list())
    await node.client.call('RemovePodSandbox', { podSandboxId: metadata.id });
  await node.restart(() => disk.unmount());
  await node.close();
});

const fill = (): void => disk.fill(node.context.layout.sandboxRecords, node.context.layout.containerRecords);

/** Its logs are on the full disk, too, and it has a task of its own. */
const runPodThere = (): Promise<NodePod> =>
  runPod(node, {
    changes: {
      logDirectory: join(node.folder, 'root/logs'),
      linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } },
    },
  });

test('containers and pods on a full disk are stopped and removed, and report their exit codes', async () => {
  const pod = await runPodThere();
  const talks = await pod.start(['sh', '-c', 'while :; do echo line; sleep 0.01; done']);
  const dies = await pod.start(['sh', '-c', 'trap "exit 3" USR1; while :; do sleep 0.05; done']);
  const [runs, stays] = [await pod.start(['sleep', '1000']), await pod.start(['sleep', '1000'])];
  fill();
  await expect(pod.create(['true'])).rejects.toThrow('ENOSPC');
  await node.client.call('StopContainer', { containerId: talks });
  expect(await statusOf(node, talks)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  process.kill(node.context.runtime.tasks.get(dies)?.pid ?? 0, 'SIGUSR1');
  expect(await until(node, dies, CONTAINER_EXITED)).toMatchObject({ exitCode: 3 });
  // each that goes leaves a little room
  fill();
  await node.client.call('RemoveContainer', { containerId: runs });
  expect((await node.client.call('ListContainers', {})).containers.map(({ id }) => id).sort()).toEqual(
    [talks, dies, stays].sort(),
  );
  fill();
  await node.client.call('StopPodSandbox', { podSandboxId: pod.id });
  expect((await node.client.call('PodSandboxStatus', { podSandboxId: pod.id })).status?.state).toBe(
    cri.PodSandboxState.SANDBOX_NOTREADY,
  );
  expect(pidsIn(node.name)).toEqual([]);
  fill();
  await node.client.call('RemovePodSandbox', { podSandboxId: pod.id });
  expect(node.hostResidue()).toEqual(empty);
});

test('a start on a full disk recovers all pods, containers and images', async () => {
  const pod = await runPodThere();
  const containerId = await pod.start(['sleep', '1000']);
  // one that is written anew is empty for a moment, and another writer may take the room that it leaves
  const settings = (): unknown[] =>
    ['storage.conf', 'policy.json']
      .map((name) => join(node.context.layout.imageNotes, name))
      .map((path) => [readFileSync(path, 'utf8'), statSync(path).mtimeMs]);
  const before = settings();
  await node.restart(fill);
  expect(settings()).toEqual(before);
  expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
  expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
  fill();
  await node.client.call('StopContainer', { containerId });
  disk.empty();
  // the disk takes this one, and what it missed with it
  await pod.create(['true']);
  await node.restart();
  expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
  expect((await node.client.call('ListImages', {})).images.length).toBe(1);
});
