// `npm run churn`: pods come and go by the thousand on a crisp of today's sources, some of them with something going
// wrong, and everything is as it was after the first hundred. With --hours, a soak: see soak.ts.
import { parseArgs } from 'node:util';
import { auditOf, linesOf } from '../support/audit.js';
import { percentile } from '../bench/contender.js';
import { startProcess } from '../support/crisp-process.js';
import { setExitCode } from '../support/exit-code.js';
import { keptStarts } from '../../src/page/ring-of-starts.js';
import { churn, type ChurnResult } from './churn.js';
import { makeFallible } from './faults.js';
import { footprintLines, type NodeFootprint, footprintOf, growthOf } from './footprint.js';
import { Random } from './random.js';
import { soak } from './soak.js';

const usage = `npm run churn -- [options]

  --pods N      that come and go (default 1000)
  --at-once N   of them at a time (default 20)
  --faults P    of a hundred pods that something goes wrong with (default 1)
  --hours H     instead: a soak of so long, with probes, log rotation and pods that come and go; prints the slopes of memory
                and descriptors
  --seed N      makes the faults of an earlier run again
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns whether all is as it was */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      pods: { type: 'string', default: '1000' },
      'at-once': { type: 'string', default: '20' },
      faults: { type: 'string', default: '1' },
      hours: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return true;
  }
  const random = new Random(Number(values.seed));
  const node = await startProcess({ heldSteps: true });
  const wrong: string[] = [];
  try {
    await makeFallible(node);
    const empty = node.hostResidue();
    if (values.hours === undefined) {
      const options = { pods: Number(values.pods), atOnce: Number(values['at-once']), random };
      wrong.push(...(await thousand(node, { ...options, faultRate: Number(values.faults) / 100, seed: values.seed })));
    } else wrong.push(...(await soak(node, { hours: Number(values.hours), random, say })));
    const audit = linesOf(await auditOf(node));
    say(`audit: ${audit.length === 0 ? 'clean' : ''}`);
    wrong.push(...audit, ...node.hostResidue().filter((line) => !empty.includes(line)));
  } finally {
    wrong.push(...(await node.close()));
  }
  say(`left: ${wrong.length === 0 ? 'nothing' : ''}`);
  for (const line of wrong) say(`  ${line}`);
  say(wrong.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  return wrong.length === 0;
}

interface Options {
  readonly pods: number;
  readonly atOnce: number;
  readonly faultRate: number;
  readonly random: Random;
  readonly seed: string;
}

/** @returns what has grown since the first hundred pods */
async function thousand(
  node: Awaited<ReturnType<typeof startProcess>>,
  { pods, seed, ...options }: Options,
): Promise<string[]> {
  const stages = [...new Set([100, 100 + keptStarts, pods].filter((count) => count <= pods))];
  const startedAt = performance.now();
  const done: ChurnResult[] = [];
  const footprints: NodeFootprint[] = [];
  let gone = 0;
  for (const count of stages) {
    const before = gone;
    const onGone = (many: number): void => {
      gone = before + many;
      if (gone % 100 === 0) process.stderr.write(`churn: ${gone} of ${pods} pods\n`);
    };
    done.push(await churn(node, { ...options, pods: count - before, onGone }));
    footprints.push(await footprintOf(node));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const injected = done.flatMap((each) => each.injected);
  const kinds = [...new Set(injected)].map((kind) => `${injected.filter((each) => each === kind).length} ${kind}`);
  say(
    `${pods} pods, ${options.atOnce} at a time, ${(pods / seconds).toFixed(1)} a second, ` +
      `${injected.length} faults (${kinds.join(', ')}), seed ${seed}`,
  );
  const upMs = done.flatMap((each) => each.upMs);
  const [p50, p99, longest] = [0.5, 0.99, 1].map((part) => Math.round(percentile(upMs, part)));
  say(`pod up: p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms`);
  say(`after ${stages.join(', ')} pods:`);
  for (const line of footprintLines(footprints)) say(`  ${line}`);
  const [first, ...later] = footprints as [NodeFootprint, ...NodeFootprint[]];
  const last = later.at(-1) ?? first;
  // the server keeps its last starts for the page: its memory is compared from when it has all of them
  return growthOf(first, last, later.length > 1 ? later[0] : undefined);
}

setExitCode(main());
