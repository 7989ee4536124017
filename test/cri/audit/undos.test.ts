import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOf, expectCleanAudit, linesOf } from '../../support/audit.js';
import type { CrispNode } from '../../support/crisp-node.js';
import { startFaultNode } from '../../support/faults/fault-nodes.js';
import { closeFaultRegistry } from '../../support/faults/pull-targets.js';
import { faultTargets } from '../../support/faults/targets.js';
import { removePod, runPod } from '../../support/node-pod.js';
import type { AnyPipeline } from '../../support/pipelines.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startFaultNode();
  // the bridge and its first address are there from now on
  await removePod(node, (await runPod(node)).id);
});
afterAll(async () => {
  await closeFaultRegistry();
  await node.close();
});

/** Their undos tell NRI's plugins of the end: nothing on the host is theirs. CNI's plugins are the step "network". */
const leaveNothing: ReadonlySet<string> = new Set(['plugins']);

const undone = ({ steps }: AnyPipeline): string[] =>
  steps.filter(({ name, undo }) => undo && !leaveNothing.has(name)).map(({ name }) => name);
/** One before the last: what the last one writes makes a record look whole. */
const lateIn = ({ steps }: AnyPipeline): string => steps.at(-2)?.name ?? '';

/** Red while the undo is missing, green once the repair has done its work. */
async function expectFoundThenRepaired(): Promise<void> {
  expect(linesOf(await auditOf(node))).not.toEqual([]);
  const repaired = await auditOf(node, true);
  const outcomes = repaired.findings.map(({ outcome }) => outcome);
  // what has a record is removed in the background as well, and may be gone by now
  if (outcomes.length > 0) expect(outcomes, linesOf(repaired).join('\n')).toContain('done');
  await expectCleanAudit(node);
}

// the lists are the pipelines' own: a new undo is disabled here as it comes
const targets = faultTargets
  .filter(({ pipeline }) => undone(pipeline).length > 0)
  .map((each) => [each.name, each] as const);

test('pipelines of starts, pulls, checkpoints and restores have undos', () => {
  expect(targets.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      ...['RunPodSandbox', 'CreateContainer', 'StartContainer', 'PullImage'],
      ...['CheckpointContainer', 'CheckpointPod', 'RestorePod'],
    ]),
  );
});

describe.each(targets)('%s: the audit finds and repairs what is left without the undo of', (_, target) => {
  const { pipeline, subject: subjectOn } = target;

  test.each(undone(pipeline))('"%s"', async (step) => {
    const { call, retry } = await subjectOn(node);
    await node.faults.withSkippedUndo(pipeline, step, () =>
      node.faults.failingIn(pipeline, lateIn(pipeline), () => expect(call()).rejects.toThrow('on command')),
    );
    await expectFoundThenRepaired();
    await retry();
    await expectCleanAudit(node);
  });
});
