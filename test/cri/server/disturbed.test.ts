import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cri } from '../../../src/lib/proto.js';
import { signalProcess } from '../../../src/lib/process/process.js';
import type { CriClient } from '../../../src/cli/cri-client.js';
import { startProcess, type CrispProcess } from '../../support/crisp-process.js';
import { processesOf } from '../../support/processes-of.js';
import { eventually, execIn, pidsIn, removePod, runPod } from '../../support/node-pod.js';

const { CONTAINER, POD } = cri.NamespaceMode;

/** more of them find what is rare */
const rounds = Number(process.env['CRISP_TEST_ROUNDS'] ?? 4);

let node: CrispProcess;
let before: string[];
beforeAll(async () => {
  node = await startProcess();
  before = node.hostResidue();
  // undisturbed it comes to its end
  await live(node);
});
afterAll(async () => {
  expect(await node.close()).toEqual([]);
});

let hostPort = 21_000;

/** A pod from nothing to gone, as far as it gets. */
async function live(on: CrispProcess): Promise<void> {
  const pid = randomInt(2) === 0 ? CONTAINER : POD;
  const portMappings = randomInt(2) === 0 ? [] : [{ hostPort: (hostPort += 1), containerPort: 80 }];
  const pod = await runPod(on, {
    changes: { portMappings, linux: { securityContext: { namespaceOptions: { pid } } } },
  });
  const [one, other] = await Promise.all([pod.start(['sleep', '1000']), pod.start(['sh', '-c', 'echo line; exit 3'])]);
  await execIn(on, one, ['true']);
  await on.client.call('RemoveContainer', { containerId: other });
  await removePod(on, pod.id);
}

const lives = (on: CrispProcess = node): Promise<unknown> =>
  Promise.allSettled(Array.from({ length: 6 }, () => live(on)));

/** Removes what pods are left, as kubelet does, and what it may find out of later, until the host is as it was. */
async function expectHostAsBefore(): Promise<void> {
  await eventually(async () => {
    const { items } = await node.client.call('ListPodSandbox', {});
    for (const { id } of items) await removePod(node, id ?? '').catch(() => {});
    return (pidsIn(node.name).length === 0 && isDeepStrictEqual(node.hostResidue(), before)) || undefined;
  }).catch(() => {});
  expect(pidsIn(node.name)).toEqual([]);
  expect(node.hostResidue()).toEqual(before);
}

const moments = Array.from({ length: rounds }, () => randomInt(600));
const timeout = 90_000;

test.each(moments)(
  'after a kill of the server at %i ms the next one recovers or undoes everything',
  { timeout },
  async (afterMs) => {
    const ended = lives();
    await sleep(afterMs);
    await node.kill();
    await ended;
    await node.start();
    await expectHostAsBefore();
  },
);

/** @returns false where there is none, or the one that was found has ended before the signal */
function killAShim(): boolean {
  const shims = processesOf(node.folder).flatMap((line) => /^process (\d+): \S+containerd-shim/.exec(line)?.[1] ?? []);
  return shims.length > 0 && signalProcess(Number(shims[randomInt(shims.length)]), 'SIGKILL');
}

test.each(moments)('after a kill of a shim at %i ms nothing that it held is left', { timeout }, async (afterMs) => {
  const ended = lives();
  await sleep(afterMs);
  await eventually(() => killAShim() || undefined);
  await ended;
  await expectHostAsBefore();
});

test.each(moments)(
  'calls that their callers give up after %i ms are completed or undone',
  { timeout },
  async (longestTimeoutMs) => {
    const hasty: CriClient['call'] = (name, request) =>
      node.client.call(name, request, randomInt(1, 2 + longestTimeoutMs));
    await lives({ ...node, client: { call: hasty } as CriClient });
    await expectHostAsBefore();
  },
);
