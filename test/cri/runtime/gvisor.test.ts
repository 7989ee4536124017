import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { removePod, runPod, statusOf } from '../../support/node-pod.js';

/** A folder with gVisor's runsc and containerd-shim-runsc-v1, which docs/shims.md says how to build. */
const programs = process.env['CRISP_TEST_GVISOR'] ?? '';

describe.skipIf(programs === '')('with gVisor', () => {
  let node: CrispNode;
  beforeAll(async () => {
    const usual = { shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
    const gvisor = {
      ...usual,
      runtime: join(programs, 'runsc'),
      shim: join(programs, 'containerd-shim-runsc-v1'),
    };
    node = await startNode({
      handlers: { crun: { ...usual, runtime: 'crun', shim: 'containerd-shim-runc-v2' }, gvisor },
    });
  });
  afterAll(() => node.close());

  const exec = async (containerId: string, ...cmd: string[]): Promise<string> => {
    const { stdout, exitCode } = await node.client.call('ExecSync', { containerId, cmd, timeout: Long.fromNumber(30) });
    expect(exitCode).toBe(0);
    return Buffer.from(stdout).toString();
  };

  test('two containers of a pod run in one sandbox, with its network, also after a restart of crisp', async () => {
    const pod = await runPod(node, { handler: 'gvisor' });
    const { status: podStatus } = await node.client.call('PodSandboxStatus', { podSandboxId: pod.id });
    const address = podStatus?.network?.ip ?? '';
    expect(address).not.toBe('');
    const [one, two] = [
      await pod.start(['sh', '-c', 'echo hello; exec sleep 1000'], { logPath: 'one.log' }),
      await pod.start(['sleep', '1000']),
    ];
    for (const id of [one, two]) {
      expect(await exec(id, 'cat', '/proc/version')).toContain('gvisor');
      expect(await exec(id, 'ip', 'addr')).toContain(`inet ${address}/`);
    }
    expect(readFileSync(join(pod.config.logDirectory ?? '', 'one.log'), 'utf8')).toMatch(/ stdout F hello\n$/);

    await node.restart();
    expect(await exec(one, 'cat', '/proc/version')).toContain('gvisor');
    await node.client.call('StopContainer', { containerId: one, timeout: Long.fromNumber(10) });
    expect(await statusOf(node, one)).toMatchObject({ state: cri.ContainerState.CONTAINER_EXITED, exitCode: 143 });
    expect(await exec(two, 'echo', 'runs on')).toBe('runs on\n');
    await removePod(node, pod.id);
    expect(node.hostResidue().filter((line) => /containers|sandboxes|runsc/.test(line))).toEqual([]);
  });

  test('a container ends with its own exit code', async () => {
    const pod = await runPod(node, { handler: 'gvisor' });
    const id = await pod.start(['sh', '-c', 'sleep 1; exit 3']);
    await expect.poll(async () => (await statusOf(node, id)).exitCode, { timeout: 30_000 }).toBe(3);
    await removePod(node, pod.id);
  });
});
