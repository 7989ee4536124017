// npm run test:node-versions: types, unit tests and the demo on each Node that crisp supports, other than the one that
// runs this. The npm package `node-linux-ARCH` brings each; they stay in the cache folder of the test tools.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkout, setUp } from './set-up.mjs';

/** Node's majors: 20 is past its end of life, and still what Debian's users of older releases have. */
const supported = [20, 22, 24];
/** how long one command may take: a ceiling that only a hang reaches */
const limitMs = 600_000;

setUp({ for: 'demo' });
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'crisp/tools');
const running = Number(process.versions.node.split('.')[0]);
let passed = 0;
let failed = 0;
for (const major of supported.filter((each) => each !== running)) {
  const folder = join(cache, `node-${major}`);
  const node = join(folder, `node_modules/node-linux-${process.arch}/bin/node`);
  if (!existsSync(node)) {
    console.log(`node ${major}: installing …`);
    mkdirSync(folder, { recursive: true });
    run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `node-linux-${process.arch}@${major}`]);
  }
  const commands = {
    types: ['node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json', '--noEmit'],
    'unit tests': ['scripts/test-unit.mjs'],
    demo: ['scripts/demo.mjs'],
  };
  for (const [what, argv] of Object.entries(commands)) {
    const path = `${join(node, '..')}${delimiter}${process.env.PATH}`;
    const ok = run(node, argv, { ...process.env, PATH: path });
    console.log(`node ${major}: ${what} ${ok ? 'ok' : 'FAILED'}`);
    if (ok) passed += 1;
    else failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs a command and shows its output where it fails. */
function run(file, argv, env = process.env) {
  const { status, stdout, stderr } = spawnSync(file, argv, { cwd: checkout, env, encoding: 'utf8', timeout: limitMs });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
