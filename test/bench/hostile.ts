import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { answerTimes, type AnswerTimes } from '../support/answer-times.js';
import { startOffenders } from '../support/offenders.js';
import { streamOffences } from '../support/stream-attacks.js';
import { peakMemoryBytes, resetPeakMemory } from '../support/peak-memory.js';
import { median } from './contender.js';
import type { Measured } from './footprint.js';
import type { Table } from './table.js';

/** What is asked for, by the names in the table. */
const titles = { version: 'Version', listImages: 'ListImages', podStart: 'a pod start' } as const;
const rounds = 15;
/** of the attack: each image and container is tried in it once, one a second */
const longestMs = 120_000;

const isOfClient = (name: string): boolean => streamOffences.some((each) => each === name);

/**
 * What others wait while a hostile tenant is at work: a client that floods streams, containers that flood their log,
 * rewrite their files or fail to start, images that no type allows or that no registry gives.
 *
 * @param image with perl; the odd ones and the stumbling one by their names
 * @param only some of the offences
 */
export async function hostile(
  table: Table,
  { served, server, folder }: Measured,
  {
    image,
    odd,
    stumbling,
    only,
  }: { image: string; odd: readonly string[]; stumbling: string; only: readonly string[] },
): Promise<void> {
  const { pods, name } = served;
  await pods.pull(image);
  await answerTimes(pods, image, 3);
  const before = await answerTimes(pods, image, rounds);
  const logs = mkdtempSync(join(folder, 'offenders-'));
  const attacked: AnswerTimes = { version: [], listImages: [], podStart: [] };
  const offenders = await startOffenders(pods, server.socket, image, logs, {
    clientsElsewhere: true,
    only,
    images: odd,
    stumbling,
  });
  try {
    while (only.some(isOfClient) && offenders.attacks() === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    resetPeakMemory(server.pid);
    const [turns, endMs] = [offenders.turns(), performance.now() + longestMs];
    do {
      const times = await answerTimes(pods, image, rounds);
      for (const key of Object.keys(titles) as (keyof typeof titles)[]) attacked[key].push(...times[key]);
      // the turn that is under way now has begun before
    } while (offenders.turns() < turns + 2 && performance.now() < endMs);
    table.set('memory of the server under attack, at most', 'MB', name, peakMemoryBytes(server.pid) / 1e6);
    table.set('attacks ended meanwhile', '', name, offenders.attacks());
  } finally {
    await offenders.stop();
  }
  // before and after: what else the machine does meets both alike
  const after = await answerTimes(pods, image, rounds);
  for (const [key, title] of Object.entries(titles) as [keyof typeof titles, string][]) {
    const quietMs = median([...before[key], ...after[key]]);
    table.set(`${title} under attack`, 'ms', name, median(attacked[key]));
    table.set(`  ${title} under attack / in quiet`, '×', name, median(attacked[key]) / quietMs);
  }
}
