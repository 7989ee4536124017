// One of the programs of the test folder that run a server on this host, each of which `--help` explains:
// node scripts/run-on-host.mjs test/bench/run.ts [options]
import { spawnSync } from 'node:child_process';
import { mountHugetlb } from './hugetlb.mjs';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: 'tests' });
const unmountHugetlb = mountHugetlb();
// Ctrl-C is for the program; what was mounted has to go after it
process.on('SIGINT', () => {});
const argv = ['--import', './test/support/typescript.mjs', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, argv, { cwd: checkout, stdio: 'inherit' });
unmountHugetlb();
process.exit(status ?? 1);
