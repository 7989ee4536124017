import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { expectCleanAudit } from '../../support/audit.js';
import { startNode, testImage, type CrispNode } from '../../support/crisp-node.js';
import { busyboxImage } from '../../support/images.js';
import { eventually, execIn, removePod, runPod, statusOf, until, type NodePod } from '../../support/node-pod.js';
import { startRegistry, type Registry } from '../../support/registry.js';
import { mountTinyDisk, type TinyDisk } from '../../support/tiny-disk.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let disk: TinyDisk;
let empty: string[];
let registry: Registry;
beforeEach(async () => {
  node = await startNode();
  await node.restart(() => void (disk = mountTinyDisk(join(node.folder, 'root'), '64m', 4_000)));
  await node.context.images.load(join(node.folder, 'busybox.tar'));
  registry = await startRegistry();
  await registry.push('tests/pressure', 'latest', await busyboxImage({ Cmd: ['sh'] }));
  empty = node.hostResidue();
});
afterEach(async () => {
  disk.empty();
  for (const { metadata } of node.context.store.sandboxes.list())
    await node.client.call('RemovePodSandbox', { podSandboxId: metadata.id });
  await node.restart(() => disk.unmount());
  await node.close();
  await registry.close();
});

/** Its logs are on the full disk, too. */
const runPodThere = (): Promise<NodePod> => runPod(node, { changes: { logDirectory: join(node.folder, 'root/logs') } });

const full: readonly [string, () => void][] = [
  ['blocks', () => disk.fill(node.context.layout.sandboxRecords, node.context.layout.containerRecords)],
  ['inodes', () => disk.fillInodes()],
];

describe.each(full)('on a disk without free %s', (_, fill) => {
  test('pods and containers are refused with the reason, run on, are stopped and removed, and leave nothing', async () => {
    const pod = await runPodThere();
    const containerId = await pod.start(['sh', '-c', 'trap "exit 3" USR1; while :; do sleep 0.05; done']);
    fill();
    await expect(pod.create(['true'])).rejects.toThrow('ENOSPC');
    await expect(runPod(node)).rejects.toThrow('ENOSPC');
    expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
    process.kill(node.context.runtime.tasks.get(containerId)?.pid ?? 0, 'SIGUSR1');
    expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ exitCode: 3 });
    fill();
    await removePod(node, pod.id);
    expect(node.hostResidue()).toEqual(empty);
    disk.empty();
    await expectCleanAudit(node);
    const again = await runPodThere();
    expect(await statusOf(node, await again.start(['sleep', '1000']))).toMatchObject({ state: CONTAINER_RUNNING });
    await removePod(node, again.id);
    await expectCleanAudit(node);
  });

  test('a pull fails and leaves nothing, pods run on from their images, and the pull succeeds once there is room', async () => {
    const image = { image: `${registry.host}/tests/pressure:latest` };
    const pod = await runPodThere();
    const containerId = await pod.start(['sleep', '1000']);
    fill();
    await expect(node.client.call('PullImage', { image })).rejects.toThrow();
    expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
    expect((await node.client.call('ListImages', {})).images.flatMap(({ repoTags }) => repoTags)).toEqual([testImage]);
    disk.empty();
    await expectCleanAudit(node);
    await node.client.call('PullImage', { image });
    await removePod(node, pod.id);
    await expectCleanAudit(node);
  });

  test('a container that logs there goes on, and its lines come again once there is room', async () => {
    const pod = await runPodThere();
    const logPath = 'talks.log';
    const containerId = await pod.start(['sh', '-c', 'while :; do echo line; sleep 0.01; done'], { logPath });
    const log = join(node.folder, 'root/logs', logPath);
    await eventually(() => (existsSync(log) && readFileSync(log, 'utf8').includes('line')) || undefined);
    fill();
    expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
    disk.empty();
    const before = readFileSync(log, 'utf8').length;
    await eventually(() => readFileSync(log, 'utf8').length > before + 1_000 || undefined);
    expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
    await removePod(node, pod.id);
  });
});
