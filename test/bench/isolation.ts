import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cgroupsIn, removeCgroupTree } from '../../src/lib/host/cgroup-tree.js';
import { busyboxName } from '../conformance/images.js';
import { removePod, type PodNode } from '../support/node-pod.js';
import { endFault } from '../support/pod-faults.js';
import { servedNode } from '../support/served-node.js';
import { startVictim, type Victim, type VictimTimes } from '../support/victim.js';
import type { BenchFault } from './bench-faults.js';
import { median } from './contender.js';
import { untilDone } from './drain.js';
import type { Measured } from './footprint.js';
import type { Figure, Table } from './table.js';

/** between the end of one round's work and the next look */
const restMs = 500;
/** until a removal that failed is asked for again, as kubelet does */
const againMs = 1000;

const titles: Readonly<Partial<Record<keyof VictimTimes, string>>> = {
  execMs: 'exec',
  logMs: 'log line',
  stopMs: 'stop',
  startMs: 'new pod',
};
const fields = Object.entries(titles) as [keyof VictimTimes, string][];

const inQuiet = 'in quiet';
const besideFault = (fault: string, title: string): string => `beside ${fault}: ${title} / in quiet`;

/**
 * What a pod waits beside one at fault, as a multiple of what it waits in quiet.
 *
 * @param handler of all pods
 * @param rounds of each fault; before each one the victim is looked at in quiet, and quiet is the median of all these looks
 */
export async function isolation(
  table: Table,
  { served, folder }: Measured,
  { faults, handler, rounds }: { faults: readonly BenchFault[]; handler: string; rounds: number },
): Promise<void> {
  const { pods, name: server } = served;
  const parent = `crispbench${randomBytes(4).toString('hex')}`;
  const node = servedNode(pods, folder, busyboxName, (pod) => `/${parent}/${pod}`);
  const quiet: VictimTimes[] = [];
  const medianOf = (field: keyof VictimTimes, times: readonly VictimTimes[]): number =>
    median(times.map((each) => each[field]));
  try {
    const victim = await startVictim(node, handler);
    await victim.check();
    const besides = new Map<string, VictimTimes[]>();
    for (const { name: fault, start } of faults) {
      const beside: VictimTimes[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await pause(restMs);
        const before = await orReport(`${server} in quiet`, victim.check());
        if (before) quiet.push(before);
        const times = await orReport(
          `${server} beside ${fault}`,
          besideOne(node, victim, () => start(node, handler)),
        );
        if (times) beside.push(times);
      }
      // what did not answer within the ceiling was reported: its cells stay empty
      if (beside.length === rounds) besides.set(fault, beside);
    }
    for (const [fault, beside] of besides)
      for (const [field, title] of fields)
        table.set(besideFault(fault, title), '×', server, medianOf(field, beside) / medianOf(field, quiet));
    for (const [field, title] of fields) table.set(`${title} ${inQuiet}`, 'ms', server, medianOf(field, quiet));
  } finally {
    // the victim's, and those of a fault that failed
    for (const { id } of (await pods.call('ListPodSandbox', {})).items)
      await orReport(
        `${server}: removal of a pod`,
        untilDone(() => removePod(node, id ?? ''), againMs),
      );
    await orReport(`${server}: cgroups`, removeCgroups(parent));
  }
}

/** What the work gives; undefined where it fails, which is reported. */
async function orReport<T>(what: string, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (err) {
    process.stderr.write(`bench: ${what}: ${err instanceof Error ? err.message : String(err)}\n`);
    return undefined;
  }
}

async function besideOne(
  node: PodNode,
  victim: Victim,
  start: () => ReturnType<BenchFault['start']>,
): Promise<VictimTimes> {
  const started = await start();
  try {
    return await victim.check();
  } finally {
    // a server that has lost a shim may take a moment to see what has ended
    await untilDone(() => endFault(node, started), againMs);
  }
}

/** The pods' own, in each hierarchy: kubelet removes them, where the server has not made them itself. */
async function removeCgroups(parent: string): Promise<void> {
  const mounts = '/sys/fs/cgroup';
  for (const name of ['', ...(await cgroupsIn(mounts))]) await removeCgroupTree(join(mounts, name, parent));
}

/** The figures of `isolation` as a Markdown table with a row for each fault: each server's multiples. */
export function isolationTable(figures: readonly Figure[], servers: readonly string[]): string[] {
  const byTitle = new Map(figures.map((figure) => [figure.title, figure]));
  const cell = (title: string, unit: string): string =>
    servers
      .map((server) => byTitle.get(title)?.values[server])
      .map((value) => (value === undefined || Number.isNaN(value) ? '–' : `${value.toFixed(1)}${unit}`))
      .join(' / ');
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const besideOf = /^beside (.*): (.*) \/ in quiet$/;
  const faults = figures.flatMap(({ title }) => {
    const [, fault, what] = besideOf.exec(title) ?? [];
    return fault !== undefined && what === titles.execMs ? [fault] : [];
  });
  const named = fields.map(([, title]) => title);
  return [
    row(`${servers.join(' / ')}`, ...named),
    row('---', ...named.map(() => '---')),
    row(inQuiet, ...named.map((title) => cell(`${title} ${inQuiet}`, ' ms'))),
    ...faults.map((fault) => row(fault, ...named.map((title) => cell(besideFault(fault, title), '×')))),
  ];
}
