import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Launcher } from '../../../src/lib/process/launcher.js';
import { createLogger } from '../../../src/lib/log.js';
import { signalProcess } from '../../../src/lib/process/process.js';
import { run, setLauncher } from '../../../src/lib/process/run.js';
import { Cni } from '../../../src/sandbox/cni/cni.js';
import type { PortMapping } from '../../../src/sandbox/cni/cni-types.js';
import { embeddedNetwork, removeEmbeddedNetwork } from '../../../src/sandbox/cni/embedded-network.js';
import { pinNamespaces } from '../../../src/sandbox/namespaces/namespaces.js';
import { eventually } from '../../support/node-pod.js';
import { unpinNamespaces } from '../../support/unpin-namespaces.js';

let folder: string;
let network: { bridge: string; subnet: string; stateDir: string };
let launcher: Launcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const random = randomBytes(3);
  const [a = 0, b = 0] = random;
  network = {
    bridge: `cp${random.toString('hex')}`,
    subnet: `10.${64 + (a % 64)}.${b}.0/24`,
    stateDir: join(folder, 'ipam'),
  };
  launcher = new Launcher(['--import', fileURLToPath(new URL('../../support/typescript.mjs', import.meta.url))]);
  setLauncher(launcher);
});

afterEach(async () => {
  setLauncher(undefined);
  await launcher.close();
  await removeEmbeddedNetwork(network);
  await rm(folder, { recursive: true });
});

const ports = (count: number): PortMapping[] =>
  Array.from({ length: count }, (_, index) => ({ hostPort: 20_000 + index, containerPort: 80, protocol: 'tcp' }));

/** The pod's own chain, as portmap names it: by the network and the pod. */
const chainOf = (id: string): string =>
  `CNI-DN-${createHash('sha512').update(`${network.bridge}${id}`).digest('hex')}`.slice(0, 28);

async function rulesOf(id: string): Promise<string[]> {
  const saved = (await run('iptables-save', ['-t', 'nat'])) + (await run('ip6tables-save', ['-t', 'nat']));
  return saved.split('\n').filter((line) => line.includes(id) || line.includes(chainOf(id)));
}

/** The processes of portmap that work for a pod. Not their iptables: one that is stopped would keep its lock. */
function portmapsOf(id: string): number[] {
  const textOf = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => textOf(`/proc/${pid}/comm`) === 'portmap\n')
    .filter((pid) => textOf(`/proc/${pid}/environ`).includes(`CNI_CONTAINERID=${id}`))
    .map(Number);
}

test.each(['at its time limit', 'with its caller'])(
  'nothing is left of 400 port mappings whose ADD is killed half way %s',
  async (how) => {
    const id = randomBytes(32).toString('hex');
    const netns = join(folder, 'netns');
    await pinNamespaces({ net: netns });
    const limits = how === 'at its time limit' ? { connectMs: 5_000 } : {};
    const cni = new Cni({
      binDirs: ['/usr/lib/cni'],
      cacheDir: join(folder, 'cache'),
      log: createLogger('silent'),
      network: embeddedNetwork(network),
      limits,
    });
    await cni.start();
    const caller = new AbortController();
    const added = cni.add({ id, netns, portMappings: ports(400) }, caller.signal);
    const failed = expect(added).rejects.toThrow(/portmap ADD/);
    await eventually(async () => (await rulesOf(id)).length > 20 || undefined);
    if (how === 'with its caller') caller.abort();
    // else a fast machine may make all of them within the limit
    else for (const pid of portmapsOf(id)) signalProcess(pid, 'SIGSTOP');
    await failed;
    const left = await rulesOf(id);
    expect(left.length).toBeGreaterThan(20);
    expect(left.length).toBeLessThan(3 * 400);
    await cni.del({ id, netns });
    expect(await rulesOf(id)).toEqual([]);
    await cni.close();
    await unpinNamespaces([netns]);
  },
);
