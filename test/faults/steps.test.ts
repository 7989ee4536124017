import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../src/lib/errors.js';
import type { CrispNode } from '../support/crisp-node.js';
import { startFaultNode } from '../support/faults/fault-nodes.js';
import { expectNothingLeft, isShort } from '../support/faults/injected.js';
import { closeFaultRegistry } from '../support/faults/pull-targets.js';
import { doneAt, type FaultSubject, type FaultTarget } from '../support/faults/target.js';
import { faultTargets } from '../support/faults/targets.js';

const targets = faultTargets.map((each) => [each.name, each] as const);

afterAll(closeFaultRegistry);

/** Finds what is to be there after a failure. */
async function expectSettled(
  { pipeline, afterFailure }: FaultTarget,
  { records, expectUndone }: FaultSubject,
  step: string,
  when: 'before' | 'after',
): Promise<void> {
  if (!afterFailure) return expectUndone?.();
  expect((await records()).map(({ state }) => state)).toEqual(afterFailure(doneAt(pipeline, step, when)));
}

// the lists of steps are the pipelines' own: a new step has its faults as it comes
describe.each(targets)('%s,', (_, target) => {
  const { pipeline, subject: subjectOn } = target;
  let node: CrispNode;
  beforeAll(async () => {
    node = await startFaultNode();
  });
  afterAll(() => node.close());

  const all = pipeline.steps.map(({ name }) => name);
  const undone = pipeline.steps.filter(({ undo }) => undo).map(({ name }) => name);
  const last = all.at(-1) ?? '';

  test.for(all)(
    'where "%s" is done and the call fails its error names the step, what stays is right, and a retry succeeds',
    async (step, { task }) => {
      const subject = await subjectOn(node);
      await node.faults.failingIn(pipeline, step, () => expect(subject.call()).rejects.toThrow(`${step}: on command`));
      await expectSettled(target, subject, step, 'after');
      await subject.retry();
      await expectNothingLeft(node, task, pipeline, [{ step, fault: 'after its run' }]);
    },
  );

  describe.skipIf(isShort)('in full', () => {
    test.for(all)(
      'where "%s" fails its error names the step, what stays is right, and a retry succeeds',
      async (step, { task }) => {
        const subject = await subjectOn(node);
        await node.faults.failingBefore(pipeline, step, () =>
          expect(subject.call()).rejects.toThrow(`${step}: on command`),
        );
        await expectSettled(target, subject, step, 'before');
        await subject.retry();
        await expectNothingLeft(node, task, pipeline, [{ step, fault: 'in its run' }]);
      },
    );

    test.for(undone)(
      'where the undo of "%s" fails once it is tried again, and all is undone',
      async (step, { task }) => {
        const subject = await subjectOn(node);
        const wasTried = node.faults.failUndoOnce(pipeline, step);
        await node.faults.failingBefore(pipeline, last, () =>
          expect(subject.call()).rejects.toThrow(`${last}: on command`),
        );
        expect(wasTried()).toBe(true);
        await expectSettled(target, subject, last, 'before');
        await subject.retry();
        await expectNothingLeft(node, task, pipeline, [{ step, fault: 'undo fails once' }]);
      },
    );

    test.for(undone)(
      'where the undo of "%s" fails for good what is left can be stopped and removed, and a retry succeeds',
      async (step, { task }) => {
        const subject = await subjectOn(node);
        await node.faults.withBrokenUndo(pipeline, step, () =>
          node.faults.failingBefore(pipeline, last, () =>
            expect(subject.call()).rejects.toThrow(`${last}: on command`),
          ),
        );
        await subject.removeRest?.();
        await subject.retry();
        await expectNothingLeft(node, task, pipeline, [{ step, fault: 'undo fails for good' }]);
      },
    );
  });
});

/** What a caller is told of a step that hangs, once the time of the call is up. */
const toldOf: Readonly<Record<FaultTarget['hangsUntil'], (step: string) => string>> = {
  'start limit': (step) => `${step} does not end`,
  'stop limit': (step) => `${step} does not end`,
  caller: () => 'DEADLINE_EXCEEDED',
};

describe.skipIf(isShort)(
  'a call that hangs past its limit is answered, and is finished or undone once the step ends:',
  () => {
    // all steps at once, each in a call of its own; and several calls at once, as some have a limit of two minutes
    test.concurrent.for(targets)('%s, in each step', { timeout: 300_000 }, async ([, target], { task, expect }) => {
      const { pipeline, subject: subjectOn, hangsUntil } = target;
      const node = await startFaultNode({ starts: { concurrency: 0, timeoutMs: 6_000, spareNamespaces: 4 } });
      try {
        const hung: { step: string; subject: FaultSubject; answer: Promise<string>; letGo(): void }[] = [];
        for (const { name: step } of pipeline.steps) {
          const subject = await subjectOn(node);
          const held = node.faults.holdAt(pipeline, step);
          const answer = subject.call(hangsUntil === 'caller' ? 3_000 : 150_000).then(() => 'success', messageOf);
          await held.reached;
          hung.push({ step, subject, answer, letGo: held.letGo });
        }
        for (const { step, answer } of hung) expect(await answer).toContain(toldOf[hangsUntil](step));
        for (const { letGo } of hung) letGo();
        for (const { subject } of hung) {
          const settled = async (): Promise<void> => void (await subject.expectUndone?.());
          await vi.waitFor(settled, { timeout: 60_000 });
          await subject.retry();
        }
        const faults = hung.map(({ step }) => ({ step, fault: 'hangs' as const }));
        await expectNothingLeft(node, task, pipeline, faults);
      } finally {
        await node.close();
      }
    });
  },
);
