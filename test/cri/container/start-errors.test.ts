import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { runPod, statusOf, until, type ContainerChanges, type NodePod } from '../../support/node-pod.js';

const { CONTAINER_EXITED } = cri.ContainerState;

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

describe.each(['crun', 'runc'])('with %s', (handler) => {
  let pod: NodePod;
  let folder: string;
  beforeAll(async () => {
    pod = await runPod(node, { handler });
    folder = join(node.folder, `mounted-${handler}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'not-executable'), '#!/bin/sh\n', { mode: 0o644 });
    writeFileSync(join(folder, 'no-interpreter'), '#!/no/such/shell\n', { mode: 0o755 });
  });

  const mount = (containerPath: string): ContainerChanges => ({ mounts: [{ hostPath: folder, containerPath }] });

  test.each([
    ['a command that is not in PATH', ['no-such-command'], 127],
    ['a path that does not exist', ['/no/such/file'], 127],
    ['a file that is not executable', ['/mnt/not-executable'], 126],
    ['a folder', ['/mnt'], 126],
  ])('%s', async (_, command, exitCode) => {
    const containerId = await pod.create(command, mount('/mnt'));
    await expect(node.client.call('StartContainer', { containerId })).rejects.toThrow(/start container/);
    const status = await statusOf(node, containerId);
    expect(status).toMatchObject({ state: CONTAINER_EXITED, exitCode, reason: 'StartError' });
    expect(status.message).toContain(command[0]?.split('/').pop());
    expect(Long.fromValue(status.finishedAt ?? 0).gt(0)).toBe(true);
    await node.client.call('RemoveContainer', { containerId });
  });

  test('a directory that is mounted onto a file fails with a hint', async () => {
    const containerId = await pod.create(['true'], mount('/etc/passwd'));
    await expect(node.client.call('StartContainer', { containerId })).rejects.toThrow(
      /compare host_path and container_path/,
    );
    expect(await statusOf(node, containerId)).toMatchObject({ exitCode: 128, reason: 'StartError' });
    await node.client.call('RemoveContainer', { containerId });
  });

  test('a script whose interpreter does not exist', async () => {
    // the runtimes try it themselves, once the start has been answered
    const status = await until(node, await pod.start(['/mnt/no-interpreter'], mount('/mnt')), CONTAINER_EXITED);
    expect(status.reason).toBe('Error');
  });

  test('a second start of an exited container fails with the reason', async () => {
    const containerId = await pod.start(['true']);
    await until(node, containerId, CONTAINER_EXITED);
    await expect(node.client.call('StartContainer', { containerId })).rejects.toThrow(/is exited, not created/);
  });

  test.each([
    [['true'], 0, 'Completed'],
    [['sh', '-c', 'exit 42'], 42, 'Error'],
  ])('%j ends with exit code %i: %s', async (command, exitCode, reason) => {
    const status = await until(node, await pod.start(command), CONTAINER_EXITED);
    expect({ reason: status.reason, exitCode: status.exitCode ?? 0 }).toEqual({ reason, exitCode });
    expect(Long.fromValue(status.finishedAt ?? 0).gte(Long.fromValue(status.startedAt ?? 0))).toBe(true);
  });

  test('a container that exceeds its memory limit is OOMKilled', async () => {
    const containerId = await pod.start(['sh', '-c', 'tail /dev/zero'], {
      linux: { resources: { memoryLimitInBytes: Long.fromNumber(16 * 1024 * 1024) } },
    });
    expect(await until(node, containerId, CONTAINER_EXITED)).toMatchObject({ reason: 'OOMKilled', exitCode: 137 });
  });
});
