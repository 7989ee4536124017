import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import Long from 'long';
import { beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import {
  freshFolder,
  idsOf,
  node,
  nodes,
  rejects,
  removePod,
  runPod,
  runs,
  useCheckpointNodes,
  type Pod,
} from '../../support/checkpoint-nodes.js';
import { eventually } from '../../support/node-pod.js';

useCheckpointNodes();

describe('on a host where criu does not work', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(nodes.withoutCriu, ['one']);
  });

  test('CheckpointContainer fails with FailedPrecondition and the reason, and changes nothing', async () => {
    const location = join(freshFolder(nodes.withoutCriu), 'archive.tar');
    const call = nodes.withoutCriu.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], location });
    await rejects(call, status.FAILED_PRECONDITION, /do not work on this host: .*no such kernel/);
    expect(readdirSync(join(location, '..'))).toEqual([]);
    expect(await runs(nodes.withoutCriu, idsOf(pod)[0] ?? '')).toBe(true);
    expect(existsSync(join(nodes.control, 'calls'))).toBe(false);
  });

  test('so does CheckpointPod', async () => {
    const outputPath = freshFolder(nodes.withoutCriu);
    const call = nodes.withoutCriu.client.call('CheckpointPod', {
      podSandboxId: pod.id,
      outputPath,
      containerIds: idsOf(pod),
    });
    await rejects(call, status.FAILED_PRECONDITION, /do not work on this host/);
    expect(readdirSync(outputPath)).toEqual([]);
  });

  test('so do RestorePod and CreateContainer from an archive', async () => {
    const made = await runPod(node, ['one']);
    const checkpointPath = freshFolder(node);
    const archive = join(checkpointPath, '..', 'elsewhere.tar');
    await node.client.call('CheckpointPod', {
      podSandboxId: made.id,
      outputPath: checkpointPath,
      containerIds: idsOf(made),
    });
    await node.client.call('CheckpointContainer', { containerId: idsOf(made)[0], location: archive });
    await removePod(node, made.id);
    const before = nodes.withoutCriu.hostResidue();
    const config = nodes.withoutCriu.podConfig();
    const restore = nodes.withoutCriu.client.call('RestorePod', {
      checkpointPath,
      config,
      containerConfigs: made.containers.map((each) => each.config),
    });
    await rejects(restore, status.FAILED_PRECONDITION, /do not work on this host/);
    const create = nodes.withoutCriu.client.call('CreateContainer', {
      podSandboxId: pod.id,
      sandboxConfig: pod.config,
      config: nodes.withoutCriu.containerConfig([], {
        metadata: { name: 'restored', attempt: 0 },
        image: { image: archive },
      }),
    });
    await rejects(create, status.FAILED_PRECONDITION, /do not work on this host/);
    expect(nodes.withoutCriu.hostResidue()).toEqual(before);
  });
});

test('a handler whose shim cannot checkpoint refuses all four calls and names the shim; another handler serves them', async () => {
  const refused = /runtime handler no-checkpoint has no checkpoint and restore \(shim-test\.limited \S+\)/;
  const runtimeHandler = 'no-checkpoint';
  const sandboxConfig = node.podConfig();
  const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig, runtimeHandler });
  const config = node.containerConfig(['sleep', '1000']);
  const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
  await node.client.call('StartContainer', { containerId });
  const outputPath = freshFolder(node);
  const location = join(outputPath, 'archive.tar');
  const capture = node.client.call('CheckpointContainer', { containerId, location });
  await rejects(capture, status.FAILED_PRECONDITION, refused);
  const capturePod = node.client.call('CheckpointPod', { podSandboxId, outputPath, containerIds: [containerId] });
  await rejects(capturePod, status.FAILED_PRECONDITION, refused);
  expect(readdirSync(outputPath)).toEqual([]);

  const other = await runPod(node, ['one']);
  await node.client.call('CheckpointContainer', { containerId: idsOf(other)[0], location });
  const image = { image: location };
  const restored = node.containerConfig([], { metadata: { name: 'restored', attempt: 0 }, image });
  const create = node.client.call('CreateContainer', { podSandboxId, config: restored, sandboxConfig });
  await rejects(create, status.FAILED_PRECONDITION, refused);
  const checkpointPath = freshFolder(node);
  await node.client.call('CheckpointPod', {
    podSandboxId: other.id,
    outputPath: checkpointPath,
    containerIds: idsOf(other),
  });
  const restore = node.client.call('RestorePod', {
    checkpointPath,
    config: node.podConfig(),
    runtimeHandler,
    containerConfigs: other.containers.map((each) => each.config),
  });
  await rejects(restore, status.FAILED_PRECONDITION, refused);
  for (const id of [podSandboxId, other.id]) await removePod(node, id);
});

