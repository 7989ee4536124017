import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectCleanAudit } from '../support/audit.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { isShort } from '../support/faults/injected.js';
import * as commands from '../support/faults/model.js';

const runs = isShort ? 1 : 10;
const commandsPerRun = 210;

let node: CrispNode;
let empty: string[];
beforeAll(async () => {
  node = await startNode();
  empty = node.hostResidue();
});
afterAll(() => node.close());

const podNames = ['a', 'b', 'c'];
const podName = fc.constantFrom(...podNames);
const name = fc.constantFrom('one', 'two');
const key = fc.constantFrom(...podNames.flatMap((pod) => [`${pod}/one`, `${pod}/two`]));

const anyCommand = fc.oneof(
  { weight: 6, arbitrary: podName.map(commands.runPod) },
  { weight: 2, arbitrary: podName.map(commands.stopPod) },
  { weight: 2, arbitrary: podName.map(commands.removePod) },
  { weight: 1, arbitrary: podName.map(commands.podStatus) },
  { weight: 10, arbitrary: fc.tuple(podName, name).map(([pod, each]) => commands.create(pod, each)) },
  { weight: 12, arbitrary: key.map(commands.start) },
  { weight: 4, arbitrary: key.map(commands.stop) },
  { weight: 4, arbitrary: key.map(commands.remove) },
  { weight: 4, arbitrary: key.map(commands.exec) },
  { weight: 4, arbitrary: key.map(commands.exit) },
  { weight: 4, arbitrary: fc.tuple(key, fc.integer({ min: 2, max: 1000 })).map(([k, n]) => commands.update(k, n)) },
  { weight: 3, arbitrary: key.map(commands.containerStatus) },
  { weight: 2, arbitrary: key.map(commands.reopenLog) },
  { weight: 1, arbitrary: fc.constant(null).map(commands.restart) },
);

test(
  'random sequences of calls on a few pods are answered as a small state machine says, and leave nothing',
  { timeout: 900_000 },
  async ({ task }) => {
    const real = { node, count: 0 };
    const sequence = fc.array(anyCommand, { minLength: commandsPerRun, maxLength: commandsPerRun });
    // a smaller sequence would be looked for on a node on which the first has left its pods
    const options = { numRuns: runs, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(sequence, async (each) => {
        await fc.asyncModelRun(() => ({ model: { pods: new Map(), containers: new Map() }, real }), each);
        const { items } = await node.client.call('ListPodSandbox', {});
        for (const { id } of items) await node.client.call('RemovePodSandbox', { podSandboxId: id });
        expect(node.hostResidue()).toEqual(empty);
        await expectCleanAudit(node);
      }),
      options,
    );
    expect(real.count).toBe(runs * commandsPerRun);
    task.meta.commands = real.count;
  },
);
