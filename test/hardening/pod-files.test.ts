import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { run } from '../../src/lib/process/run.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, leftOf, removePod, runPod, type NodePod } from '../support/node-pod.js';
import { toolsFolder } from '../tools/build.mjs';

const handler = (runtime: string, shim: string) => ({
  runtime,
  shim,
  shared: false,
  noPivotRoot: false,
  noNewKeyring: false,
  shimCgroup: '',
});
// with user namespaces, which Debian 12's have not
const current = { runtime: join(toolsFolder, 'runc'), shim: join(toolsFolder, 'containerd-shim-runc-v2') };
const hasCurrent = existsSync(current.runtime) && existsSync(current.shim);
const handlers = {
  crun: handler('crun', 'containerd-shim-runc-v2'),
  runc: handler('runc', 'containerd-shim-runc-v2'),
  ...(hasCurrent ? { current: handler(current.runtime, current.shim) } : {}),
};

const mib = 1024 * 1024;
const files = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];

let node: CrispNode;
beforeAll(async () => {
  node = await startNode({ handlers, defaultHandler: 'crun' });
  // the root of a user namespace has to pass
  chmodSync(node.folder, 0o755);
});
afterAll(async () => {
  await node.close();
  expect(node.hostResidue()).toEqual([]);
});

const sh = (containerId: string, script: string) => execIn(node, containerId, ['sh', '-c', script]);
const sleeper = ['sleep', '1000'];

async function usedBytes(containerId: string): Promise<number> {
  const { stats } = await node.client.call('ContainerStats', { containerId });
  return Number(stats?.writableLayer?.usedBytes?.value ?? -1);
}

/** How much of a file there is after a container has written 8 MiB into it, which must fail. */
async function fill(containerId: string, file: string): Promise<number> {
  const { exitCode, stderr } = await sh(containerId, `dd if=/dev/zero of=${file} bs=65536 count=128`);
  expect(`${exitCode} ${stderr}`).toMatch(/^1 .*no space left on device/is);
  const { stdout } = await sh(containerId, `stat -c %s ${file}`);
  return Number(stdout);
}

async function remove(pod: NodePod): Promise<void> {
  await removePod(node, pod.id);
  expect(leftOf(node, pod.id)).toEqual([]);
}

describe.each(['crun', 'runc'])("with %s a pod's files in /etc", (name) => {
  test('are writable up to a limit that they share, and other pods notice nothing', async () => {
    const [pod, other] = await Promise.all([runPod(node, { handler: name }), runPod(node, { handler: name })]);
    const [id, victim] = await Promise.all([pod.start(sleeper), other.start(sleeper)]);
    expect(await sh(id, 'echo 10.9.8.7 mine >> /etc/hosts; tail -n 1 /etc/hosts')).toMatchObject({
      stdout: '10.9.8.7 mine\n',
    });
    for (const file of files) {
      const size = await fill(id, file);
      expect(size).toBeGreaterThan(mib / 2);
      expect(size).toBeLessThan(1.5 * mib);
      const { etc, folder } = node.context.layout.sandbox(pod.id);
      expect(statSync(etc).dev).not.toBe(statSync(folder).dev);
      await sh(id, `: > ${file}`);
    }
    await fill(id, files[0] ?? '');
    expect((await sh(victim, 'echo 10.9.8.7 mine >> /etc/hosts; cat /etc/hosts')).stdout).toBe(
      `${readFileSync('/etc/hosts', 'utf8')}10.9.8.7 mine\n`,
    );
    await Promise.all([remove(pod), remove(other)]);
  });

  test('keep nosuid, nodev and noexec of their file system, and /dev/shm those of its own', async () => {
    const pod = await runPod(node, { handler: name });
    const id = await pod.start(sleeper);
    const mounts = (await sh(id, 'cat /proc/mounts')).stdout.split('\n').map((line) => line.split(' '));
    for (const path of [...files, '/dev/shm'])
      expect(mounts.find(([, at]) => at === path)?.[3], path).toMatch(/nosuid,nodev,noexec/);
    await remove(pod);
  });

  test('are read-only with a read-only root', async () => {
    const pod = await runPod(node, { handler: name });
    const id = await pod.start(sleeper, { linux: { securityContext: { readonlyRootfs: true } } });
    for (const file of files) expect((await sh(id, `echo x >> ${file}`)).stderr).toMatch(/read-only file system/i);
    await remove(pod);
  });
});

