import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../src/lib/errors.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { faultSubjects, type FaultSubject } from '../support/fault-subjects.js';
import { expectNothingLeft, isShort } from '../support/injected.js';

// the lists of steps are the pipelines' own: a new step has its faults as it comes
describe.each(faultSubjects.map((each) => [each.name, each] as const))('%s,', (_, { pipeline, subject }) => {
  let node: CrispNode;
  beforeAll(async () => {
    node = await startNode();
  });
  afterAll(() => node.close());

  const all = pipeline.steps.map(({ name }) => name);
  const undone = pipeline.steps.filter(({ undo }) => undo).map(({ name }) => name);
  const last = all.at(-1) ?? '';

  test.for(all)('where "%s" is done and the call fails all is undone, and a retry succeeds', async (step, { task }) => {
    const { call, expectUndone, retry } = await subject(node);
    await node.faults.failingIn(pipeline, step, () => expect(call()).rejects.toThrow(`${step}: on command`));
    await expectUndone();
    await retry();
    await expectNothingLeft(node, task, pipeline, [{ step, fault: 'after its run' }]);
  });

  describe.skipIf(isShort)('in full', () => {
    test.for(all)('where "%s" fails all is undone, and a retry succeeds', async (step, { task }) => {
      const { call, expectUndone, retry } = await subject(node);
      await node.faults.failingBefore(pipeline, step, () => expect(call()).rejects.toThrow(`${step}: on command`));
      await expectUndone();
      await retry();
      await expectNothingLeft(node, task, pipeline, [{ step, fault: 'in its run' }]);
    });

    test.for(undone)(
      'where the undo of "%s" fails once it is tried again, and all is undone',
      async (step, { task }) => {
        const { call, expectUndone, retry } = await subject(node);
        const wasTried = node.faults.failUndoOnce(pipeline, step);
        await node.faults.failingIn(pipeline, last, () => expect(call()).rejects.toThrow(`${last}: on command`));
        expect(wasTried()).toBe(true);
        await expectUndone();
        await retry();
        await expectNothingLeft(node, task, pipeline, [{ step, fault: 'undo fails once' }]);
      },
    );

    test.for(undone)(
      'where the undo of "%s" fails for good what is left can be stopped and removed, and a retry succeeds',
      async (step, { task }) => {
        const { call, removeRest, retry } = await subject(node);
        await node.faults.withBrokenUndo(pipeline, step, () =>
          node.faults.failingIn(pipeline, last, () => expect(call()).rejects.toThrow(`${last}: on command`)),
        );
        await removeRest();
        await retry();
        await expectNothingLeft(node, task, pipeline, [{ step, fault: 'undo fails for good' }]);
      },
    );
  });
});

describe.skipIf(isShort)('a call that hangs past its limit is answered, and is undone once the step ends:', () => {
  let node: CrispNode;
  beforeAll(async () => {
    node = await startNode({ starts: { concurrency: 0, timeoutMs: 6_000, spareNamespaces: 4 } });
  });
  afterAll(() => node.close());

  // all steps at once, each in a call of its own
  test.for(faultSubjects.map((each) => [each.name, each] as const))('%s, in each step', async ([, each], { task }) => {
    const { pipeline, subject } = each;
    const hung: { step: string; of: FaultSubject; answer: Promise<string>; letGo(): void }[] = [];
    for (const { name: step } of pipeline.steps) {
      const of = await subject(node);
      const held = node.faults.holdAt(pipeline, step);
      const answer = of.call().then(() => 'success', messageOf);
      await held.reached;
      hung.push({ step, of, answer, letGo: held.letGo });
    }
    for (const { step, answer } of hung) expect(await answer).toContain(`${step} does not end`);
    for (const { letGo } of hung) letGo();
    for (const { of } of hung) {
      await vi.waitFor(() => of.expectUndone(), { timeout: 60_000 });
      await of.retry();
    }
    await expectNothingLeft(
      node,
      task,
      pipeline,
      hung.map(({ step }) => ({ step, fault: 'hangs' })),
    );
  });
});
