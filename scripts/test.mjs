// npm test: set-up, the whole of vitest (or what is named after `--`), a look at what is left on the host, and one
// closing line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { leftSince, takeStock } from './leftovers.mjs';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'tests' });
// where Kubernetes was built, the tests with a real kubelet run too, and its images hold programs of this host
const kubernetes = join(checkout, 'test/tools/kubernetes/build.mjs');
if (spawnSync(process.execPath, [kubernetes, '--check', 'cluster']).status === 0) setUp({ for: 'kubernetes' });

// a temporary folder of this run's own: what is left in it, or names it, is this run's
const folder = mkdtempSync(join(tmpdir(), 'crisp-'));
const temporary = join(folder, 't');
mkdirSync(temporary);
// a pod's user namespace has to get at its root file system below
chmodSync(folder, 0o755);
const before = takeStock();
const report = join(folder, 'report.json');
const vitest = join(checkout, 'node_modules/vitest/vitest.mjs');
const argv = [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
];
const env = { ...process.env, TMPDIR: temporary };
const { status } = spawnSync(process.execPath, argv, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] });

let passed = 0;
// one description each, printed last, as often only the end of a long log is kept
const failures = [];
try {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed = numPassedTests;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(checkout, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName, failureMessages } of tests) {
      const cause = failureMessages.join('\n').slice(0, 1500);
      failures.push(`${file}: ${fullName}\n${cause.replace(/^/gm, '    ')}`);
    }
    // a file that could not even be loaded has no tests to count
    if (status === 'failed' && tests.length === 0) failures.push(`${file}: ${message}`);
  }
} catch (err) {
  console.error(`vitest left no report: ${err.message}`);
}
if (status !== 0 && failures.length === 0) failures.push(`vitest ended with ${status}`);

const left = await leftSince(before);
// after that wait: what is still ending removes its folder last
const files = readdirSync(temporary);
left.push(...files.map((name) => `folder ${join(temporary, name)}`));
if (left.length === 0) passed += 1;
else failures.push(`the tests left ${left.length} things on this host:\n    ${left.join('\n    ')}`);
if (files.length === 0) rmSync(folder, { recursive: true });
if (failures.length > 0) console.log(`\nfailed:\n  ${failures.join('\n  ')}\n`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
