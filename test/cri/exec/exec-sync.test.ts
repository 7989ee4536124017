import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { eventually, execIn, pidsIn, runPod, until, type NodePod } from '../../support/node-pod.js';

let node: CrispNode;
let pod: NodePod;
let containerId: string;
beforeAll(async () => {
  node = await startNode();
  pod = await runPod(node);
  containerId = await pod.start(['sleep', '100000']);
});
afterAll(() => node.close());

const shell = (script: string, timeoutSeconds?: number) =>
  execIn(node, containerId, ['sh', '-c', script], timeoutSeconds);

test('returns exit code, stdout and stderr separately', async () => {
  expect(await shell('echo out; echo err >&2; exit 3')).toEqual({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  expect(await shell('kill -KILL $$')).toMatchObject({ exitCode: 137 });
});

test('a timeout kills the command with its descendants, also those in sessions of their own', async () => {
  const before = pidsIn(containerId);
  const scripts = [
    'sleep 1000',
    'sleep 1000 & sleep 1000 & wait',
    '(sh -c "sleep 1000 & wait" &) ; sleep 1000',
    'setsid sh -c "setsid sleep 1000 & wait" & wait',
    // the parent is gone at once: neither a descendant nor of the session, it only holds the output
    'setsid sh -c "setsid sleep 1000 & exit" & sleep 1000',
    'trap "" TERM; sleep 1000 & wait',
  ];
  await Promise.all(
    scripts.map((script) => expect(shell(script, 1)).rejects.toThrow(/DEADLINE_EXCEEDED.*not done after 1 s/)),
  );
  await eventually(() => (pidsIn(containerId).length === before.length ? true : undefined));
  expect((await shell('echo still here')).stdout).toBe('still here\n');
});

test('a caller that goes away ends its command', async () => {
  const before = pidsIn(containerId);
  const call = node.client.call('ExecSync', { containerId, cmd: ['sleep', '1000'] }, 500);
  await expect(call).rejects.toThrow(/DEADLINE_EXCEEDED/);
  await eventually(() => (pidsIn(containerId).length === before.length ? true : undefined));
});

test('does not wait for a child in the background that holds the output', async () => {
  const { stdout } = await shell('echo said; sleep 5 &');
  expect(stdout).toBe('said\n');
});

test('returns the first 16 MiB of endless output, in a response that a client can receive', async () => {
  const { stdout, exitCode } = await shell('head -c 20000000 /dev/zero');
  expect(exitCode).toBe(0);
  expect(stdout.length).toBeGreaterThan(16_000_000);
  const both = await shell('head -c 9000000 /dev/zero; head -c 9000000 /dev/zero >&2');
  expect(both.stdout.length + both.stderr.length).toBeGreaterThan(16_000_000);
});

test('reports why a command cannot be run', async () => {
  await expect(execIn(node, containerId, ['no-such-command'])).rejects.toThrow(/no-such-command/);
  await expect(execIn(node, containerId, [])).rejects.toThrow(/INVALID_ARGUMENT.*cmd/);
  await expect(execIn(node, containerId, ['true'], -1)).rejects.toThrow(/INVALID_ARGUMENT.*timeout/);
});

test('is refused in a container that is not running', async () => {
  const created = await pod.create(['true']);
  await expect(execIn(node, created, ['true'])).rejects.toThrow(/FAILED_PRECONDITION.*is created, not running/);
  await node.client.call('StartContainer', { containerId: created });
  await until(node, created, cri.ContainerState.CONTAINER_EXITED);
  await expect(execIn(node, created, ['true'])).rejects.toThrow(/FAILED_PRECONDITION.*is exited, not running/);
});

test('ends when its container does', async () => {
  const mortal = await pod.start(['sleep', '1000']);
  const exec = execIn(node, mortal, ['sh', '-c', 'touch /begun; sleep 1000']);
  // the runtime's own process is in the container before
  await eventually(() => existsSync(join(node.context.layout.container(mortal).upper, 'begun')) || undefined);
  await node.client.call('StopContainer', { containerId: mortal });
  expect(await exec).toMatchObject({ exitCode: 137 });
});

test('fifty concurrent calls each get their own output, and leave no pipe behind', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => shell(`echo ${index}; exit ${index}`)));
  expect(answers).toEqual(answers.map((_, index) => ({ exitCode: index, stdout: `${index}\n`, stderr: '' })));
  const { stdio } = node.context.layout.container(containerId);
  expect(readdirSync(stdio).sort()).toEqual(['stderr', 'stdout']);
});
