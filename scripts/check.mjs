// npm run check: everything about the source that needs no host. Runs all of it, then says what failed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkout } from './set-up.mjs';

const node = (...argv) => spawnSync(process.execPath, argv, { cwd: checkout, stdio: 'inherit' }).status === 0;
const tool = (path, ...argv) => node(join(checkout, 'node_modules', path), ...argv);

const checks = {
  'types of src': () => tool('typescript/bin/tsc', '--noEmit'),
  'types of test': () => tool('typescript/bin/tsc', '-p', 'test'),
  'types of scripts': () => tool('typescript/bin/tsc', '-p', 'scripts'),
  'lint with types, and import direction': () => tool('eslint/bin/eslint.js', '.'),
  'no circle of imports': () => node('scripts/lint/import-cycles.mjs'),
  'a start, a stop and a recovery are short to follow': () => node('scripts/lint/trips.mjs'),
  'no unused files, exports or dependencies': () => tool('knip/bin/knip.js', '--no-progress'),
  formatting: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'generated code is current': () => node('scripts/generate.mjs', '--check'),
  'docs of settings and metrics are current': () => {
    build();
    return node('scripts/docs.mjs', '--check');
  },
  'no file is longer than 400 lines': filesAreShort,
};

function filesAreShort() {
  const { stdout } = spawnSync('git', ['ls-files', 'src', 'test', 'scripts', 'deploy'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const files = stdout.split('\n').filter((file) => /\.(ts|mjs|sh)$/.test(file));
  const long = files
    .map((file) => ({ file, count: readFileSync(join(checkout, file), 'utf8').split('\n').length - 1 }))
    .filter(({ count }) => count > 400);
  for (const { file, count } of long) console.error(`${file}: ${count} lines`);
  return long.length === 0;
}

const failed = Object.entries(checks).filter(([name, check]) => {
  const ok = check();
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
  return !ok;
});
process.exit(failed.length === 0 ? 0 : 1);
