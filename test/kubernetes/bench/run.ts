// `npm run bench:kubernetes`: a cluster of one node on crisp and, with --peer, one on containerd beside it, each doing the
// same in turn, so that whatever else the machine does meets them alike.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { leftSince, takeStock } from '../../../scripts/leftovers.mjs';
import { Table } from '../../bench/table.js';
import { buildKubernetes } from '../../tools/kubernetes/build.mjs';
import { startContender, type Contender } from './contender.js';
import { deployAndDelete, probed, staticPodStarts } from './figures.js';

const usage = `npm run bench:kubernetes -- [options]

  --peer PATH       this containerd beside crisp; its runc and shim lie beside it
  --runs N          of all of it (default 1): figures are medians of the runs, ratios medians of those within a run
  --only LIST       of deployments,static,probes (default: all)
  --replicas LIST   of the deployments (default 40,100)
  --periods LIST    of the probes of 100 pods, in seconds (default 10,1)
  --span SECONDS    over which the processor time of these pods is taken (default 60)
  --json FILE       the figures, as JSON
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progress = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      runs: { type: 'string', default: '1' },
      only: { type: 'string', default: 'deployments,static,probes' },
      replicas: { type: 'string', default: '40,100' },
      periods: { type: 'string', default: '10,1' },
      span: { type: 'string', default: '60' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const only = values.only.split(',');
  const numbers = (list: string): number[] => list.split(',').map(Number);
  const programs = buildKubernetes({ groups: ['cluster'], log: progress });
  const before = takeStock();
  const interrupted = new Promise<never>((_resolve, reject) => {
    process.once('SIGINT', () => reject(new Error('interrupted')));
  });
  interrupted.catch(() => undefined);

  const contenders: Contender[] = [];
  // a cluster that is on its way is there to be removed only once it is up
  let starting: Promise<unknown> = Promise.resolve();
  let over = false;
  const measure = async (): Promise<void> => {
    for (const peer of values.peer === undefined ? [undefined] : [undefined, values.peer]) {
      progress(`a cluster on ${peer ?? 'crisp'}`);
      starting = startContender(programs, peer).then((started) => contenders.push(started));
      await starting;
      if (over) return;
    }
    const table = new Table(contenders.map(({ name }) => name));
    try {
      progress('warming up');
      const unseen = new Table([]);
      for (const each of contenders) await deployAndDelete(unseen, each, 5);
      for (let run = 1; run <= Number(values.runs); run += 1) {
        // who begins changes, as the second may find the machine warmer
        const inTurn = run % 2 === 1 ? contenders : [...contenders].reverse();
        for (const count of only.includes('deployments') ? numbers(values.replicas) : []) {
          progress(`run ${run} of ${values.runs}: ${count} replicas`);
          for (const each of inTurn) await deployAndDelete(table, each, count);
        }
        if (only.includes('static')) {
          progress(`run ${run} of ${values.runs}: static pods`);
          for (const each of inTurn) await staticPodStarts(table, each, 5);
        }
        for (const periodSeconds of only.includes('probes') ? numbers(values.periods) : []) {
          progress(`run ${run} of ${values.runs}: probes each ${periodSeconds} s`);
          for (const each of inTurn)
            await probed(table, each, { pods: 100, periodSeconds, spanMs: Number(values.span) * 1000 });
        }
      }
    } finally {
      table.lines().forEach(say);
      if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(table.figures(), null, 1));
    }
  };
  try {
    await Promise.race([measure(), interrupted]);
  } finally {
    over = true;
    progress('removing the clusters');
    await starting.catch(() => undefined);
    for (const each of contenders) await each.close();
  }
  const names = contenders.map(({ clusterName }) => clusterName);
  const left = await leftSince(before, (line) => names.some((name) => line.includes(name)), 10_000);
  if (left.length > 0) throw new Error(`left on this machine:\n${left.join('\n')}`);
}

main().then(
  () => process.exit(0),
  (err: unknown) => {
    process.stderr.write(`${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`);
    process.exit(1);
  },
);
