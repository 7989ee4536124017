import { afterAll, beforeAll, expect, test } from 'vitest';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../src/config.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { Pods } from '../support/pods.js';
import { toolsFolder } from '../tools/build.mjs';
import { effects, type TriedServer } from './effects.js';

const program = join(toolsFolder, 'nri-plugin');
/** `npm run nri` builds it; where Go is missing nothing does */
const isBuilt = existsSync(program);
if (!isBuilt) process.stderr.write('plugins in Go are not built, so not tried: npm run nri does both, and needs Go\n');

let node: CrispNode;
let server: TriedServer;

beforeAll(async () => {
  if (!isBuilt) return;
  const { nri } = loadConfig('/dev/null');
  const nriSocket = `/tmp/crisp-nri-go-${process.pid}/nri.sock`;
  node = await startNode({ nri: { ...nri, socket: nriSocket, pluginDir: '' } });
  server = { pods: new Pods(join(node.folder, 's')), image: node.image, nriSocket, program, folder: node.folder };
});

afterAll(async () => {
  if (!isBuilt) return;
  await server.pods.close();
  await node.close();
  rmSync(dirname(server.nriSocket), { recursive: true, force: true });
});

test.skipIf(!isBuilt).each(effects.map((effect) => [effect.mode, effect] as const))(
  'a plugin over NRI’s own stub has its effect in a running container: %s',
  async (_mode, { see, expected }) => {
    expect(await see(server)).toBe(expected);
  },
);
