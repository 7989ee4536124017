import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CrispProcess } from '../support/crisp-process.js';
import { execIn, type NodePod, removePod, runPod } from '../support/node-pod.js';
import { churn } from './churn.js';
import {
  type Footprint,
  footprintLines,
  footprintNow,
  footprintOf,
  growthOf,
  type NodeFootprint,
} from './footprint.js';
import { shimsOf } from './faults.js';
import type { Random } from './random.js';

export interface SoakOptions {
  readonly hours: number;
  readonly random: Random;
  readonly say: (line: string) => void;
}

/** of pods that stay for the whole time */
const residents = 10;
/** of each resident */
const probeEveryMs = 1_000;
const rotateEveryMs = 10_000;
const sampleEveryMs = 10_000;
/** the server keeps its last 500 starts for the page: its heap is compared from there on */
const podsBefore = 600;

interface Sample {
  readonly atMs: number;
  readonly footprint: NodeFootprint;
}

/**
 * A node with pods that stay: each is probed by an exec every second and has its log rotated every ten, as kubelet does it,
 * while others come and go, one in a hundred with something going wrong. Prints by how much memory and descriptors rise in
 * an hour, by a straight line through the second half of the samples.
 *
 * @returns what has grown
 */
export async function soak(node: CrispProcess, { hours, random, say }: SoakOptions): Promise<string[]> {
  const pods = await Promise.all(Array.from({ length: residents }, () => runPod(node)));
  const talkers = await Promise.all(pods.map((pod) => startTalker(pod)));
  // the faults are for those that come and go
  const sparedShims = shimsOf(node);
  await churn(node, { pods: podsBefore, atOnce: 10, faultRate: 0, random });
  const before = await footprintOf(node);
  const endsAt = performance.now() + hours * 3_600_000;
  const isOver = (): boolean => performance.now() >= endsAt;
  const failures: string[] = [];
  const samples: Sample[] = [];
  let gone = 0;
  let probes = 0;
  const every = async (ms: number, work: () => Promise<void> | void): Promise<void> => {
    while (!isOver()) {
      try {
        await work();
      } catch (err) {
        failures.push(String(err));
      }
      await pause(Math.max(0, Math.min(ms, endsAt - performance.now())));
    }
  };
  await Promise.all([
    ...talkers.map(({ id }) =>
      every(probeEveryMs, async () => {
        probes += 1;
        const { exitCode } = await execIn(node, id, ['true']);
        if (exitCode !== 0) failures.push(`a probe ended with ${exitCode}`);
      }),
    ),
    ...talkers.map(({ id, log }) => every(rotateEveryMs, () => rotate(node, id, log))),
    every(0, async () => {
      await churn(node, { pods: 8, atOnce: 2, faultRate: 0.01, random, sparedShims });
      gone += 8;
      await pause(1_000);
    }),
    every(sampleEveryMs, () => void samples.push({ atMs: performance.now(), footprint: footprintNow(node) })),
  ]);
  const after = await footprintOf(node);
  say(
    `${hours} hours: ${residents} pods with ${probes} probes, ${gone} pods that came and went, ${failures.length} failures`,
  );
  for (const line of slopes(samples.slice(samples.length / 2))) say(`  ${line}`);
  say('since the beginning:');
  for (const line of footprintLines([before, after])) say(`  ${line}`);
  for (const pod of pods) await removePod(node, pod.id);
  return [...growthOf(before, after), ...new Set(failures)];
}

interface Talker {
  readonly id: string;
  readonly log: string;
}

async function startTalker(pod: NodePod): Promise<Talker> {
  const logPath = 'talks.log';
  const id = await pod.start(['sh', '-c', 'while :; do echo a line of the log; sleep 0.05; done'], { logPath });
  return { id, log: join(pod.config.logDirectory ?? '', logPath) };
}

async function rotate(node: CrispProcess, containerId: string, log: string): Promise<void> {
  renameSync(log, `${log}.old`);
  await node.client.call('ReopenContainerLog', { containerId });
  rmSync(`${log}.old`);
}

function slopes(samples: readonly Sample[]): string[] {
  const names = [...(samples[0]?.footprint.processes.keys() ?? [])];
  return names.map((name) => {
    const perHour = (key: 'memoryBytes' | 'descriptors'): number =>
      slopeOf(samples.map(({ atMs, footprint }) => [atMs / 3_600_000, valueOf(footprint.processes.get(name), key)]));
    return (
      `${name}: memory ${(perHour('memoryBytes') / 1e6).toFixed(2)} MB an hour, ` +
      `descriptors ${perHour('descriptors').toFixed(2)} an hour`
    );
  });
}

function valueOf(footprint: Footprint | undefined, key: 'memoryBytes' | 'descriptors'): number {
  return footprint?.[key] ?? NaN;
}

/** Of the straight line through points that has the least squares of distances. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
