import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { writeHangingPlugin, type HangingPlugin } from '../support/hanging-plugin.js';
import { ownShims } from '../support/own-shims.js';
import { leftOf, removePod } from '../support/node-pod.js';
import { hangingPluginFor } from '../support/pod-faults.js';
import { ceilingMs, startVictim, within, type Victim } from '../support/victim.js';

/** Longer than a hanging start keeps its slot, of which a machine with two cores has eight. */
const startTimeoutMs = 12_000;

let folder: string;
let plugin: HangingPlugin;
let node: CrispNode;
let victim: Victim;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-cni-'));
  plugin = writeHangingPlugin(join(folder, 'bin'));
  node = await startNode({
    handlers: ownShims,
    starts: { concurrency: 0, spareNamespaces: 4, timeoutMs: startTimeoutMs },
    cni: { confDir: '', binDirs: plugin.binDirs, bridge: '', subnet: '', subnet6: '' },
  });
  victim = await startVictim(node);
});
afterAll(async () => {
  await node.close();
  await rm(folder, { recursive: true });
});

test('a CNI plugin that hangs for sixteen pods holds up no other pod, and those fail in time', async () => {
  const before = node.hostResidue().length;
  const { calls, heal } = await hangingPluginFor(plugin)(node);
  onTestFinished(heal);
  await victim.check();
  for (const { answer } of await within('RunPodSandbox of sixteen pods', calls, startTimeoutMs + ceilingMs))
    expect(answer).toMatch(/DEADLINE_EXCEEDED.*CNI plugin bridge/s);
  const { items } = await node.client.call('ListPodSandbox', {});
  const failed = items.filter(({ metadata }) => metadata?.namespace === plugin.namespace).map(({ id }) => id ?? '');
  for (const id of failed) await removePod(node, id);
  expect(leftOf(node, ...failed)).toEqual([]);
  await expect.poll(() => node.hostResidue().length).toBe(before);
});
