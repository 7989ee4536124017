import type { CriServer } from '../support/cri-server.js';
import { atATime } from './contender.js';
import type { CpuMeter } from './cpu-meter.js';
import { memoryOf } from './memory.js';
import type { ServedPods } from './served.js';
import type { Table } from './table.js';

/** A server whose footprint is measured. */
export interface Measured {
  readonly served: ServedPods;
  readonly server: CriServer;
  /** by which its processes are told from others: see memoryOf */
  readonly folder: string;
  readonly meter: CpuMeter;
}

const idleSpanMs = 5_000;
/** of pods one after the other whose processor time is taken */
const sequentialPods = 20;

/**
 * What a server costs the node beside its pods: memory, processor time while nothing is asked, and processor time of a pod
 * from nothing to gone with all that is made ready for the next one.
 *
 * @param counts numbers of pods at which the memory is taken, in rising order; at the first also the idle time
 */
export async function footprint(
  table: Table,
  { served, server, folder, meter }: Measured,
  counts: readonly number[],
): Promise<void> {
  const idle = async (count: number): Promise<void> => {
    await meter.settled();
    table.set(
      `processor time idle for 5 s, ${count} pods (a tick is 10)`,
      'ms',
      served.name,
      await meter.usedWithinMs(idleSpanMs),
    );
  };
  await idle(0);
  await costOfPods(table, served, meter);

  const names: string[] = [];
  for (const [index, count] of counts.entries()) {
    const added: string[] = [];
    while (names.length + added.length < count) added.push(await served.prepare());
    await atATime(10, added, (name) => served.up(name));
    names.push(...added);
    if (index === 0) await idle(count);
    await meter.settled();
    table.set(`memory (PSS) at ${count} pods`, 'MB', served.name, memoryOf(server.pid, folder));
  }
  await atATime(10, names, (name) => served.down(name));
}

async function costOfPods(table: Table, served: ServedPods, meter: CpuMeter): Promise<void> {
  await meter.settled();
  const before = meter.usedMs();
  for (let each = 0; each < sequentialPods; each += 1) {
    const name = await served.prepare();
    await served.up(name);
    await served.down(name);
  }
  const called = meter.usedMs() - before;
  // also what comes after the answers: refilled pools, shims that end
  await meter.settled();
  const all = meter.usedMs() - before;
  table.set('processor time of a pod up and down', 'ms', served.name, all / sequentialPods);
  table.set('  of it until the last answer', 'ms', served.name, called / sequentialPods);
}
