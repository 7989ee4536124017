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

const isOfClient = (name: string): boolean => streamOffences.some((each) => each === name);

/**
 * What others wait while a hostile tenant is at work: a client that floods streams, containers that flood their log and
 * rewrite their files, images whose JSON no type allows.
 *
 * @param image with perl; the odd ones by their names
 * @param only some of the offences
 */
export async function hostile(
  table: Table,
  { served, server, folder }: Measured,
  { image, odd, only }: { image: string; odd: readonly string[]; only: readonly string[] },
): Promise<void> {
  const { pods, name } = served;
  await pods.pull(image);
  await answerTimes(pods, image, 3);
  const before = await answerTimes(pods, image, rounds);
  const logs = mkdtempSync(join(folder, 'offenders-'));
  let attacked: AnswerTimes;
  const offenders = await startOffenders(pods, server.socket, image, logs, {
    clientsElsewhere: true,
    only,
    images: odd,
  });
  try {
    while (only.some(isOfClient) && offenders.attacks() === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    resetPeakMemory(server.pid);
    attacked = await answerTimes(pods, image, rounds);
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
