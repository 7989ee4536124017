import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../src/lib/errors.js';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { hasFuse, mountFailingDisk, mountReadOnlyDisk, type FailingDisk } from '../support/failing-disk.js';
import { execIn, pidsIn, removePod, runPod, statusOf } from '../support/node-pod.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let disks: FailingDisk[];
let empty: string[];

/** These folders of a node are on disks of their own from here on. */
async function moveTo(mount: (folder: string) => Promise<FailingDisk>, names: readonly string[]): Promise<void> {
  node = await startNode();
  await node.restart(async () => {
    disks = await Promise.all(names.map((name) => mount(join(node.folder, name))));
  });
  empty = node.hostResidue();
}

async function moveBack(): Promise<void> {
  for (const disk of disks) disk.mend();
  for (const { metadata } of node.context.store.sandboxes.list())
    await node.client.call('RemovePodSandbox', { podSandboxId: metadata.id });
  await node.restart(async () => void (await Promise.all(disks.map((disk) => disk.unmount()))));
  await node.close();
}

/** A pod from nothing to gone. */
async function live(): Promise<void> {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
  await removePod(node, pod.id);
}

const readOnly = /EROFS|[Rr]ead-only file system/;
const cases = [
  ...(hasFuse()
    ? ([
        ['the state folder on a disk that gives EIO', mountFailingDisk, ['state'], /EIO/],
        [
          'the folders of the records on disks that give EIO',
          mountFailingDisk,
          ['root/sandboxes', 'root/containers'],
          /EIO/,
        ],
      ] as const)
    : []),
  ['the state folder on a disk that is read-only', mountReadOnlyDisk, ['state'], readOnly],
] as const;

describe.each(cases)('%s for a while', (_, mount, names, reason) => {
  beforeEach(() => moveTo(mount, names));
  afterEach(moveBack);

  test('fails what needs it, keeps what runs, and all is right and works once the disk does', async () => {
    const pod = await runPod(node);
    const [runs, stopped] = [await pod.start(['sleep', '1000']), await pod.start(['sleep', '1000'])];
    const created = await pod.create(['sleep', '1000']);
    for (const disk of disks) disk.fail();
    const outcomes = await Promise.allSettled([
      pod.create(['sleep', '1000']),
      node.client.call('StartContainer', { containerId: created }),
      runPod(node),
    ]);
    for (const outcome of outcomes)
      expect(outcome.status === 'rejected' ? messageOf(outcome.reason) : 'success').toMatch(reason);
    expect(await statusOf(node, runs)).toMatchObject({ state: CONTAINER_RUNNING });
    // what it leaves on the disk may keep the call from success, not the container from its end
    const stop = node.client.call('StopContainer', { containerId: stopped });
    const told = await stop.then(() => '', messageOf);
    expect(told === '' || reason.test(told), told).toBe(true);
    await vi.waitFor(() => expect(pidsIn(stopped)).toEqual([]), 60_000);
    for (const disk of disks) disk.mend();

    await node.client.call('StopContainer', { containerId: stopped });
    expect(await statusOf(node, stopped)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    expect(await statusOf(node, created)).toMatchObject({ state: CONTAINER_EXITED, reason: 'StartError' });
    expect((await execIn(node, runs, ['echo', 'here'])).stdout).toBe('here\n');
    for (const { metadata } of node.context.store.sandboxes.list()) await removePod(node, metadata.id);
    expect(pidsIn(node.name)).toEqual([]);
    await live();
    await vi.waitFor(() => expect(node.hostResidue()).toEqual(empty), { timeout: 30_000 });
    await expectCleanAudit(node);
  });
});
