import { setTimeout as sleep } from 'node:timers/promises';
import Long from 'long';
import { containerConfig, podConfig, type PodConfig } from '../support/pods.js';
import { atATime, median } from './contender.js';
import type { ServedPods } from './served.js';
import type { Table } from './table.js';

/** The shell ignores SIGTERM, as the first process of a PID namespace does: each container is killed. */
const command = ['sh', '-c', 'sleep 1000'];
const graceSeconds = 2;
const drainedPods = 40;
const containersEach = 3;
const containersOfLargePod = 110;
/** of a pod up while nothing else goes on */
const quietSamples = 7;
/** what is waited for at most: kubelet's own limit, and twice that for those who miss it */
const callTimeoutMs = 240_000;

interface RunningPod {
  readonly id: string;
  readonly containers: readonly string[];
}

/** All containers of a node stopped at once, as by a drain, and one pod of very many, with pods started meanwhile. */
export async function drain(table: Table, served: ServedPods, image: string): Promise<void> {
  const { pods, name: server } = served;
  const quietMs: number[] = [];
  for (let each = 0; each < quietSamples; each += 1) quietMs.push(await upAndDown(served));

  const running: RunningPod[] = [];
  const numbers = Array.from({ length: drainedPods }, (_, index) => index);
  await atATime(10, numbers, async () => {
    running.push(await runPod(served, image, containersEach));
  });
  const containers = running.flatMap((pod) => pod.containers);
  const began = performance.now();
  const callsMs: number[] = [];
  const all = Promise.all(
    containers.map(async (containerId) => {
      const timeout = Long.fromNumber(graceSeconds);
      await untilDone(() => pods.call('StopContainer', { containerId, timeout }, callTimeoutMs));
      callsMs.push(performance.now() - began);
    }),
  ).then(() => performance.now() - began);
  // so that a pod starts while all of them are killed, and is not just being stopped then
  await sleep(graceSeconds * 1000 - 10);
  const meanwhileMs = await upUntil(served, all);
  table.set(
    `${containers.length} StopContainer(${graceSeconds} s) at once in ${drainedPods} pods`,
    'ms',
    server,
    await all,
  );
  table.set('  median of the calls', 'ms', server, median(callsMs));
  table.set('  slowest pod up meanwhile', 'ms', server, Math.max(...meanwhileMs));
  table.set('  the same / pod up in quiet', '×', server, Math.max(...meanwhileMs) / median(quietMs));
  await atATime(10, running, ({ id }) => pods.remove(id));

  const large = await runPod(served, image, containersOfLargePod);
  const stopped = performance.now();
  await untilDone(() => pods.call('StopPodSandbox', { podSandboxId: large.id }, callTimeoutMs));
  table.set(`StopPodSandbox of ${containersOfLargePod} containers`, 'ms', server, performance.now() - stopped);
  await pods.remove(large.id);
}

/** Calls again what failed, as kubelet does: the time until it is done counts. @throws the error of the fifth time */
export async function untilDone(call: () => Promise<unknown>, pauseMs = 0): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await call();
      return;
    } catch (err) {
      process.stderr.write(`bench: ${err instanceof Error ? err.message : String(err)}\n`);
      if (tries === 5) throw err;
      await sleep(pauseMs);
    }
  }
}

async function runPod({ pods }: ServedPods, image: string, count: number): Promise<RunningPod> {
  const config: PodConfig = podConfig();
  const id = await pods.run(config);
  const containers: string[] = [];
  for (let index = 0; index < count; index += 1)
    containers.push(await pods.start(id, config, containerConfig(`c${index}`, image, { command })));
  return { id, containers };
}

/** @returns milliseconds until it was up */
async function upAndDown(served: ServedPods): Promise<number> {
  const name = await served.prepare();
  const { total } = await served.up(name);
  await served.down(name);
  return total;
}

/** Runs pods one after the other until `end` is settled. @returns milliseconds of each until it was up */
async function upUntil(served: ServedPods, end: Promise<unknown>): Promise<number[]> {
  let ended = false;
  void end.catch(() => undefined).finally(() => (ended = true));
  const taken: number[] = [];
  do taken.push(await upAndDown(served));
  while (!ended);
  return taken;
}
