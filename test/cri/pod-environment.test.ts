import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { execIn, removePod, runPod } from '../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node.close());

/** What a command says in a new container of a pod. */
async function saidIn(pod: Awaited<ReturnType<typeof runPod>>, command: string, changes = {}): Promise<string> {
  const containerId = await pod.start(['sleep', '1000'], changes);
  const { exitCode, stdout, stderr } = await execIn(node, containerId, ['sh', '-c', command]);
  expect(`${exitCode} ${stderr}`).toBe('0 ');
  return stdout;
}

describe('a pod that nobody equipped', () => {
  test("has the host's hosts file and name", async () => {
    const pod = await runPod(node);
    expect(await saidIn(pod, 'cat /etc/hosts')).toBe(readFileSync('/etc/hosts', 'utf8'));
    expect(await saidIn(pod, 'cat /etc/hostname; hostname')).toBe(`${hostname()}\n${hostname()}\n`);
    await removePod(node, pod.id);
  });

  test('has the hosts file and the name that it is given', async () => {
    const hostPath = join(node.folder, 'hosts');
    await writeFile(hostPath, '10.1.2.3 other\n');
    const pod = await runPod(node, { changes: { hostname: 'web-0' } });
    const mounts = [{ containerPath: '/etc/hosts', hostPath }];
    expect(await saidIn(pod, 'cat /etc/hosts /etc/hostname; hostname', { mounts })).toBe('10.1.2.3 other\nweb-0\nweb-0\n');
    await removePod(node, pod.id);
  });
});
