import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cri } from '../../src/lib/proto.js';
import { expectCleanAudit } from '../support/audit.js';
import { startLoad } from '../support/call-load.js';
import { startProcess, type CrispProcess } from '../support/crisp-process.js';
import { isShort } from '../support/faults/injected.js';
import { eventually, execReattached, pidsIn, removePod, runPod, statusOf } from '../support/node-pod.js';

const { CONTAINER_CREATED, CONTAINER_EXITED, CONTAINER_RUNNING } = cri.ContainerState;
const { CONTAINER, POD } = cri.NamespaceMode;
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What an upgrade may come from, and what it says on the way back of pods that were made here. They have today's versions of
 * the records.
 */
const older = [
  // it does not know the tmpfs that pods have for their files since, and leaves it: who goes back removes such pods before
  ['ef05842', 'in which pods share shims', /EBUSY.*\/etc'/],
  ['ac74ca1', 'the last without the auditor', undefined],
] as const;

/** How the server before ends. */
const ends: readonly ('stop' | 'kill')[] = isShort ? ['kill'] : ['stop', 'kill'];

function hasCommit(commit: string): boolean {
  const { status } = spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: checkout, stdio: 'ignore' });
  return status === 0;
}

/** The numbers in a log; NaN for a line that is not whole. */
function numbersIn(log: string): number[] {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.map((line) => Number(/^\S+Z stdout F (\d+)$/.exec(line)?.[1] ?? NaN));
}

/** Pods with all that an upgrade has to take up. */
async function startPods(node: CrispProcess) {
  const counting = ['sh', '-c', 'i=0; while :; do i=$((i+1)); echo $i; [ $((i % 20)) = 0 ] && sleep 0.1; done'];
  const pods = [];
  for (const pid of [CONTAINER, POD])
    pods.push(await runPod(node, { changes: { linux: { securityContext: { namespaceOptions: { pid } } } } }));
  const counters = await Promise.all(pods.map((pod) => pod.start(counting)));
  const mortals = await Promise.all(pods.map((pod) => pod.start(['sh', '-c', 'exit 5'])));
  await eventually(() => mortals.every((id) => pidsIn(id).length === 0) || undefined);
  const created = await Promise.all(pods.map((pod) => pod.create(['sleep', '1000'])));
  const logs = await Promise.all(counters.map(async (id) => (await statusOf(node, id)).logPath ?? ''));
  // the shell: what else it starts comes and goes
  const shells = counters.map((id) => pidsIn(id).sort((one, other) => one - other)[0]);
  const begun = await Promise.all(counters.map(async (id) => String((await statusOf(node, id)).startedAt)));
  return {
    pods,
    created,
    /** No container was started again, each can be used, and no line of a log is lost, double or torn. */
    expectTakenUp: async (): Promise<void> => {
      for (const [index, id] of counters.entries()) {
        const status = await statusOf(node, id);
        expect(status).toMatchObject({ state: CONTAINER_RUNNING });
        expect(String(status.startedAt)).toBe(begun[index]);
        expect(pidsIn(id)).toContain(shells[index]);
        expect((await execReattached(node, id, ['echo', 'here'])).stdout).toBe('here\n');
        const log = logs[index] ?? '';
        const reached = numbersIn(log).length;
        const numbers = await eventually(() => {
          const found = numbersIn(log);
          return found.length > reached + 100 ? found : undefined;
        }, 60_000);
        expect(numbers).toEqual(numbers.map((_, line) => line + 1));
      }
      for (const id of mortals)
        expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_EXITED, exitCode: 5 });
    },
  };
}

describe.each(older)('pods of %s, %s,', (commit, _, cannot) => {
  test.skipIf(!hasCommit(commit)).each(ends)(
    'are taken up under load after a %s, work here, and also on the way back, without a restart or a lost line',
    { timeout: 400_000 },
    async (how) => {
      const node = await startProcess({ commit });
      let isOpen = true;
      onTestFinished(async () => {
        if (isOpen) await node.close();
      });
      const empty = node.hostResidue();
      const { pods, created, expectTakenUp } = await startPods(node);
      const [runs] = await Promise.all(pods.map((pod) => pod.start(['sleep', '1000'])));
      const load = startLoad(node, runs ?? '');
      onTestFinished(async () => void (await load.end()));
      await load.goesOn();

      node.change();
      await node[how]();
      await node.start();
      await expectTakenUp();
      await load.goesOn();
      for (const id of created.slice(0, 1)) {
        expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_CREATED });
        await node.client.call('StartContainer', { containerId: id });
        expect(await statusOf(node, id)).toMatchObject({ state: CONTAINER_RUNNING });
      }

      node.change(commit);
      // nor does it start beside such a tmpfs that a kill has left without a pod: it says so, and touches nothing
      await node[cannot ? 'stop' : how]();
      await node.start();
      await expectTakenUp();
      await load.goesOn();

      node.change();
      await node[how]();
      await node.start();
      await expectTakenUp();
      expect((await load.end()).filter((failure) => !cannot?.test(failure))).toEqual([]);
      for (const { id } of (await node.client.call('ListPodSandbox', {})).items) await removePod(node, id ?? '');
      await expectCleanAudit(node);
      expect(node.hostResidue()).toEqual(empty);
      expect(await node.close()).toEqual([]);
      isOpen = false;
    },
  );
});

test.skipIf(older.every(([commit]) => hasCommit(commit)))(
  'the older commits are not in this clone, which is shallow: upgrades from them are not tested',
  () => {
    expect(older.every(([commit]) => hasCommit(commit))).toBe(false);
  },
);
