// npm run crictl: set-up, then test/conformance/crictl.ts, which `--help` explains.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'tests' });
const argv = [
  '--import',
  './test/support/typescript.mjs',
  join(checkout, 'test/conformance/crictl.ts'),
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, argv, { cwd: checkout, stdio: 'inherit' });
process.exit(status ?? 1);
