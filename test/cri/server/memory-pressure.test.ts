import { readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { expect, onTestFinished, test } from 'vitest';
import { startNode } from '../../support/crisp-node.js';
import { startProcess } from '../../support/crisp-process.js';
import { pidsIn, removePod, runPod } from '../../support/node-pod.js';
import { ownShims } from '../../support/own-shims.js';
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

test('shims are in the cgroup of their handler, so that a limit on the unit of crisp does not reach them', async () => {
  const { crun } = ownShims;
  if (!crun) throw new Error('no handler');
  const name = `ct-shims-${process.pid}`;
  const node = await startNode({ handlers: { crun: { ...crun, shimCgroup: `/${name}` } } });
  let isOpen = true;
  const folder = join(node.context.host.cgroupMounts['memory'] ?? '', name);
  onTestFinished(async () => {
    if (isOpen) await node.close();
    for (const controller of new Set(Object.values(node.context.host.cgroupMounts)))
      if (readdirSync(controller).includes(name)) rmdirSync(join(controller, name));
  });
  const pod = await runPod(node);
  const id = await pod.start(['sleep', '1000']);
  const { pid, shimPid } = initOf(id);
  const members = (): number[] =>
    readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  expect(members()).toContain(shimPid);
  expect(members()).not.toContain(pid);
  expect(members()).not.toContain(process.pid);
  await removePod(node, pod.id);
  await node.close();
  isOpen = false;
  expect(members()).toEqual([]);
});
