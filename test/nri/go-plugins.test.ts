import { afterAll, beforeAll, expect, test } from 'vitest';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../src/config.js';
import { handlerOf } from '../../src/cri/context/handlers.js';
import { isAtLeast } from '../../src/lib/versions.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { handlers, hasCurrent } from '../support/handlers.js';
import { Pods } from '../support/pods.js';
import { toolsFolder } from '../tools/build.mjs';
import { isNriAdjusterBuilt, nriAdjuster } from '../tools/build-nri-adjuster.mjs';
import { effects, type Effect, type TriedServer } from './effects.js';
import { fieldEffects } from './field-effects.js';

const program = join(toolsFolder, 'nri-plugin');
/** `npm run nri` builds them; where Go is missing nothing does */
const isBuilt = existsSync(program) && isNriAdjusterBuilt();
if (!isBuilt) process.stderr.write('plugins in Go are not built, so not tried: npm run nri does both, and needs Go\n');

let node: CrispNode;
let server: TriedServer;

beforeAll(async () => {
  if (!isBuilt) return;
  const { nri } = loadConfig('/dev/null');
  const nriSocket = `/tmp/crisp-nri-go-${process.pid}/nri.sock`;
  node = await startNode({
    // what is looked at are effects, not the time that a busy machine takes
    nri: { ...nri, socket: nriSocket, pluginDir: '', registrationTimeoutMs: 60_000 },
    handlers,
    defaultHandler: 'crun',
  });
  // else the first plugin waits for its modules to be compiled, on a busy machine longer than its stub does
  await node.context.nri.load();
  const pods = new Pods(join(node.folder, 's'));
  server = { pods, image: node.image, nriSocket, program, adjuster: nriAdjuster, folder: node.folder };
});

afterAll(async () => {
  if (!isBuilt) return;
  await server.pods.close();
  await node.close();
  rmSync(dirname(server.nriSocket), { recursive: true, force: true });
});

async function expectEffect({ see, expected, since }: Effect, handler = ''): Promise<void> {
  const { features } = handlerOf(node.context, handler);
  const isOld = since !== undefined && !isAtLeast(features.ociVersionMax, since.version);
  expect(await see({ ...server, handler })).toBe(isOld ? since.before : expected);
}

const named = (all: readonly Effect[]): [string, Effect][] => all.map((effect) => [effect.mode, effect]);

test.skipIf(!isBuilt).each(named([...effects, ...fieldEffects]))(
  'a plugin over NRI’s own stub has its effect in a running container: %s',
  (_mode, effect) => expectEffect(effect),
);

test.skipIf(!isBuilt || !hasCurrent).each(named(fieldEffects))(
  'with the current runc a field of an adjustment has its effect in a running container: %s',
  (_mode, effect) => expectEffect(effect, 'current'),
);
