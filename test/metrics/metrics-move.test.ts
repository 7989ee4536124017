import { join } from 'node:path';
import Long from 'long';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPipeline } from '../../src/cri/container/run-container.js';
import { cri } from '../../src/lib/proto.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { mountFreezableDisk } from '../support/frozen-disk.js';
import { busyboxImage } from '../support/images.js';
import { eventually, removePod, runPod, until, type NodePod } from '../support/node-pod.js';
import { startRegistry } from '../support/registry.js';
import { mountTinyDisk } from '../support/tiny-disk.js';

let node: CrispNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(() => node?.close());

/** The value of a series; it has to be there. */
async function valueOf(series: string): Promise<number> {
  const { body } = await node.context.metrics.text();
  const line = body.split('\n').find((each) => each.startsWith(`${series} `));
  if (line === undefined) throw new Error(`no ${series}`);
  return Number(line.slice(series.length + 1));
}

const reaches = (series: string, value: number): Promise<true> =>
  eventually(async () => ((await valueOf(series)) === value ? true : undefined), 60_000);

const exceeds = (series: string, value: number): Promise<true> =>
  eventually(async () => ((await valueOf(series)) > value ? true : undefined), 60_000);

const runPodWithLogs = (logDirectory: string): Promise<NodePod> => runPod(node, { changes: { logDirectory } });

/** Writes for ever, with pauses that leave the processor to others. */
const talkative = ['sh', '-c', 'while :; do seq 1 2000; sleep 0.05; done'];

test('crisp_oom_kills_total counts a container that the kernel kills for want of memory, once', async () => {
  const before = await valueOf('crisp_oom_kills_total');
  const pod = await runPod(node);
  const id = await pod.start(['sh', '-c', 'tail /dev/zero'], {
    linux: { resources: { memoryLimitInBytes: Long.fromNumber(16 * 1024 * 1024) } },
  });
  await until(node, id, cri.ContainerState.CONTAINER_EXITED);
  await reaches('crisp_container_exits_total{reason="OOMKilled"}', 1);
  await removePod(node, pod.id);
  expect(await valueOf('crisp_oom_kills_total')).toBe(before + 1);
});

test('crisp_starts_waiting shows the start that a pod’s four others keep waiting, until one has ended', async () => {
  const pod = await runPod(node);
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push(await pod.create(['sleep', '1000']));
  const start = (containerId = ''): Promise<unknown> => node.client.call('StartContainer', { containerId });
  const starts: Promise<unknown>[] = [];
  const holds = [];
  for (const id of ids.slice(0, 4)) {
    const hold = node.faults.holdAt(startPipeline, 'task create');
    holds.push(hold);
    starts.push(start(id));
    await hold.reached;
  }
  starts.push(start(ids[4]));
  await reaches('crisp_starts_waiting{queue="containers"}', 1);
  expect(await valueOf('crisp_starts_running{queue="containers"}')).toBe(4);
  for (const { letGo } of holds) letGo();
  await Promise.all(starts);
  expect(await valueOf('crisp_starts_waiting{queue="containers"}')).toBe(0);
  await removePod(node, pod.id);
});

test('crisp_queue_waiting shows what waits in each of the other queues', async () => {
  const { slices, dials, ends, lookUps } = node.context.admission;
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const held = (): Promise<void> => gate;
  const enough = 1000;
  const signal = new AbortController().signal;
  const work = {
    slices: () => slices.run(held),
    // eight at once for one pod
    dials: () => dials.run(held, { key: 'pod' }),
    ends: () => ends(held),
    'look-ups': () => lookUps.run([node.folder], held, signal),
  };
  const all: Promise<unknown>[] = [];
  for (const [queue, add] of Object.entries(work)) {
    const series = `crisp_queue_waiting{queue="${queue}"}`;
    expect(await valueOf(series), queue).toBe(0);
    let added = 0;
    for (; (await valueOf(series)) === 0 && added < enough; added += 1) all.push(add());
    expect(await valueOf(series), `${queue}, with ${added}`).toBeGreaterThan(0);
  }
  letGo();
  await Promise.all(all);
  for (const queue of [...Object.keys(work), 'shim'])
    expect(await valueOf(`crisp_queue_waiting{queue="${queue}"}`), queue).toBe(0);
});

test('crisp_image_pull_failures_total has the reason of each pull that failed', async () => {
  const open = await startRegistry();
  const closed = await startRegistry({ credentials: { username: 'me', password: 'right' } });
  await closed.push('test/secret', 'latest', await busyboxImage());
  const cases = {
    'not found': { image: { image: `${open.host}/test/absent:latest` } },
    denied: {
      image: { image: `${closed.host}/test/secret:latest` },
      auth: { username: 'me', password: 'wrong' },
    },
  };
  const failed = (reason: string): string => `crisp_image_pull_failures_total{reason="${reason}"}`;
  for (const [reason, request] of Object.entries(cases)) {
    expect(await valueOf(failed(reason)), reason).toBe(0);
    await expect(node.client.call('PullImage', request), reason).rejects.toThrow();
    expect(await valueOf(failed(reason)), reason).toBe(1);
  }
  expect(await valueOf('crisp_image_pulls_total{outcome="failed"}')).toBe(2);
  await open.close();
  await closed.close();
});

test('crisp_logs_blocked shows a log whose disk hangs, and its output counts as dropped', async () => {
  const folder = join(node.folder, 'hangs');
  const disk = mountFreezableDisk(folder);
  try {
    const pod = await runPodWithLogs(join(folder, 'pod'));
    await pod.start(talkative);
    expect(await valueOf('crisp_log_troubles_total{kind="blocked"}')).toBe(0);
    const dropped = await valueOf('crisp_log_dropped_bytes_total');
    disk.freeze();
    await reaches('crisp_logs_blocked', 1);
    await reaches('crisp_log_troubles_total{kind="blocked"}', 1);
    await exceeds('crisp_log_dropped_bytes_total', dropped);
    disk.thaw();
    await reaches('crisp_logs_blocked', 0);
    await removePod(node, pod.id);
  } finally {
    disk.unmount();
  }
});

test('crisp_log_dropped_bytes_total and crisp_log_troubles_total count what a full disk takes no more', async () => {
  const folder = join(node.folder, 'full');
  const disk = mountTinyDisk(folder, '64k');
  try {
    const pod = await runPodWithLogs(join(folder, 'pod'));
    const dropped = await valueOf('crisp_log_dropped_bytes_total');
    const failed = await valueOf('crisp_log_troubles_total{kind="failed"}');
    await pod.start(talkative);
    await exceeds('crisp_log_troubles_total{kind="failed"}', failed);
    await exceeds('crisp_log_dropped_bytes_total', dropped);
    await removePod(node, pod.id);
  } finally {
    // the log process may have the file open for a moment
    await eventually(() => {
      try {
        disk.unmount();
        return true;
      } catch {
        return undefined;
      }
    });
  }
});
