import { readdirSync, readFileSync } from 'node:fs';
import Long from 'long';
import { expect, test } from 'vitest';
import { startProcess } from '../../support/crisp-process.js';
import { pidsIn, removePod, runPod } from '../../support/node-pod.js';
import { initOf } from '../../support/stopped-processes.js';

const scoreOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8'));

/** The processes that a process has started and that are there. */
const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

test("the server, its helpers and its shims are killed by the kernel after all containers: their scores are the unit's", async () => {
  // a test may have no right to a lower one than its own
  const unit = 200;
  const node = await startProcess({ oomScoreAdj: unit });
  try {
    const pod = await runPod(node);
    const resources = { oomScoreAdj: Long.fromNumber(900) };
    const id = await pod.start(['sleep', '1000'], { linux: { resources } });
    const helpers = childrenOf(node.pid);
    expect(helpers.length).toBeGreaterThanOrEqual(2);
    expect([node.pid, ...helpers].map(scoreOf)).toEqual([unit, ...helpers.map(() => unit)]);
    // a shim puts itself one behind its parent
    expect(scoreOf(initOf(id).shimPid)).toBeLessThanOrEqual(unit + 1);
    expect(pidsIn(id).map(scoreOf)).toEqual([900]);
    await removePod(node, pod.id);
  } finally {
    expect(await node.close()).toEqual([]);
  }
});
