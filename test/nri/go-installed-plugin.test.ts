import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { startNode, type CrispNode } from '../support/crisp-node.js';
import { eventually, execIn, removePod, runPod } from '../support/node-pod.js';
import { isNriAdjusterBuilt, nriAdjuster } from '../tools/build-nri-adjuster.mjs';
import type { Told } from './go-plugin.js';

const isBuilt = isNriAdjusterBuilt();
let folder: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisp-test-nri-'));
  log = join(folder, 'log');
  for (const name of ['plugins', 'conf.d']) mkdirSync(join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true }));

function install(file: string, variable: string): void {
  copyFileSync(nriAdjuster, join(folder, 'plugins', file));
  chmodSync(join(folder, 'plugins', file), 0o755);
  configure(`${file}.conf`, variable);
}

function configure(file: string, variable: string): void {
  const adjust = { env: [{ key: variable, value: 'set' }] };
  writeFileSync(join(folder, 'conf.d', file), JSON.stringify({ log, adjust }));
}

function told(): Told[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return lines.map((line) => JSON.parse(line) as Told);
}

function startWithPlugins(): Promise<CrispNode> {
  const { nri } = loadConfig('/dev/null');
  const pluginDir = join(folder, 'plugins');
  const pluginConfigDir = join(folder, 'conf.d');
  return startNode({
    nri: { ...nri, socket: join(folder, 's/nri.sock'), pluginDir, pluginConfigDir, registrationTimeoutMs: 60_000 },
  });
}

test.runIf(isBuilt)(
  'plugins in the folder register over the descriptor that they inherit, are configured, and end with crisp',
  async () => {
    install('30-second', 'SECOND');
    install('20-first', 'FIRST');
    // the file of a name alone stands back behind the one with the index
    configure('first.conf', 'WRONG');
    const node = await startWithPlugins();
    try {
      expect(node.context.nri.plugins).toEqual(['20-first', '30-second']);
      expect(told().map(({ call, id }) => [call, id])).toEqual([
        ['Configure', '20-first'],
        ['Synchronize', ''],
        ['Configure', '30-second'],
        ['Synchronize', ''],
      ]);
      const pod = await runPod(node);
      const id = await pod.start(['sleep', '1000']);
      const { stdout } = await execIn(node, id, ['sh', '-c', 'echo $FIRST $SECOND $WRONG']);
      expect(stdout).toBe('set set\n');
      await removePod(node, pod.id);
      expect(told().filter((each) => each.id === id)).toHaveLength(4);
    } finally {
      await node.close();
    }
    const pids = told().flatMap(({ pid }) => pid ?? []);
    expect(pids).toHaveLength(2);
    expect(
      pids.filter((pid) => existsSync(`/proc/${pid}/fd`) && readFileSync(`/proc/${pid}/cmdline`).length > 0),
    ).toEqual([]);
  },
);

test.runIf(isBuilt)(
  'an installed plugin whose configuration it cannot read harms nothing, and the next one is there',
  async () => {
    install('20-first', 'FIRST');
    writeFileSync(join(folder, 'conf.d/20-first.conf'), 'no JSON');
    install('30-second', 'SECOND');
    const node = await startWithPlugins();
    try {
      expect(node.context.nri.plugins).toEqual(['30-second']);
    } finally {
      await node.close();
    }
  },
);

test.runIf(isBuilt)('an installed plugin that dies is not asked any more', async () => {
  install('20-first', 'FIRST');
  const node = await startWithPlugins();
  try {
    const [{ pid } = { pid: undefined }] = told();
    if (pid === undefined) throw new Error('the plugin has not told its process');
    process.kill(pid, 'SIGKILL');
    await eventually(() => node.context.nri.plugins.length === 0 || undefined);
    const pod = await runPod(node);
    const id = await pod.start(['sleep', '1000']);
    expect((await execIn(node, id, ['sh', '-c', 'echo ${FIRST-none}'])).stdout).toBe('none\n');
    await removePod(node, pod.id);
  } finally {
    await node.close();
  }
});