describe('CheckpointContainer', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(node, ['one']);
  });
  const call = (request: cri.CheckpointContainerRequest.$Properties) =>
    node.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], ...request });

  test('writes an archive in the layout that containerd and CRI-O share, readable only by its owner', async () => {
    const location = join(freshFolder(node), 'archive.tar');
    await call({ location });
    const members = execFileSync('tar', ['-tvf', location], { encoding: 'utf8' });
    for (const name of [
      'config.dump',
      'spec.dump',
      'status.dump',
      'bind.mounts',
      'deleted.files',
      'rootfs-diff.tar',
      'checkpoint/inventory.img',
      'container.log',
    ]) {
      expect(members).toContain(` ${name}\n`);
    }
    const read = (name: string): unknown =>
      JSON.parse(execFileSync('tar', ['-xOf', location, name], { encoding: 'utf8' }));
    expect(read('config.dump')).toMatchObject({
      id: idsOf(pod)[0],
      name: 'one',
      runtime: 'runc',
      rootfsImageName: node.image,
    });
    expect(read('deleted.files')).toEqual(['etc/group']);
    expect(execFileSync('stat', ['-c', '%a', location], { encoding: 'utf8' })).toBe('600\n');
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
    expect(readFileSync(join(nodes.control, 'frozen-1'), 'utf8')).toContain('FROZEN');
  });

  test('copies no file of the host that the log has become a link to, and says so', async () => {
    const logDirectory = freshFolder(node);
    const sandboxConfig = node.podConfig({ logDirectory });
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = node.containerConfig(['sleep', '1000'], { logPath: 'folder/log' });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    await node.client.call('StartContainer', { containerId });
    const secret = join(freshFolder(node), 'log');
    writeFileSync(secret, 'of the host alone');
    const log = join(logDirectory, 'folder/log');
    const location = join(freshFolder(node), 'archive.tar');
    for (const link of ['file', 'folder'] as const) {
      // the directory is kubelet's, and a container may have it as a volume
      if (link === 'file') {
        rmSync(log);
        symlinkSync(secret, log);
      } else {
        rmSync(join(log, '..'), { recursive: true });
        symlinkSync(join(secret, '..'), join(log, '..'));
      }
      await rejects(call({ containerId, location }), status.INTERNAL, /\/folder\b/);
      expect(existsSync(location)).toBe(false);
      expect(await runs(node, containerId)).toBe(true);
    }
    await removePod(node, podSandboxId);
  });

  test.each([
    [{ location: 'relative.tar' }, /location: .*not an absolute path/],
    [{ location: '' }, /location/],
    [{ location: '/nowhere/at/all.tar' }, /location: there is no folder/],
    [{ location: '/tmp' }, /location: .*not a file/],
    [{ location: '/tmp/x.tar', timeout: Long.fromNumber(-1) }, /timeout: -1 is negative/],
  ])('refuses %j', async (request, message) => {
    await rejects(call(request), status.INVALID_ARGUMENT, message);
  });

  test('refuses a container that does not exist, and one that is not running', async () => {
    const location = join(freshFolder(node), 'archive.tar');
    await rejects(call({ containerId: 'f'.repeat(64), location }), status.NOT_FOUND, /not found/);
    const config = node.containerConfig(['sleep', '1'], { metadata: { name: 'created', attempt: 0 } });
    const { containerId } = await node.client.call('CreateContainer', {
      podSandboxId: pod.id,
      config,
      sandboxConfig: pod.config,
    });
    await rejects(call({ containerId, location }), status.FAILED_PRECONDITION, /is created, not running/);
  });

  test('leaves nothing when criu fails, reports the error of its log, and the container keeps running', async () => {
    writeFileSync(join(nodes.control, 'fail-at'), '1');
    const folder = freshFolder(node);
    await rejects(call({ location: join(folder, 'archive.tar') }), status.INTERNAL, /on command/);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(node.context.layout.container(idsOf(pod)[0] ?? '').checkpointing)).toBe(false);
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
  });

  test('leaves nothing when it exceeds its time limit', async () => {
    writeFileSync(join(nodes.control, 'hold'), '');
    const folder = freshFolder(node);
    const late = call({ location: join(folder, 'archive.tar'), timeout: Long.fromNumber(1) });
    const refused = rejects(late, status.DEADLINE_EXCEEDED, /deadline/);
    // the limit of a second counts from before criu is called; on a busy machine it may have passed before
    const called = eventually(() => existsSync(join(nodes.control, 'calls')) || undefined);
    await Promise.race([called, refused]);
    setTimeout(() => rmSync(join(nodes.control, 'hold'), { force: true }), 1_000);
    await refused;
    expect(readdirSync(folder)).toEqual([]);
    expect(await runs(node, idsOf(pod)[0] ?? '')).toBe(true);
  });
});

