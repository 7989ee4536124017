import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { ownShims } from '../support/own-shims.js';
import { leftOf, removePod } from '../support/node-pod.js';
import { cniBinDirs } from '../support/pod-network.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

/** Longer than a hanging start keeps its slot, of which a machine with two cores has eight. */
const startTimeoutMs = 12_000;
/** The plugin hangs for pods of this namespace. */
const hangs = 'hangs';

let folder: string;
let node: CrispNode;
let victim: Victim;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-cni-'));
  const real = cniBinDirs.find((path) => existsSync(join(path, 'bridge'))) ?? '';
  const own = join(folder, 'bin');
  mkdirSync(own);
  // ADD only: DEL, which has to work whatever became of the ADD, is the real one's
  const script = [
    '#!/bin/sh',
    `case "$CNI_COMMAND $CNI_ARGS" in "ADD "*K8S_POD_NAMESPACE=${hangs}*) exec sleep 1000 ;; esac`,
    `exec ${join(real, 'bridge')}`,
  ];
  writeFileSync(join(own, 'bridge'), `${script.join('\n')}\n`, { mode: 0o755 });
  node = await startNode({
    handlers: ownShims,
    starts: { concurrency: 0, spareNamespaces: 4, timeoutMs: startTimeoutMs },
    cni: { confDir: '', binDirs: [own, real], bridge: '', subnet: '', subnet6: '' },
  });
  victim = await startVictim(node);
});
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true });
});

/** RunPodSandbox of a pod whose plugin hangs. @returns why it failed */
function runHanging(index: number): Promise<string> {
  const metadata = { name: `offender-${index}`, namespace: hangs, uid: `uid-${index}`, attempt: 0 };
  return node.client.call('RunPodSandbox', { config: node.podConfig({ metadata }) }).then(
    () => 'started',
    (err: Error) => err.message,
  );
}

test('a CNI plugin that hangs for sixteen pods holds up no other pod, and those fail in time', async () => {
  const before = node.hostResidue().length;
  const offenders = Promise.all(Array.from({ length: 16 }, (_, index) => runHanging(index)));
  await victim.check();
  for (const answer of await within('RunPodSandbox of sixteen pods', offenders, startTimeoutMs + ceilingMs))
    expect(answer).toMatch(/DEADLINE_EXCEEDED.*CNI plugin bridge/s);
  const { items } = await node.client.call('ListPodSandbox', {});
  const failed = items.filter(({ metadata }) => metadata?.namespace === hangs).map(({ id }) => id ?? '');
  for (const id of failed) await removePod(node, id);
  expect(leftOf(node, ...failed)).toEqual([]);
  await expect.poll(() => node.hostResidue().length, { timeout: 10_000 }).toBe(before);
});
