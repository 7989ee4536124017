import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { busyboxImage, layer, writeDockerArchive } from '../../support/images.js';
import { eventually, execIn, runPod } from '../../support/node-pod.js';
import { connectPlugin } from '../../support/nri-plugin.js';

const image = 'crisp.test/dangling:latest';
let node: CrispNode;
const socket = `/tmp/crisp-nri-links-${process.pid}/nri.sock`;

beforeAll(async () => {
  const { nri } = loadConfig('/dev/null');
  node = await startNode({ nri: { ...nri, socket, pluginDir: '' } });
  const links = layer(
    ['volume', 'plugin'].map((path) => ({ path, kind: 'symlink', target: `/nowhere/for/${path}` }) as const),
  );
  const archive = join(node.folder, 'dangling.tar');
  await writeDockerArchive(archive, await busyboxImage({ Cmd: ['sh'], Volumes: { '/volume': {} } }, links), [image]);
  await node.context.images.load(archive);
});
afterAll(async () => {
  await node.close();
  rmSync(join(socket, '..'), { recursive: true, force: true });
});

test.each(['crun', 'runc'])(
  'a volume of the image and a mount of a plugin are made where links of the image lead nowhere, under %s',
  async (handler) => {
    const source = join(node.folder, `source-${handler}`);
    mkdirSync(source);
    writeFileSync(join(source, 'file'), 'here');
    const seen: string[] = [];
    const mounts = [{ destination: '/plugin', type: 'bind', source, options: ['rbind', 'ro'] }];
    const plugin = await connectPlugin(socket, {
      CreateContainer: ({ container }) => {
        seen.push(...(container?.mounts ?? []).map(({ destination }) => destination ?? ''));
        return { adjust: { mounts } };
      },
    });
    try {
      await eventually(() => node.context.nri.plugins.length === 1 || undefined);
      const pod = await runPod(node, { handler });
      const id = await pod.start(['sleep', '1000'], { image: { image } });
      const look = ['sh', '-c', 'cat /plugin/file; grep -o " /nowhere/for/[a-z]* " /proc/mounts | sort'];
      expect(await execIn(node, id, look)).toMatchObject({
        stdout: 'here /nowhere/for/plugin \n /nowhere/for/volume \n',
        exitCode: 0,
      });
      // plugins see and remove mounts by the paths that the image and the request name
      expect(seen).toContain('/volume');
    } finally {
      plugin.close();
      await plugin.closed;
      await eventually(() => node.context.nri.plugins.length === 0 || undefined);
    }
  },
);
