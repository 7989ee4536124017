// npm run test:faults: makes every step of every pipeline fail and kills the server at every boundary of their steps,
// then says what it did and what was left. `-- --short` gives each step one fault and each pipeline one kill.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftSince, takeStock } from './leftovers.mjs';
import { checkout, setUp } from './set-up.mjs';

const argv = process.argv.slice(2);
const named = argv.filter((word) => word !== '--short');
if (named.some((word) => word.startsWith('-'))) {
  console.log('usage: npm run test:faults -- [--short] [FILE...]');
  process.exit(named.includes('--help') ? 0 : 64);
}
setUp({ for: 'tests' });

const folder = mkdtempSync(join(tmpdir(), 'crisp-'));
const temporary = join(folder, 't');
mkdirSync(temporary);
// a pod's user namespace has to get at its root file system below
chmodSync(folder, 0o755);
const before = takeStock();
const file = join(folder, 'report.json');
const vitest = [
  join(checkout, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config=vitest.faults.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${file}`,
  ...named,
];
const env = { ...process.env, TMPDIR: temporary, ...(argv.includes('--short') ? { CRISP_FAULTS: 'short' } : {}) };
const { status } = spawnSync(process.execPath, vitest, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] });

let report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch (err) {
  console.error(`vitest left no report: ${err.message}`);
}
const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
// of tests that came to their end; others are among the failed
const injected = tests.flatMap(({ meta }) => meta?.injected ?? []);
const commands = tests.reduce((sum, { meta }) => sum + (meta?.commands ?? 0), 0);
const files = readdirSync(temporary);
const left = [
  ...injected.flatMap(({ pipeline, step, fault, left }) =>
    left.map((line) => `${pipeline}, ${step}, ${fault}: ${line}`),
  ),
  ...(await leftSince(before)),
  ...files.map((name) => `folder ${join(temporary, name)}`),
];
if (files.length === 0) rmSync(folder, { recursive: true });

/** Of one pipeline, or of all: how many faults of each kind, and at how many of its steps and boundaries. */
function line(name, those, steps) {
  const kills = those.filter(({ fault }) => fault === 'kill');
  const faults = those.filter(({ fault }) => fault !== 'kill');
  const kinds = [...new Set(faults.map(({ fault }) => fault))].map(
    (kind) => `${faults.filter(({ fault }) => fault === kind).length} ${kind}`,
  );
  const at = new Set(faults.map(({ pipeline, step }) => `${pipeline}/${step}`)).size;
  const boundaries = new Set(kills.map(({ pipeline, step, when }) => `${pipeline}/${when} ${step}`)).size;
  return (
    `${name}: ${faults.length} faults at ${at} of ${steps} steps${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}, ` +
    `${kills.length} kills at ${boundaries} boundaries`
  );
}

const pipelines = new Map(injected.map(({ pipeline, steps }) => [pipeline, steps]));
const steps = [...pipelines.values()].reduce((sum, each) => sum + each, 0);
console.log('');
for (const [name, many] of pipelines) {
  console.log(
    line(
      name,
      injected.filter(({ pipeline }) => pipeline === name),
      many,
    ),
  );
}
console.log(line('all', injected, steps));
if (commands > 0) console.log(`model: ${commands} commands, each answer and each list as the state machine has it`);
const faults = injected.filter(({ fault }) => fault !== 'kill');
const at = new Set(faults.map(({ pipeline, step }) => `${pipeline}/${step}`));
const kills = injected.filter(({ fault }) => fault === 'kill');
const boundaries = new Set(kills.map(({ pipeline, step, when }) => `${pipeline}/${when} ${step}`)).size;
// every step has a fault, where no file was named that leaves some out
const isWhole = named.length > 0 || at.size === steps;
if (!isWhole) console.log(`${steps - at.size} steps without a fault`);
const failed = Math.max(report.numFailedTests + (left.length > 0 ? 1 : 0) + (isWhole ? 0 : 1), status === 0 ? 0 : 1);
console.log(`${report.numPassedTests + (left.length > 0 ? 0 : 1)} passed, ${failed} failed`);
console.log(
  `${injected.length} faults at ${at.size} steps and ${boundaries} boundaries; ` +
    `left: ${left.length === 0 ? 'nothing' : `${left.length} things`}`,
);
for (const each of left) console.log(`  ${each}`);
process.exit(failed === 0 && injected.length > 0 ? 0 : 1);
