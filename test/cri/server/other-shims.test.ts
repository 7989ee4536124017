import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountPointsBelow } from '../../../src/lib/host/mounts.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { removePod, runPod } from '../../support/node-pod.js';

let folder: string;
let node: CrispNode;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-'));
  const shim = join(folder, 'failing-shim');
  writeFileSync(
    shim,
    '#!/bin/sh\n[ "$1" = -v ] && { echo "shim:"; echo "  Version: 1.6.20"; exit; }\necho "not on this host" >&2\nexit 1\n',
    { mode: 0o755 },
  );
  const handler = { runtime: 'crun', shim, shared: false, noPivotRoot: false, noNewKeyring: false, shimCgroup: '' };
  node = await startNode({ handlers: { failing: handler } });
});
afterAll(async () => {
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

test('crisp serves even when the shim of its default handler does not start, and each start fails with the reason', async () => {
  const pod = await runPod(node);
  await expect(pod.start(['true'])).rejects.toThrow(/shim: start shim \S+: failing-shim: not on this host/);
  await removePod(node, pod.id);
});

test('a crisp that ends without pods unmounts what a runtime left in its state folder, one with pods does not', async () => {
  const { runtimeStates } = node.context.layout;
  const state = join(runtimeStates, 'failing/crisp');
  mkdirSync(state, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', 'none', state]);
  const pod = await runPod(node);
  await node.restart(async () => expect(await mountPointsBelow(runtimeStates)).toEqual([state]));
  await removePod(node, pod.id);
  await node.restart(async () => expect(await mountPointsBelow(runtimeStates)).toEqual([]));
});
