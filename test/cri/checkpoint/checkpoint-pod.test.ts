import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

useCheckpointNodes();

describe('CheckpointPod', () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(node);
  });
  const call = (request: cri.CheckpointPodRequest.$Properties, timeoutMs?: number) =>
    node.client.call(
      'CheckpointPod',
      { podSandboxId: pod.id, outputPath: freshFolder(node), containerIds: idsOf(pod), ...request },
      timeoutMs,
    );
  const allRun = async (): Promise<void> => {
    for (const id of idsOf(pod)) expect(await runs(node, id)).toBe(true);
  };

  test('captures every container while all are frozen, and all run afterwards', async () => {
    const outputPath = freshFolder(node);
    await call({ outputPath });
    for (const index of [1, 2]) {
      const states = readFileSync(join(nodes.control, `frozen-${index}`), 'utf8')
        .trim()
        .split('\n');
      expect(states.filter((state) => state === 'FROZEN')).toHaveLength(2);
    }
    await allRun();
    expect(readdirSync(outputPath).sort()).toEqual(['0', '1', 'pod.json', 'shm.tar']);
  });

  test.each([1, 2])('leaves nothing and no container frozen when criu fails at container %i', async (nth) => {
    writeFileSync(join(nodes.control, 'fail-at'), String(nth));
    const outputPath = freshFolder(node);
    await rejects(call({ outputPath }), status.INTERNAL, /on command/);
    expect(readdirSync(outputPath)).toEqual([]);
    await allRun();
  });

  test('leaves nothing and no container frozen when the deadline passes meanwhile', async () => {
    writeFileSync(join(nodes.control, 'hold'), '');
    const outputPath = freshFolder(node);
    await rejects(call({ outputPath }, 1_500), status.DEADLINE_EXCEEDED, /./);
    rmSync(join(nodes.control, 'hold'));
    while (node.context.store.sandboxes.get(pod.id).status.checkpointing) await pause(10);
    expect(readdirSync(outputPath)).toEqual([]);
    // the second container was never captured, nor the first where the deadline passed before
    const calls = join(nodes.control, 'calls');
    expect(['0', '1']).toContain(existsSync(calls) ? readFileSync(calls, 'utf8').trim() : '0');
    await allRun();
  });

  test('requires a deadline', async () => {
    await rejects(call({}, Infinity), status.INVALID_ARGUMENT, /deadline/);
  });

  test('refuses an invalid request before any container is frozen', async () => {
    const full = freshFolder(node);
    writeFileSync(join(full, 'file'), '');
    const [one = ''] = idsOf(pod);
    const other = await runPod(node, ['three']);
    const cases: [cri.CheckpointPodRequest.$Properties, status, RegExp][] = [
      [{ podSandboxId: 'f'.repeat(64) }, status.NOT_FOUND, /pod sandbox/],
      [{ outputPath: 'relative' }, status.INVALID_ARGUMENT, /output_path: .*absolute/],
      [{ outputPath: join(full, 'missing') }, status.INVALID_ARGUMENT, /output_path: .*not a folder/],
      [{ outputPath: join(full, 'file') }, status.INVALID_ARGUMENT, /output_path: .*not a folder/],
      [{ outputPath: full }, status.INVALID_ARGUMENT, /output_path: .*not empty/],
      [{ containerIds: [] }, status.INVALID_ARGUMENT, /container_ids: is empty/],
      [{ containerIds: [one, one] }, status.INVALID_ARGUMENT, /container_ids\[0\]|container_ids\[1\]/],
      [{ containerIds: [one, one.slice(0, 20)] }, status.INVALID_ARGUMENT, /container_ids\[1\]: .*twice/],
      [{ containerIds: [one, 'e'.repeat(64)] }, status.NOT_FOUND, /container/],
      [{ containerIds: [one, ...idsOf(other)] }, status.INVALID_ARGUMENT, /container_ids\[1\]: .*not of this pod/],
      [{ options: { compress: 'yes' } }, status.INVALID_ARGUMENT, /options\["compress"\]/],
    ];
    for (const [request, code, message] of cases) await rejects(call(request), code, message);
    expect(existsSync(join(nodes.control, 'calls'))).toBe(false);
    expect(readdirSync(full)).toEqual(['file']);
    await removePod(node, other.id);
  });

  test('refuses a container that has ended, and a pod that was stopped', async () => {
    const stopped = await runPod(node);
    const [first = '', second = ''] = idsOf(stopped);
    await node.client.call('StopContainer', { containerId: first });
    const outputPath = freshFolder(node);
    const request = { podSandboxId: stopped.id, outputPath, containerIds: [second, first] };
    await rejects(call(request), status.FAILED_PRECONDITION, /is exited, not running/);
    expect(await runs(node, second)).toBe(true);
    await node.client.call('StopPodSandbox', { podSandboxId: stopped.id });
    await rejects(call({ ...request, containerIds: [second] }), status.FAILED_PRECONDITION, /not ready/);
    expect(readdirSync(outputPath)).toEqual([]);
    await removePod(node, stopped.id);
  });
});

