import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { startServer } from '../../src/cri/server/server.js';
import { createLogger } from '../../src/lib/log.js';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, execReattached, pidsIn, removePod, runPod, statusOf, type NodePod } from '../support/node-pod.js';
import { mountTinyDisk, type TinyDisk } from '../support/tiny-disk.js';

const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

let node: CrispNode;
let disk: TinyDisk;
let empty: string[];

/** The folder of a node is on a disk of its own from here on. */
async function moveTo(name: 'root' | 'state'): Promise<void> {
  node = await startNode();
  await node.restart(() => void (disk = mountTinyDisk(join(node.folder, name), '64m')));
  if (name === 'root') await node.context.images.load(join(node.folder, 'busybox.tar'));
  empty = node.hostResidue();
}

async function moveBack(): Promise<void> {
  disk.empty();
  for (const { metadata } of node.context.store.sandboxes.list())
    await node.client.call('RemovePodSandbox', { podSandboxId: metadata.id });
  await node.restart(() => disk.unmount());
  await node.close();
}

/** A pod from nothing to gone. */
async function live(): Promise<void> {
  const pod = await runPod(node);
  const containerId = await pod.start(['sleep', '1000']);
  expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
  await removePod(node, pod.id);
}

/** What is left of a pod can be removed once the disk works again. */
async function expectRemovable(pod: NodePod): Promise<void> {
  await removePod(node, pod.id);
  await live();
  expect(node.hostResidue()).toEqual(empty);
  await expectCleanAudit(node);
}

describe('a state folder on a full disk', () => {
  beforeEach(() => moveTo('state'));
  afterEach(moveBack);

  test('fails what needs it, keeps what runs, lets it be stopped and removed, and all works once there is room', async () => {
    const pod = await runPod(node);
    const runs = await pod.start(['sleep', '1000']);
    const created = await pod.create(['sleep', '1000']);
    disk.fill();
    const outcomes = await Promise.allSettled([
      pod.create(['sleep', '1000']),
      node.client.call('StartContainer', { containerId: created }),
      runPod(node),
    ]);
    // the kernel may find a block for one of them
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(await statusOf(node, runs)).toMatchObject({ state: CONTAINER_RUNNING });
    await node.client.call('StopContainer', { containerId: runs });
    expect(await statusOf(node, runs)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    for (const { metadata } of node.context.store.sandboxes.list()) await removePod(node, metadata.id);
    expect(pidsIn(node.name)).toEqual([]);
    disk.empty();
    await live();
    expect(node.hostResidue()).toEqual(empty);
    await expectCleanAudit(node);
  });
});

describe('a root folder on a disk that turns read-only', () => {
  beforeEach(() => moveTo('root'));
  afterEach(moveBack);

  const remount = (how: 'ro' | 'rw'): void =>
    void execFileSync('mount', ['-o', `remount,${how}`, join(node.folder, 'root')], { timeout: 10_000 });

  /** Its logs are elsewhere, as kubelet's are. */
  async function runThere(): Promise<{ pod: NodePod; containerId: string }> {
    const pod = await runPod(node);
    return { pod, containerId: await pod.start(['sleep', '1000']) };
  }

  test('refuses new pods with the reason, stops what runs, and finishes the stop of its pod once it is writable', async () => {
    const { pod, containerId } = await runThere();
    remount('ro');
    try {
      await expect(runPod(node)).rejects.toThrow('EROFS');
      expect((await execIn(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
      await node.client.call('StopContainer', { containerId });
      expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
      await expect(node.client.call('StopPodSandbox', { podSandboxId: pod.id })).rejects.toThrow('EROFS');
      expect((await node.client.call('PodSandboxStatus', { podSandboxId: pod.id })).status?.state).toBe(
        cri.PodSandboxState.SANDBOX_NOTREADY,
      );
    } finally {
      remount('rw');
    }
    await expectRemovable(pod);
  });

  test('starts there, has what runs, refuses new pods with the reason, stops pods on request, and starts pods again once it is writable', async () => {
    const { pod, containerId } = await runThere();
    await node.restart(() => remount('ro'));
    try {
      expect((await execReattached(node, containerId, ['echo', 'here'])).stdout).toBe('here\n');
      await expect(runPod(node)).rejects.toThrow('EROFS');
      await node.client.call('StopContainer', { containerId });
      expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 137 });
    } finally {
      remount('rw');
    }
    await expectRemovable(pod);
  });
});

test.each(['root', 'state'] as const)('a start whose %s folder is new and cannot be made says why', async (name) => {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-disks-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'crisp-test', folder], { timeout: 10_000 });
  const elsewhere = await mkdtemp(join(tmpdir(), 'crisp-test-disks-'));
  try {
    const flags = { root: elsewhere, state: elsewhere, [name]: join(folder, 'new/crisp') };
    const config = loadConfig('/dev/null', { ...flags, listen: `unix://${elsewhere}/s`, 'log-level': 'silent' });
    await expect(startServer(config, createLogger('silent'))).rejects.toThrow(
      `EROFS: read-only file system, mkdir '${folder}/new'`,
    );
  } finally {
    execFileSync('umount', [folder], { timeout: 10_000 });
    for (const each of [folder, elsewhere]) await rm(each, { recursive: true });
  }
});
