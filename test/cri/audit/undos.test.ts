import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containerPipeline } from '../../../src/cri/container/make-container.js';
import { startPipeline } from '../../../src/cri/container/run-container.js';
import { sandboxPipeline } from '../../../src/cri/sandbox/start-sandbox.js';
import { cri } from '../../../src/lib/proto.js';
import { auditOf, expectCleanAudit, linesOf } from '../../support/audit.js';
import { startNode, type CrispNode } from '../../support/crisp-node.js';
import { runPod, type NodePod, removePod } from '../../support/node-pod.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
  // the bridge and its first address are there from now on
  await removePod(node, (await runPod(node)).id);
});
afterAll(() => node.close());

/** Their undos tell NRI's plugins of the end: nothing on the host is theirs. */
const leaveNothing: ReadonlySet<string> = new Set(['plugins']);

const undone = ({
  steps,
}: {
  readonly steps: readonly { readonly name: string; readonly undo?: unknown }[];
}): string[] => steps.filter(({ name, undo }) => undo && !leaveNothing.has(name)).map(({ name }) => name);
/** One before the last: what the last one writes makes a record look whole. */
const lateIn = ({ steps }: { readonly steps: readonly { readonly name: string }[] }): string =>
  steps.at(-2)?.name ?? '';

/** Red while the undo is missing, green once the repair has done its work. */
async function expectRedThenRepaired(): Promise<void> {
  expect(linesOf(await auditOf(node))).not.toEqual([]);
  const repaired = await auditOf(node, true);
  expect(
    repaired.findings.map(({ outcome }) => outcome),
    linesOf(repaired).join('\n'),
  ).toContain('done');
  await expectCleanAudit(node);
}

describe('the audit goes red, and its repair puts it right, without the undo of', () => {
  test.each(undone(sandboxPipeline))('"%s" of a pod', async (step) => {
    const config = node.podConfig({
      portMappings: [{ hostPort: 24_080, containerPort: 80 }],
      linux: { securityContext: { namespaceOptions: { pid: cri.NamespaceMode.POD } }, cgroupParent: `/${node.name}/x` },
    });
    await node.faults.withSkippedUndo(sandboxPipeline, step, () =>
      node.faults.failingIn(sandboxPipeline, lateIn(sandboxPipeline), () =>
        expect(node.client.call('RunPodSandbox', { config })).rejects.toThrow('on command'),
      ),
    );
    await expectRedThenRepaired();
  });

  describe('in a pod', () => {
    let pod: NodePod;
    beforeAll(async () => {
      pod = await runPod(node);
      return () => removePod(node, pod.id);
    });

    test.each(undone(containerPipeline))('"%s" of a creation', async (step) => {
      await node.faults.withSkippedUndo(containerPipeline, step, () =>
        node.faults.failingIn(containerPipeline, lateIn(containerPipeline), () =>
          expect(pod.create(['true'])).rejects.toThrow('on command'),
        ),
      );
      await expectRedThenRepaired();
    });

    test.each(undone(startPipeline))('"%s" of a start', async (step) => {
      const containerId = await pod.create(['sleep', '1000']);
      await node.faults.withSkippedUndo(startPipeline, step, () =>
        node.faults.failingIn(startPipeline, lateIn(startPipeline), () =>
          expect(node.client.call('StartContainer', { containerId })).rejects.toThrow('on command'),
        ),
      );
      await expectRedThenRepaired();
      await node.client.call('RemoveContainer', { containerId });
    });
  });
});
