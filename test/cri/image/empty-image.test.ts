import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { handlers, hasCurrent } from '../../support/handlers.js';
import { execIn, removePod, runPod } from '../../support/node-pod.js';
import { startRegistry, type Registry } from '../../support/registry.js';

let registry: Registry;
let node: CrispNode;
let empty: string;
beforeAll(async () => {
  registry = await startRegistry();
  node = await startNode({ handlers, defaultHandler: 'crun' });
  // a user namespace's root passes
  chmodSync(node.folder, 0o755);
  await registry.push('a/empty', 'v1', { layers: [], config: { Cmd: ['/tools/bin/sleep', '1000'] } });
  empty = `${registry.host}/a/empty:v1`;
  await node.client.call('PullImage', { image: { image: empty } });
});
afterAll(async () => {
  await node.close();
  await registry.close();
});

/** What such an image runs comes from a volume. */
const onlyVolumes = (): cri.ContainerConfig.$Properties => ({
  image: { image: empty },
  mounts: ['bin', 'lib', 'lib64'].map((folder) => ({
    containerPath: folder === 'bin' ? '/tools/bin' : `/${folder}`,
    hostPath: join('/', folder),
    readonly: true,
  })),
});

describe.each(Object.keys(handlers))('with %s', (handler) => {
  test('an image without layers runs a mounted program, and is an empty volume', async () => {
    const pod = await runPod(node, { handler });
    const id = await pod.start([], onlyVolumes());
    const look = 'PATH=/tools/bin; ls -A / | tr "\\n" " "; echo mine > /mine; cat /mine';
    expect(await execIn(node, id, ['/tools/bin/sh', '-c', look])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^(?=.*\btools )(?!.*\bhome ).*mine\n$/s) as string,
    });
    const volume = { containerPath: '/volume', readonly: true, image: { image: empty } };
    const beside = await pod.start(['sleep', '1000'], { mounts: [volume] });
    expect(await execIn(node, beside, ['ls', '-A', '/volume'])).toMatchObject({ exitCode: 0, stdout: '' });
    await removePod(node, pod.id);
  });
});

// skipped without runc 1.2 and a shim 2.0: `node test/tools/build.mjs` builds them
test.runIf(hasCurrent)('does so in a user namespace', async () => {
  const mapping = [{ containerId: 0, hostId: 1_000_000, length: 65_536 }];
  const usernsOptions = { mode: cri.NamespaceMode.POD, uids: mapping, gids: mapping };
  const linux = { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.CONTAINER, usernsOptions } } };
  const pod = await runPod(node, { handler: 'current', changes: { linux } });
  const id = await pod.start([], { ...onlyVolumes(), linux });
  const { stdout } = await execIn(node, id, [
    '/tools/bin/sh',
    '-c',
    'echo mine > /mine; /tools/bin/stat -c %u / /mine',
  ]);
  expect(stdout).toBe('0\n0\n');
  await removePod(node, pod.id);
});