describe('RestorePod', () => {
  let checkpointPath: string;
  let configs: cri.ContainerConfig.$Properties[];
  beforeAll(async () => {
    const pod = await runPod(node);
    await node.client.call('ExecSync', {
      containerId: idsOf(pod)[0],
      cmd: ['sh', '-c', 'echo shared > /dev/shm/note'],
    });
    checkpointPath = freshFolder(node);
    await node.client.call('CheckpointPod', {
      podSandboxId: pod.id,
      outputPath: checkpointPath,
      containerIds: idsOf(pod),
    });
    configs = pod.containers.map(({ config }) => config);
    await removePod(node, pod.id);
  });
  const call = (request: cri.RestorePodRequest.$Properties, timeoutMs?: number) =>
    node.client.call(
      'RestorePod',
      { checkpointPath, config: node.podConfig(), containerConfigs: configs, ...request },
      timeoutMs,
    );
  const listing = (): string => execFileSync('find', [checkpointPath, '-ls'], { encoding: 'utf8' });

  test('creates containers in state CREATED with their files, and StartContainer restores them', async () => {
    const before = listing();
    const containerConfigs = configs.map((config) => ({ ...config, labels: { is: 'new' } })).reverse();
    const { podSandboxId, restoredContainers } = await call({ containerConfigs });
    expect(listing()).toBe(before);
    expect(restoredContainers.map(({ name }) => name)).toEqual(['two', 'one']);
    for (const { name, containerId = '' } of restoredContainers) {
      const { status: found } = await node.client.call('ContainerStatus', { containerId });
      expect(found).toMatchObject({
        state: cri.ContainerState.CONTAINER_CREATED,
        metadata: { name },
        labels: { is: 'new' },
      });
      await node.client.call('StartContainer', { containerId });
      const { stdout } = await node.client.call('ExecSync', {
        containerId,
        cmd: ['cat', '/kept/file', '/dev/shm/note'],
      });
      expect(Buffer.from(stdout).toString()).toBe('here\nshared\n');
    }
    await removePod(node, podSandboxId);
  });

  test('refuses an invalid request, and leaves nothing', async () => {
    const [one = {}, two = {}] = configs;
    const changed = (changes: cri.ContainerConfig.$Properties): cri.RestorePodRequest.$Properties => ({
      containerConfigs: [{ ...one, ...changes }, two],
    });
    const empty = freshFolder(node);
    const cases: [cri.RestorePodRequest.$Properties, status, RegExp][] = [
      [{ checkpointPath: 'relative' }, status.INVALID_ARGUMENT, /checkpoint_path: .*absolute/],
      [{ checkpointPath: empty }, status.INVALID_ARGUMENT, /checkpoint_path: .*no checkpoint of a pod/],
      [{ checkpointPath: join(empty, 'missing') }, status.INVALID_ARGUMENT, /checkpoint_path: .*not a folder/],
      [{ config: undefined }, status.INVALID_ARGUMENT, /config: is missing/],
      [{ runtimeHandler: 'unknown' }, status.INVALID_ARGUMENT, /runtime_handler/],
      [{ options: { lazy: '1' } }, status.INVALID_ARGUMENT, /options\["lazy"\]/],
      [{ containerConfigs: [] }, status.INVALID_ARGUMENT, /container_configs: is empty/],
      [{ containerConfigs: [one] }, status.INVALID_ARGUMENT, /container_configs: the checkpoint also has two/],
      [{ containerConfigs: [one, two, two] }, status.INVALID_ARGUMENT, /named twice/],
      [
        { containerConfigs: [one, two, { ...one, metadata: { name: 'three', attempt: 0 } }] },
        status.INVALID_ARGUMENT,
        /no container "three"/,
      ],
      [
        changed({ metadata: { name: '', attempt: 0 } }),
        status.INVALID_ARGUMENT,
        /container_configs\[0\]\.metadata\.name: is empty/,
      ],
      [changed({ command: ['sleep', '1'] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.command/],
      [changed({ args: ['more'] }), status.INVALID_ARGUMENT, /container_configs\[0\]\.args/],
      [changed({ workingDir: '/tmp' }), status.INVALID_ARGUMENT, /container_configs\[0\]\.working_dir/],
      [
        changed({ envs: [{ key: 'A', value: Buffer.from('b') }] }),
        status.INVALID_ARGUMENT,
        /container_configs\[0\]\.envs/,
      ],
      [changed({ tty: true }), status.INVALID_ARGUMENT, /container_configs\[0\]\.tty/],
      [
        changed({ mounts: [{ hostPath: '/tmp', containerPath: '/more' }] }),
        status.INVALID_ARGUMENT,
        /container_configs\[0\]\.mounts/,
      ],
      [
        changed({ linux: { securityContext: { runAsUser: { value: Long.fromNumber(33) } } } }),
        status.INVALID_ARGUMENT,
        /security_context/,
      ],
      [changed({ image: { image: 'nowhere.test/none:1' } }), status.NOT_FOUND, /container_configs\[0\]\.image/],
      [
        {
          config: node.podConfig({ linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } } } }),
        },
        status.INVALID_ARGUMENT,
        /namespace_options/,
      ],
    ];
    const before = node.hostResidue();
    for (const [request, code, message] of cases) await rejects(call(request), code, message);
    await rejects(call({}, Infinity), status.INVALID_ARGUMENT, /deadline/);
    expect(node.hostResidue()).toEqual(before);
  });

  test('removes the sandbox and the containers created so far when one of them fails', async () => {
    const broken = freshFolder(node);
    execFileSync('cp', ['-a', `${checkpointPath}/.`, broken]);
    rmSync(join(broken, '1/checkpoint/inventory.img'));
    const before = node.hostResidue();
    const config = node.podConfig();
    await rejects(call({ checkpointPath: broken, config }), status.INTERNAL, /container_configs\[1\].*no criu image/);
    expect(node.hostResidue()).toEqual(before);
    // and the pod's name is free again
    const { podSandboxId } = await call({ config });
    await removePod(node, podSandboxId);
  });

  test('refuses a checkpoint of another runtime', async () => {
    const foreign = freshFolder(node);
    execFileSync('cp', ['-a', `${checkpointPath}/.`, foreign]);
    const file = join(foreign, 'pod.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"runtime":"runc [^"]*"/, '"runtime":"crun 1.28"'));
    await rejects(call({ checkpointPath: foreign }), status.FAILED_PRECONDITION, /taken with crun 1\.28/);
  });
});

test('the next start after a crash during a checkpoint thaws the containers and removes the partial archive', async () => {
  const pod = await runPod(node);
  const output = freshFolder(node);
  mkdirSync(join(output, '0'));
  await node.context.store.sandboxes.update(pod.id, { checkpointing: output });
  for (const id of idsOf(pod)) await node.context.runtime.tasks.get(id)?.shim.pause(id);
  await node.restart();
  expect(readdirSync(output)).toEqual([]);
  for (const id of idsOf(pod)) expect(await runs(node, id)).toBe(true);
  expect(node.context.store.sandboxes.get(pod.id).status.checkpointing).toBe('');
  await removePod(node, pod.id);
});
