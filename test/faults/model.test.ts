import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectCleanAudit } from '../support/audit.js';
import type { CrispNode } from '../support/crisp-node.js';
import { startFaultNode } from '../support/faults/fault-nodes.js';
import { isShort } from '../support/faults/injected.js';
import * as images from '../support/faults/model-images.js';
import * as commands from '../support/faults/model.js';
import { plainImage } from '../support/images.js';
import { startRegistry, type Registry } from '../support/registry.js';

const runs = isShort ? 1 : 10;
const commandsPerRun = 210;

let node: CrispNode;
let registry: Registry;
let empty: string[];
beforeAll(async () => {
  registry = await startRegistry();
  for (const image of imageNames) await registry.push(`model/${image}`, 'v1', plainImage(image));
  node = await startFaultNode();
  empty = node.hostResidue();
});
afterAll(async () => {
  await node.close();
  await registry.close();
});

const imageNames = ['x', 'y'];
const imageName = fc.constantFrom(...imageNames);
const podNames = ['a', 'b', commands.checkpointedPod];
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
  { weight: 3, arbitrary: imageName.map(images.pullImage) },
  { weight: 2, arbitrary: imageName.map(images.removeImage) },
  { weight: 2, arbitrary: imageName.map(images.imageStatus) },
  { weight: 3, arbitrary: key.map(images.containerStats) },
  { weight: 1, arbitrary: fc.constant(null).map(images.listContainerStats) },
  { weight: 2, arbitrary: podName.map(images.podStats) },
  { weight: 1, arbitrary: name.map((each) => images.checkpoint(`${commands.checkpointedPod}/${each}`)) },
);

test(
  'random sequences of calls on a few pods are answered as a small state machine says, and leave nothing',
  { timeout: 900_000 },
  async ({ task }) => {
    const real = { node, registry: registry.host, count: 0 };
    const sequence = fc.array(anyCommand, { minLength: commandsPerRun, maxLength: commandsPerRun });
    // a smaller sequence would be looked for on a node on which the first has left its pods
    const options = { numRuns: runs, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(sequence, async (each) => {
        await fc.asyncModelRun(
          () => ({ model: { pods: new Map(), containers: new Map(), images: new Set<string>() }, real }),
          each,
        );
        const { items } = await node.client.call('ListPodSandbox', {});
        for (const { id } of items) await node.client.call('RemovePodSandbox', { podSandboxId: id });
        for (const image of imageNames)
          await node.client.call('RemoveImage', { image: { image: `${registry.host}/model/${image}:v1` } });
        expect(node.hostResidue()).toEqual(empty);
        await expectCleanAudit(node);
      }),
      options,
    );
    expect(real.count).toBe(runs * commandsPerRun);
    task.meta.commands = real.count;
  },
);
