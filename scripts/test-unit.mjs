// npm run test:unit: the tests that any user can run on any machine with Node, with one closing line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, installNpmPackages } from './set-up.mjs';

installNpmPackages();
const folder = mkdtempSync(join(tmpdir(), 'crisp-unit-'));
const report = join(folder, 'report.json');
try {
  const { status } = spawnSync(
    process.execPath,
    [
      join(checkout, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config=vitest.unit.config.ts',
      // the checkout may be read-only to this user
      '--configLoader=runner',
      '--cache=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: checkout, env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${numPassedTests} passed, ${status === 0 ? 0 : Math.max(1, numFailedTests)} failed`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
