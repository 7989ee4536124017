import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { mountFreezableDisk, type FreezableDisk } from '../support/frozen-disk.js';
import { eventually, leftOf, pidsIn, removePod, runPod, statusOf, until, type NodePod } from '../support/node-pod.js';
import { ownShims } from '../support/own-shims.js';
import { uninterruptibleContainer } from '../support/pod-faults.js';
import { cniBinDirs } from '../support/pod-network.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

const startTimeoutMs = 10_000;
/** How long the answer of a start that cannot be undone takes beyond that. */
const rollbackMs = 10_000;
const { CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;

/** A CNI plugin writes to the disk that is named here, for pods of this namespace. */
const diskFile = 'disk';
const hangs = 'hangs';

let folder: string;
let node: CrispNode;
let victim: Victim;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-unkillable-'));
  const real = cniBinDirs.find((path) => existsSync(join(path, 'bridge'))) ?? '';
  const own = join(folder, 'bin');
  mkdirSync(own);
  const script = [
    '#!/bin/sh',
    `case "$CNI_COMMAND $CNI_ARGS" in "ADD "*K8S_POD_NAMESPACE=${hangs}*) : >"$(cat ${join(folder, diskFile)})/file" ;; esac`,
    `exec ${join(real, 'bridge')}`,
  ];
  writeFileSync(join(own, 'bridge'), `${script.join('\n')}\n`, { mode: 0o755 });
  node = await startNode({
    handlers: ownShims,
    starts: { concurrency: 0, spareNamespaces: 4, timeoutMs: startTimeoutMs },
    cni: { confDir: '', binDirs: [own, real], bridge: '', subnet: '', subnet6: '' },
  });
  victim = await startVictim(node);
});
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true });
});

let disks = 0;
function hangingDisk(): FreezableDisk & { readonly folder: string } {
  const folder = join(node.folder, `disk-${(disks += 1)}`);
  const disk = mountFreezableDisk(folder);
  onTestFinished(() => disk.unmount());
  return { ...disk, folder };
}

/** A container whose start writes to the disk: the runtime makes a mount point there. */
function createOn(pod: NodePod, disk: { readonly folder: string }): Promise<string> {
  const healthy = join(node.folder, 'healthy');
  mkdirSync(healthy, { recursive: true });
  return pod.create(['sleep', '1000'], {
    mounts: [
      { hostPath: disk.folder, containerPath: '/mnt' },
      { hostPath: healthy, containerPath: '/mnt/missing' },
    ],
  });
}

/** StartContainer of a container whose runtime hangs. @returns why it failed */
async function startHanging(containerId: string): Promise<string> {
  const started = node.client.call('StartContainer', { containerId }).then(
    () => 'started',
    (err: Error) => err.message,
  );
  return within('StartContainer', started, startTimeoutMs + rollbackMs + ceilingMs);
}

describe.each(['crun', 'runc'])('with %s', (handler) => {
  test('a start whose runtime cannot be killed answers in time, keeps its record, and is undone once the disk is back', async () => {
    const pod = await runPod(node, { handler });
    const disk = hangingDisk();
    const containerId = await createOn(pod, disk);
    disk.freeze();
    const [answer] = await Promise.all([startHanging(containerId), victim.check()]);
    expect(answer).toMatch(
      /DEADLINE_EXCEEDED.* create \(process \d+\); process \d+ cannot be killed; the undo of task create does not end/s,
    );
    // nobody gets its id or name, and it is not removed beside a process that is still at work
    const remove = node.client.call('RemoveContainer', { containerId });
    const removed = remove.then(
      () => 'removed',
      (err: Error) => err.message,
    );
    const update = node.client.call('UpdateContainerResources', { containerId, linux: {} }).then(
      () => 'updated',
      (err: Error) => err.message,
    );
    await victim.check();
    expect(await statusOf(node, containerId)).toMatchObject({ id: containerId });
    // of the start, or of the removal that waits behind it
    const inUse = /DEADLINE_EXCEEDED.*, whose start or removal is still in progress|FAILED_PRECONDITION.* is removing/;
    expect(await within('UpdateContainerResources', update, 25_000 + ceilingMs)).toMatch(inUse);
    disk.thaw();
    await within('RemoveContainer', removed, 110_000);
    await within('removal of the pod', removePod(node, pod.id), 110_000);
    await eventually(() => leftOf(node, pod.id, containerId).length === 0 || undefined);
  });
});

