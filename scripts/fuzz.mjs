// npm run fuzz: every parser of foreign bytes, five minutes in all. CRISP_FUZZ_SEED repeats a run, CRISP_FUZZ_MINUTES
// changes how long it takes; what is named after `--` narrows it down to files of test/fuzz.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'tests' });

const named = process.argv.slice(2);
const folder = join(checkout, 'test/fuzz');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => named.length === 0 || named.some((name) => `test/fuzz/${file}`.includes(name)));
const countIn = (file) => readFileSync(join(folder, file), 'utf8').match(/^fuzz\(/gm)?.length ?? 0;
const properties = files.reduce((sum, file) => sum + countIn(file), 0);
if (properties === 0) {
  console.error(`no property in test/fuzz is in a file named ${named.join(', ')}`);
  process.exit(1);
}
const minutes = Number(process.env.CRISP_FUZZ_MINUTES ?? 5);
const seed = process.env.CRISP_FUZZ_SEED ?? String(randomInt(2 ** 31));
const budgetMs = process.env.CRISP_FUZZ_MS ?? String(Math.floor((minutes * 60_000) / properties));
console.log(`${properties} properties, ${budgetMs} ms each; CRISP_FUZZ_SEED=${seed} repeats it`);

const temporary = mkdtempSync(join(tmpdir(), 'crisp-'));
const argv = [
  join(checkout, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=verbose',
  // one after the other: the time is theirs alone
  '--no-file-parallelism',
  ...files.map((file) => `test/fuzz/${file}`),
];
const env = { ...process.env, CRISP_FUZZ_SEED: seed, CRISP_FUZZ_MS: budgetMs, TMPDIR: temporary };
const { status } = spawnSync(process.execPath, argv, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] });
rmSync(temporary, { recursive: true, force: true });
process.exit(status ?? 1);