test('are counted with the newest container of the pod', async () => {
  const pod = await runPod(node);
  const older = await pod.start(sleeper);
  const newest = await pod.start(sleeper);
  const before = [await usedBytes(older), await usedBytes(newest)] as const;
  const size = await fill(older, '/etc/hosts');
  expect(await usedBytes(older)).toBe(before[0]);
  expect(await usedBytes(newest)).toBeGreaterThan(before[1] + size - 65_536);

  const stats = (await node.client.call('ListContainerStats', {})).stats;
  const listed = stats.find(({ attributes }) => attributes?.id === newest)?.writableLayer?.usedBytes?.value;
  expect(Number(listed)).toBe(await usedBytes(newest));
  const { stats: podStats } = await node.client.call('PodSandboxStats', { podSandboxId: pod.id });
  const inPod = podStats?.linux?.containers?.find(({ attributes }) => attributes?.id === newest);
  expect(Number(inPod?.writableLayer?.usedBytes?.value)).toBe(await usedBytes(newest));
  await remove(pod);
});

test.each(['POD', 'NODE'] as const)('are bounded with the network and IPC of the %s', async (mode) => {
  const own = cri.NamespaceMode[mode];
  const namespaceOptions = { network: own, ipc: own, pid: cri.NamespaceMode.CONTAINER };
  const pod = await runPod(node, { changes: { linux: { securityContext: { namespaceOptions } } } });
  expect(await fill(await pod.start(sleeper), '/etc/resolv.conf')).toBeLessThan(1.5 * mib);
  await remove(pod);
});

test.runIf(hasCurrent)('are bounded also for the root of a user namespace, who owns them', async () => {
  const ids = [{ containerId: 0, hostId: 165_536, length: 65_536 }];
  const namespaceOptions = {
    pid: cri.NamespaceMode.CONTAINER,
    usernsOptions: { mode: cri.NamespaceMode.POD, uids: ids, gids: ids },
  };
  const changes = { linux: { securityContext: { namespaceOptions } } };
  const pod = await runPod(node, { handler: 'current', changes });
  const id = await pod.start(sleeper, changes);
  expect((await sh(id, `stat -c '%u:%g %a' ${files.join(' ')}`)).stdout).toBe('0:0 644\n'.repeat(3));
  for (const file of files) {
    expect(await fill(id, file)).toBeLessThan(1.5 * mib);
    await sh(id, `: > ${file}`);
  }
  await remove(pod);
});

test('of a pod from an older version of crisp stay where they are, and are mounted in new containers', async () => {
  const pod = await runPod(node);
  const { etc, files: bounded, unboundedFiles } = node.context.layout.sandbox(pod.id);
  await node.restart(async () => {
    for (const name of ['resolvConf', 'hostname', 'hosts'] as const)
      writeFileSync(unboundedFiles[name], readFileSync(bounded[name]));
    await run('umount', [etc]);
    rmdirSync(etc);
  });
  const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: pod.id });
  expect(status?.state ?? 0).toBe(cri.PodSandboxState.SANDBOX_READY);
  const id = await pod.start(sleeper);
  expect((await sh(id, 'echo old > /etc/hosts; cat /etc/hosts')).stdout).toBe('old\n');
  expect(readFileSync(unboundedFiles.hosts, 'utf8')).toBe('old\n');
  await remove(pod);
});

test('that are lost while crisp is down make their pod NOTREADY', async () => {
  const pod = await runPod(node);
  const { etc } = node.context.layout.sandbox(pod.id);
  await node.restart(async () => {
    await run('umount', [etc]);
    mkdirSync(etc, { recursive: true });
  });
  const { status } = await node.client.call('PodSandboxStatus', { podSandboxId: pod.id });
  expect(status?.state).toBe(cri.PodSandboxState.SANDBOX_NOTREADY);
  await remove(pod);
});
