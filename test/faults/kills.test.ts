import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectCleanAudit } from '../support/audit.js';
import type { CrispProcess } from '../support/crisp-process.js';
import { startFaultProcess } from '../support/faults/fault-nodes.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { closeFaultRegistry } from '../support/faults/pull-targets.js';
import { doneAt } from '../support/faults/target.js';
import { faultTargets } from '../support/faults/targets.js';
import type { AnyPipeline } from '../support/pipelines.js';

interface Boundary {
  readonly step: string;
  readonly when: 'before' | 'after';
}

/** Before the first step, and after each. Short: the one in the middle. */
function boundariesOf({ steps }: AnyPipeline): Boundary[] {
  const after = steps.map(({ name: step }): Boundary => ({ step, when: 'after' }));
  const middle = Math.floor(after.length / 2);
  if (isShort) return after.slice(middle, middle + 1);
  return [...after.slice(0, 1).map(({ step }): Boundary => ({ step, when: 'before' })), ...after];
}

let node: CrispProcess;
let empty: string[];
beforeAll(async () => {
  node = await startFaultProcess();
  empty = node.hostResidue();
});
afterAll(async () => {
  await closeFaultRegistry();
  expect(await node.close()).toEqual([]);
});

describe.each(faultTargets.map((each) => [each.name, each] as const))('a server that is killed in %s,', (_, each) => {
  const { pipeline, subject, afterCrash } = each;
  test.for(boundariesOf(pipeline).map((each) => [`${each.when} "${each.step}"`, each] as const))(
    '%s, tells the right state once it is started again, has left nothing, and a retry succeeds',
    async ([, boundary], { task }) => {
      const { call, records, retry } = await subject(node);
      const held = node.holdStep(pipeline, boundary.step, boundary.when);
      const cutOff = expect(call()).rejects.toThrow();
      await held.reached;
      await node.kill();
      held.letGo();
      await cutOff;
      await node.start();
      const states = afterCrash(doneAt(pipeline, boundary.step, boundary.when));
      await vi.waitFor(async () => expect((await records()).map(({ state }) => state)).toEqual(states), 60_000);
      await expectCleanAudit(node);
      await retry();
      expect(node.hostResidue()).toEqual(empty);
      await expectNothingLeft(node, task, pipeline, [{ ...boundary, fault: 'kill' }]);
    },
  );
});
