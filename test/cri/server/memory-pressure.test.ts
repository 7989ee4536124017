import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Long from 'long';
import { expect, onTestFinished, test } from 'vitest';
import { cgroupMounts } from '../../../src/lib/host/cgroup-tree.js';
import { startTimeOf } from '../../../src/lib/process/process.js';
import { expectCleanAudit } from '../../support/audit.js';
import { startNode } from '../../support/crisp-node.js';
import { startProcess } from '../../support/crisp-process.js';
import { eventually, execIn, execReattached, pidsIn, removePod, runPod } from '../../support/node-pod.js';
import { ownShims } from '../../support/own-shims.js';
import { initOf } from '../../support/stopped-processes.js';

/** What a file of proc(5) says, nothing where its process or thread has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
const scoreOf = (pid: number): number => Number(textOf(`/proc/${pid}/oom_score_adj`) || NaN);

/** The processes that a process has started and that are there. */
const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    textOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );

test("the server, its helpers and its shims are killed by the kernel after all containers: their scores are the unit's", async () => {
  // a test may have no right to a lower one than its own
  const unit = 200;
  const node = await startProcess({ oomScoreAdj: unit });
  try {
    const pod = await runPod(node);
    const resources = { oomScoreAdj: Long.fromNumber(900) };
    const id = await pod.start(['sleep', '1000'], { linux: { resources } });
    // without those that come and go
    const scores = childrenOf(node.pid)
      .map(scoreOf)
      .filter((score) => !Number.isNaN(score));
    expect(scores.length).toBeGreaterThanOrEqual(2);
    expect([scoreOf(node.pid), ...scores]).toEqual([unit, ...scores.map(() => unit)]);
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

/** A cgroup, of version 1 or 2, that allows so much memory. */
async function limitedCgroup(name: string, bytes: number) {
  const mounts = await cgroupMounts();
  const v1 = mounts.find((mount) => existsSync(join(mount, 'memory.limit_in_bytes')) || mount.endsWith('/memory'));
  const folder = join(v1 ?? mounts[0] ?? '/sys/fs/cgroup', name);
  mkdirSync(folder);
  const write = (file: string, value: number): void => writeFileSync(join(folder, file), String(value));
  write(v1 ? 'memory.limit_in_bytes' : 'memory.max', bytes);
  return {
    add: (pid: number): void => write('cgroup.procs', pid),
    /** How often the limit was hit. */
    hits: (): number => {
      if (v1) return Number(readFileSync(join(folder, 'memory.failcnt'), 'utf8'));
      return Number(/^max (\d+)/m.exec(readFileSync(join(folder, 'memory.events'), 'utf8'))?.[1] ?? 0);
    },
    remove: (): void => rmdirSync(folder),
  };
}

test('a server whose memory limit is hit goes on, or is killed and has all that runs once it is started again', async () => {
  const node = await startProcess();
  // what it has by now is not counted
  const limit = await limitedCgroup(`ct-memory-${process.pid}`, 16 * 1024 * 1024);
  try {
    const pod = await runPod(node);
    const id = await pod.start(['sleep', '1000']);
    const { pid } = node;
    const startTime = startTimeOf(pid);
    const lives = (): boolean => startTimeOf(pid) === startTime;
    limit.add(pid);
    const talk = (): Promise<unknown> => execIn(node, id, ['head', '-c', '12000000', '/dev/zero'], 20);
    for (let round = 0; round < 10 && lives(); round += 1) await Promise.allSettled(Array.from({ length: 8 }, talk));
    expect(limit.hits()).toBeGreaterThan(0);
    // as its unit does
    if (!lives()) await node.start();
    expect((await execReattached(node, id, ['echo', 'here'])).stdout).toBe('here\n');
    await removePod(node, (await runPod(node)).id);
    await eventually(() =>
      expectCleanAudit(node).then(
        () => true,
        () => undefined,
      ),
    );
    await removePod(node, pod.id);
  } finally {
    expect(await node.close()).toEqual([]);
    limit.remove();
  }
});
