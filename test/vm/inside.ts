// In the machine: the suite (or what is named) and the checks, against a server of this lane.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conform } from '../conformance/conform.js';
import { lanes } from '../conformance/lanes.js';
import { startRegistry } from '../support/registry.js';
import { runChecks } from './checks.js';

const { values } = parseArgs({
  options: {
    focus: { type: 'string' },
    skip: { type: 'string' },
    handler: { type: 'string' },
    peer: { type: 'boolean', default: false },
  },
});
const { peer, ...asked } = values;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = '/tmp/crisp';
const registry = await startRegistry({ data: '/payload/registry' });
mkdirSync(folder);
try {
  const { good } = await conform({
    ...asked,
    ...(peer ? { peer: '/payload/tools/containerd' } : {}),
    lane: lanes.vm,
    folder,
    tools: '/payload/tools',
    registryHost: registry.host,
    benchmarks: false,
    more: (server) => runChecks(server.socket, folder, say),
    say,
  });
  process.exitCode = good ? 0 : 1;
} catch (err) {
  say(err instanceof Error ? (err.stack ?? err.message) : String(err));
  process.exitCode = 1;
} finally {
  await registry.close();
  const logs = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(log|json)$/.test(name)) : [];
  for (const name of logs) copyFileSync(join(folder, name), join('/out', name));
}