test('a pod whose CNI plugin cannot be killed is NOTREADY with the reason, keeps its name, and goes once the disk is back', async () => {
  const disk = hangingDisk();
  const before = node.hostResidue().length;
  writeFileSync(join(folder, diskFile), disk.folder);
  disk.freeze();
  const config = node.podConfig({ metadata: { name: 'offender', namespace: hangs, uid: 'u', attempt: 0 } });
  const answer = node.client.call('RunPodSandbox', { config }).then(
    () => 'started',
    (err: Error) => err.message,
  );
  await victim.check();
  const problem = /network does not end, and all is undone once it does/;
  expect(await within('RunPodSandbox', answer, startTimeoutMs + rollbackMs + ceilingMs)).toMatch(problem);
  const [marked] = node.context.store.sandboxes
    .list()
    .filter(({ metadata }) => metadata.config.metadata?.name === 'offender');
  expect(marked?.status.message).toMatch(problem);
  const changed = { ...config, hostname: 'other' };
  await expect(node.client.call('RunPodSandbox', { config: changed })).rejects.toThrow(/ALREADY_EXISTS/);
  disk.thaw();
  await eventually(
    () =>
      node.context.store.sandboxes.list().every(({ metadata }) => metadata.config.metadata?.name !== 'offender') ||
      undefined,
  );
  await victim.check();
  await expect.poll(() => node.hostResidue().length).toBe(before);
});

test('a container that cannot be killed keeps its record, harms no other pod, and ends once the disk is back', async () => {
  const { pods, containerIds, heal } = await uninterruptibleContainer(node);
  onTestFinished(heal);
  const [pod = ''] = pods.map(({ id }) => id);
  const [containerId = ''] = containerIds;
  const stop = node.client.call('StopContainer', { containerId, timeout: Long.fromNumber(1) }, 120_000);
  const stopped = stop.then(
    () => 'stopped',
    (err: Error) => err.message,
  );
  await victim.check();
  expect(await within('StopContainer', stopped, 115_000)).toMatch(/DEADLINE_EXCEEDED.*after SIGKILL/);
  expect(await statusOf(node, containerId)).toMatchObject({ state: CONTAINER_RUNNING });
  heal();
  expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ exitCode: 137 });
  await within('removal of the pod', removePod(node, pod));
  expect(leftOf(node, pod, containerId)).toEqual([]);
});

// the last one: the server that stops while its start cannot end lives on in this process
test('what is left of a start that could not be undone is removed by the next crisp', async () => {
  const pod = await runPod(node);
  const disk = hangingDisk();
  const containerId = await createOn(pod, disk);
  disk.freeze();
  expect(await startHanging(containerId)).toMatch(/DEADLINE_EXCEEDED/);
  const { locks } = node.context.admission;
  await node.restart();
  await victim.check();
  disk.thaw();
  // it undoes that start now, and writes the record last
  await within(
    'undo of the start',
    locks.run(containerId, () => Promise.resolve()),
    110_000,
  );
  const { reason } = await until(node, containerId, CONTAINER_EXITED);
  expect(reason).toBe('StartError');
  await eventually(() => (pidsIn(containerId).length === 0 ? true : undefined));
  await within('removal of the pod', removePod(node, pod.id), 110_000);
  expect(leftOf(node, pod.id, containerId)).toEqual([]);
});
