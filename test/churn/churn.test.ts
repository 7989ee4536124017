import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectCleanAudit } from '../support/audit.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { churn } from './churn.js';
import { faults, makeFallible } from './faults.js';
import { footprintOf, growthOf } from './footprint.js';
import { Random } from './random.js';

let node: CrispProcess;
beforeAll(async () => {
  node = await startProcess({ heldSteps: true });
  await makeFallible(node);
});
afterAll(async () => {
  expect(await node.close()).toEqual([]);
});

// npm run churn does it with a thousand
test('after pods that came and went, one in six with a fault, the node and crisp take what they took before', async () => {
  const empty = node.hostResidue();
  const random = new Random(1);
  await churn(node, { pods: 20, atOnce: 10, faultRate: 0, random });
  const before = await footprintOf(node);
  const { injected } = await churn(node, { pods: 40, atOnce: 10, faultRate: 1 / 6, random });
  expect(new Set(injected).size).toBeGreaterThan(faults.length / 4);
  expect(growthOf(before, await footprintOf(node))).toEqual([]);
  expect(node.hostResidue()).toEqual(empty);
  await expectCleanAudit(node);
});
