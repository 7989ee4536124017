import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { runPod } from '../../support/node-pod.js';

let node: CrispNode;
let plain: string;
let terminal: string;
beforeAll(async () => {
  node = await startNode();
  const pod = await runPod(node);
  [plain, terminal] = await Promise.all([pod.start(['sleep', '1000']), pod.start(['sleep', '1000'], { tty: true })]);
});
afterAll(() => node.close());

test('exec on a terminal has no stderr of its own', async () => {
  const exec = (tty: boolean, stderr: boolean) =>
    node.client.call('Exec', { containerId: plain, cmd: ['true'], tty, stderr, stdin: true, stdout: true });
  await expect(exec(true, true)).rejects.toThrow(/INVALID_ARGUMENT.*stderr: .*tty/);
  expect((await exec(true, false)).url).toMatch(/^http/);
  expect((await exec(false, true)).url).toMatch(/^http/);
});

test('attach is refused when its tty differs from that of the container', async () => {
  const attach = (containerId: string, tty: boolean, stderr = !tty) =>
    node.client.call('Attach', { containerId, tty, stdout: true, stderr });
  await expect(attach(plain, true)).rejects.toThrow(
    /INVALID_ARGUMENT.*tty: is true, the container was created with tty false/,
  );
  await expect(attach(terminal, false)).rejects.toThrow(
    /INVALID_ARGUMENT.*tty: is false, the container was created with tty true/,
  );
  expect((await attach(plain, false)).url).toMatch(/^http/);
  expect((await attach(terminal, true)).url).toMatch(/^http/);
  // as kubelet asks for a client that does not know of the terminal
  expect((await attach(terminal, true, true)).url).toMatch(/^http/);
});