describe('a container of an archive', () => {
  let archive: string;
  beforeAll(async () => {
    const pod = await runPod(node, ['one']);
    archive = join(freshFolder(node), 'archive.tar');
    await node.client.call('CheckpointContainer', { containerId: idsOf(pod)[0], location: archive });
    await removePod(node, pod.id);
  });

  test('has the files of the checkpoint and is restored by StartContainer', async () => {
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = node.containerConfig([], { image: { image: archive } });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    const { status: found } = await node.client.call('ContainerStatus', { containerId });
    expect(found).toMatchObject({
      state: cri.ContainerState.CONTAINER_CREATED,
      image: { image: expect.stringContaining('busybox') as string },
    });
    await node.client.call('StartContainer', { containerId });
    const files = await node.client.call('ExecSync', {
      containerId,
      cmd: ['sh', '-c', 'cat /kept/file; ls /etc/group; hostname'],
    });
    expect(Buffer.from(files.stdout).toString()).toMatch(/^here\n/);
    expect(Buffer.from(files.stderr).toString()).toContain('No such file');
    expect(existsSync(node.context.layout.container(containerId).checkpoint)).toBe(false);
    await removePod(node, podSandboxId);
  });

  test.each([
    [
      'another set of mounts',
      { mounts: [{ hostPath: '/tmp', containerPath: '/more' }] },
      /config\.mounts: the request has \/more/,
    ],
    ['a terminal that it did not have', { tty: true }, /config\.tty/],
    ['no archive there', { image: { image: '/nowhere.tar' } }, /there is no such archive/],
    ['a folder', { image: { image: '/tmp' } }, /is not a checkpoint/],
    ['another kind of file', { image: { image: '/etc/passwd' } }, /is not a checkpoint/],
  ])('is refused with %s, and nothing is left', async (_what, changes, message) => {
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const before = node.hostResidue();
    const config = node.containerConfig([], { image: { image: archive }, ...changes });
    await rejects(
      node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig }),
      status.INVALID_ARGUMENT,
      message,
    );
    expect(node.hostResidue()).toEqual(before);
    await removePod(node, podSandboxId);
  });

  test('is EXITED and leaves no task when it cannot be restored', async () => {
    writeFileSync(join(nodes.control, 'fail-restore'), '');
    const sandboxConfig = node.podConfig();
    const { podSandboxId } = await node.client.call('RunPodSandbox', { config: sandboxConfig });
    const config = node.containerConfig([], { image: { image: archive } });
    const { containerId } = await node.client.call('CreateContainer', { podSandboxId, config, sandboxConfig });
    await rejects(node.client.call('StartContainer', { containerId }), status.INTERNAL, /restore/);
    const { status: found } = await node.client.call('ContainerStatus', { containerId });
    expect(found).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, reason: 'StartError' });
    await removePod(node, podSandboxId);
  });
});
