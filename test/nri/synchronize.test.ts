import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { maxBodyBytes } from '../../src/lib/ttrpc/ttrpc-frame.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { removePod, runPod, type NodePod } from '../support/node-pod.js';
import { connectPlugin } from '../support/nri-plugin.js';
import { isNriAdjusterBuilt, nriAdjuster } from '../tools/build-nri-adjuster.mjs';
import { startGoPlugin } from './go-plugin.js';

const socket = `/tmp/crisp-nri-sync-${process.pid}/nri.sock`;
/** with as many containers, more than fits into two messages */
const annotations = { long: 'x'.repeat(maxBodyBytes / 8) };
const containers = 20;

let node: CrispNode;
let pod: NodePod;
const ids: string[] = [];

beforeAll(async () => {
  const { nri } = loadConfig('/dev/null');
  node = await startNode({ nri: { ...nri, socket, pluginDir: '', registrationTimeoutMs: 60_000 } });
  await node.context.nri.load();
  pod = await runPod(node);
  for (let at = 0; at < containers; at += 1) ids.push(await pod.create(['sleep', '1000'], { annotations }));
});

afterAll(async () => {
  await removePod(node, pod.id);
  await node.close();
  rmSync(dirname(socket), { recursive: true, force: true });
});

test('where more is there than fits into a message, Synchronize comes in several, with each pod and container once', async () => {
  const parts: { readonly ids: string[]; readonly more: boolean }[] = [];
  const plugin = await connectPlugin(socket, {
    Synchronize: (part) => {
      parts.push({ ids: [...part.pods, ...part.containers].map(({ id }) => id ?? ''), more: part.more });
      return { more: part.more };
    },
  });
  plugin.close();
  await plugin.closed;
  expect(parts.map(({ more }) => more)).toEqual([true, true, false]);
  expect(parts.flatMap((part) => part.ids).sort()).toEqual([pod.id, ...ids].sort());
});

test.runIf(isNriAdjusterBuilt())('NRI’s own stub hands a plugin the whole list once', async () => {
  const plugin = await startGoPlugin(nriAdjuster, socket);
  await plugin.end();
  const told = plugin.calls.filter(({ call }) => call === 'Synchronize');
  expect(told).toHaveLength(1);
  expect(told[0]?.pods).toEqual([pod.id]);
  expect([...(told[0]?.containers ?? [])].sort()).toEqual([...ids].sort());
});

test('a plugin that does not accept pods and containers in several messages is closed', async () => {
  await expect(connectPlugin(socket, { Synchronize: () => ({ more: false }) })).rejects.toThrow(/closed/);
});
