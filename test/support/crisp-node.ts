import { execFileSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CriClient } from '../../src/cli/cri-client.js';
import { loadConfig } from '../../src/config.js';
import type { NodeContext } from '../../src/cri/context/node-context.js';
import { startServer, type RunningServer } from '../../src/cri/server/server.js';
import { createLogger } from '../../src/lib/log.js';
import { cri } from '../../src/lib/proto.js';
import { removeEmbeddedNetwork } from '../../src/sandbox/cni/embedded-network.js';
import { Faults } from './pipelines.js';
import { busyboxImage, writeDockerArchive, type TestImage } from './images.js';
import { processesOf } from './processes-of.js';
import { testShim } from './test-shim.js';

/** A crisp with a root, state, bridge and cgroup of its own, and an image. */
export interface TestNode {
  readonly folder: string;
  readonly client: CriClient;
  /** a name that no other test has: of the bridge and of the pods' cgroup parent */
  readonly name: string;
  readonly image: string;
  /** What of this node's is on the host now, a line each. Empty pods make no difference to it. */
  hostResidue(): string[];
  /** A pod's configuration with a new name. */
  podConfig(changes?: cri.PodSandboxConfig.$Properties): cri.PodSandboxConfig.$Properties;
  containerConfig(
    command: readonly string[],
    changes?: cri.ContainerConfig.$Properties,
  ): cri.ContainerConfig.$Properties;
}

/** One in this process. */
export interface CrispNode extends TestNode {
  readonly context: NodeContext;
  /** makes steps of its pipelines wait or fail */
  readonly faults: Faults;
  /** Stops the server as SIGTERM does, does what happens `meanwhile`, and starts it again. */
  restart(meanwhile?: () => Promise<void> | void): Promise<void>;
  close(): Promise<void>;
}

export const testImage = 'crisp.test/busybox:latest';

/** What every node is made of, before a server runs on it. */
export async function nodeParts(image?: TestImage) {
  const folder = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  const name = `ct${randomBytes(4).toString('hex')}`;
  const network = {
    bridge: name,
    subnet: `10.${randomInt(100, 220)}.${randomInt(0, 250)}.0/24`,
    stateDir: join(folder, 'root/cni/addresses'),
  };
  const archive = join(folder, 'busybox.tar');
  await writeDockerArchive(archive, image ?? (await busyboxImage({ Cmd: ['sh'] })), [testImage]);
  let pods = 0;
  const podConfig: TestNode['podConfig'] = (changes) => ({
    metadata: { name: `pod-${(pods += 1)}`, namespace: 'test', uid: `${name}-${pods}`, attempt: 0 },
    logDirectory: join(folder, 'logs', String(pods)),
    ...changes,
    linux: {
      // as kubelet names it, after the uid
      cgroupParent: `/${name}/pod${name}-${pods}`,
      securityContext: { namespaceOptions: { pid: cri.NamespaceMode.CONTAINER } },
      ...changes?.linux,
    },
  });
  const containerConfig: TestNode['containerConfig'] = (command, changes) => ({
    metadata: { name: 'main', attempt: 0 },
    image: { image: testImage },
    command: [...command],
    logPath: 'main.log',
    linux: {},
    ...changes,
  });
  const remove = async (): Promise<void> => {
    await removeEmbeddedNetwork(network);
    await rm(folder, { recursive: true, force: true });
  };
  return {
    folder,
    name,
    network,
    archive,
    image: testImage,
    podConfig,
    containerConfig,
    hostResidue: () => hostResidue(folder, name),
    remove,
  };
}

/** Starts a node; `close` takes everything away again. */
export async function startNode(settings: Readonly<Record<string, unknown>> = {}): Promise<CrispNode> {
  const parts = await nodeParts();
  const { folder, network } = parts;
  const config = {
    ...loadConfig('/dev/null', {
      listen: `unix://${folder}/s`,
      root: join(folder, 'root'),
      state: join(folder, 'state'),
      'metrics-listen': '127.0.0.1:0',
      // pods of tests have a parent by path, also where systemd is there
      'cgroup-driver': 'cgroupfs',
      'log-level': process.env['CRISP_TEST_LOG'] ?? 'silent',
      // the host's own plugins have no business here
      'nri-socket': '',
    }),
    ...settings,
  };
  Object.assign(config, {
    programs: { ...config.programs, shim: testShim },
    cni: { ...config.cni, bridge: network.bridge, subnet: network.subnet },
  });
  const faults = new Faults();
  let server: RunningServer = await startServer(config, createLogger(config.logLevel), faults);
  let client = new CriClient(config.listen);
  await server.node.images.load(parts.archive);

  return {
    ...parts,
    faults,
    get client() {
      return client;
    },
    get context() {
      return server.node;
    },
    restart: async (meanwhile) => {
      client.close();
      await server.close();
      await meanwhile?.();
      server = await startServer(config, createLogger(config.logLevel), faults);
      client = new CriClient(config.listen);
    },
    close: async () => {
      for (const { metadata } of server.node.store.sandboxes.list()) {
        await client.call('RemovePodSandbox', { podSandboxId: metadata.id });
      }
      client.close();
      await server.close();
      const left = processesOf(parts.folder);
      await parts.remove();
      if (left.length > 0) throw new Error(`it left ${left.join(', ')}`);
    },
  };
}

/** What a node has on the host: mounts, devices, cgroups, records and folders, runtime states, rules of iptables. */
function hostResidue(folder: string, name: string): string[] {
  // spares for the next pods are not left by a pod
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('/storage') && !line.includes('/state/spares/'));
  const links = execFileSync('ip', ['-o', 'link', 'show', 'type', 'veth'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name));
  const rules = execFileSync('iptables-save', { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name));
  const cgroups = readdirSync('/sys/fs/cgroup')
    .map((controller) => join('/sys/fs/cgroup', controller, name))
    .concat(join('/sys/fs/cgroup', name))
    .filter((path) => existsSync(path));
  const kept = [
    'root/sandboxes',
    'root/containers',
    'root/data',
    'root/cni/addresses',
    'state/sandboxes',
    'state/containers',
  ];
  const files = kept.flatMap((each) => namesIn(join(folder, each)).map((file) => `file ${each}/${file}`));
  const states = namesIn(join(folder, 'state/runtimes')).flatMap((handler) =>
    namesIn(join(folder, 'state/runtimes', handler, 'crisp')).map((id) => `runtime state ${handler}/${id}`),
  );
  const lines = [...mounts.map((line) => `mount ${line}`), ...links, ...rules, ...cgroups, ...files, ...states];
  // host-local remembers the last address it gave, and its lock; a bridge stays once it was needed
  return lines.filter((line) => !/last_reserved_ip|\.tmp$|\/lock$|addresses\/(crisp|ct)/.test(line)).sort();
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
