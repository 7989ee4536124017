import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CriServer, ServerOptions } from '../support/cri-server.js';
import { acceptTraces } from './accepting-collector.js';
import { median, percentile } from './contender.js';
import { startMeasured, type MeasuredServer } from './measured-server.js';
import { memoryOfProcesses } from './memory.js';
import type { Table } from './table.js';
import { crispWithoutTracing } from './without-tracing.js';

const kinds = ['cut out', 'off', 'on'] as const;
type Kind = (typeof kinds)[number];

/** at most so many times all servers are started anew: how much of a heap is in use differs from start to start */
const mostStarts = 5;
/** of one start, if there are that many */
const samplesOfStart = 3;
/** of a sample of processor time */
const podsOfSample = 10;
/** longer than spans wait for a batch (OTEL_BSP_SCHEDULE_DELAY): what a sample's pods cost is used up by then */
const flushMs = 6_000;

interface Figures {
  readonly cpuMs: number[];
  readonly upMs: number[];
  readonly idleMegabytes: number[];
  readonly megabytes: number[];
}

/**
 * What tracing costs: processor time of a pod up and down, the time of a pod up, and the server's memory, with tracing cut out
 * of crisp, off and on. The three servers run side by side and take turns; the collector takes what it gets and no more.
 */
export async function costOfTracing(
  table: Table,
  folder: string,
  registryHost: string,
  samples: number,
  start: (options: ServerOptions) => Promise<CriServer>,
  programs?: string,
): Promise<void> {
  const starts = Math.max(1, Math.min(mostStarts, Math.floor(samples / samplesOfStart)));
  const collector = await acceptTraces();
  const crispMain = crispWithoutTracing(join(folder, 'without-tracing'));
  const startOf: Record<Kind, (options: ServerOptions) => Promise<CriServer>> = {
    'cut out': (options) => start({ ...options, crispMain }),
    off: start,
    on: (options) => start({ ...options, crispSettings: `[tracing]\nendpoint = "${collector.endpoint}"` }),
  };
  const figures = Object.fromEntries(
    kinds.map((kind) => [kind, { cpuMs: [], upMs: [], idleMegabytes: [], megabytes: [] }]),
  ) as unknown as Record<Kind, Figures>;
  try {
    for (let round = 0; round < starts; round += 1) {
      const servers = {} as Record<Kind, MeasuredServer>;
      try {
        for (const [index, kind] of inTurn(round).entries())
          servers[kind] = await startMeasured(join(folder, `t${round}${index}`), registryHost, startOf[kind], programs);
        await sample(servers, figures, Math.ceil(samples / starts));
      } finally {
        for (const server of Object.values(servers)) await server.close();
      }
    }
    const { exports, bytes } = collector.received();
    if (exports === 0) throw new Error('nothing came to the collector: the figures with tracing on are none');
    const pods = starts * (Math.ceil(samples / starts) + 1) * podsOfSample;
    table.set('bytes sent to the collector, a pod', 'B', 'crisp', bytes / pods);
  } finally {
    collector.close();
  }
  report(table, figures);
}

/** Who comes first gets the machine as the last one left it: so it is another one each time. */
function inTurn(round: number): Kind[] {
  const first = round % kinds.length;
  return [...kinds.slice(first), ...kinds.slice(0, first)];
}

async function sample(
  servers: Record<Kind, MeasuredServer>,
  figures: Record<Kind, Figures>,
  count: number,
): Promise<void> {
  const takeMemory = (of: 'idleMegabytes' | 'megabytes'): void => {
    // all at one moment: they share their program's pages
    for (const kind of kinds) figures[kind][of].push(memoryOfProcesses([servers[kind].server.pid]));
  };
  for (const kind of kinds) await servers[kind].meter.settled();
  takeMemory('idleMegabytes');
  // the first round warms up
  for (let round = 0; round <= count; round += 1) {
    const before = Object.fromEntries(kinds.map((kind) => [kind, servers[kind].meter.usedMs()]));
    for (const kind of inTurn(round)) {
      for (let pod = 0; pod < podsOfSample; pod += 1) {
        const name = await servers[kind].served.prepare();
        const { total } = await servers[kind].served.up(name);
        await servers[kind].served.down(name);
        if (round > 0) figures[kind].upMs.push(total);
      }
    }
    await pause(flushMs);
    if (round === 0) continue;
    for (const kind of kinds)
      figures[kind].cpuMs.push((servers[kind].meter.usedMs() - (before[kind] ?? 0)) / podsOfSample);
  }
  takeMemory('megabytes');
}

function report(table: Table, figures: Record<Kind, Figures>): void {
  const spread = (title: string, unit: string, values: readonly number[]): void => {
    table.set(title, unit, 'crisp', median(values));
    table.set(`  first quartile: ${title}`, unit, 'crisp', percentile(values, 0.25));
    table.set(`  third quartile: ${title}`, unit, 'crisp', percentile(values, 0.75));
  };
  const paired = (of: keyof Figures, one: Kind, other: Kind, how: (a: number, b: number) => number): number[] =>
    figures[one][of].map((value, at) => how(value, figures[other][of][at] ?? Number.NaN));
  const more = (a: number, b: number): number => (a / b - 1) * 100;
  for (const kind of kinds) spread(`processor time of a pod up and down, tracing ${kind}`, 'ms', figures[kind].cpuMs);
  spread('processor time, on against off', '%', paired('cpuMs', 'on', 'off', more));
  spread('processor time, off against cut out', '%', paired('cpuMs', 'off', 'cut out', more));
  for (const kind of kinds) spread(`pod up, tracing ${kind}`, 'ms', figures[kind].upMs);
  for (const [of, when] of [
    ['idleMegabytes', 'idle'],
    ['megabytes', 'after pods'],
  ] as const) {
    for (const kind of kinds) spread(`server memory (PSS) ${when}, tracing ${kind}`, 'MB', figures[kind][of]);
    const difference = paired(of, 'off', 'cut out', (a, b) => a - b);
    spread(`server memory (PSS) ${when}, off less cut out`, 'MB', difference);
  }
}
