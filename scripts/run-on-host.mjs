// One of the programs of the test folder that run a server on this host, each of which `--help` explains:
// node scripts/run-on-host.mjs test/bench/run.ts [options]
import { spawnSync } from 'node:child_process';
import { mountHugetlb } from './hugetlb.mjs';
import { keepPortmapChains } from './portmap-chains.mjs';
import { checkout, setUp } from './set-up.mjs';

setUp({ for: process.argv[2]?.startsWith('test/kubernetes/') ? 'kubernetes' : 'tests' });
const undos = [mountHugetlb(), keepPortmapChains()];
// Ctrl-C is for the program; the host is put back after it
process.on('SIGINT', () => {});
const argv = ['--import', './test/support/typescript.mjs', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, argv, { cwd: checkout, stdio: 'inherit' });
undos.forEach((undo) => undo());
process.exit(status ?? 1);
