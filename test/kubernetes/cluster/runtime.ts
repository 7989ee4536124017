import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cniBinDirs } from '../../support/pod-network.js';
import type { Host } from './host.js';
import { Program } from './program.js';

/** What runs a node's containers. */
export interface RuntimeOptions {
  readonly host: Host;
  /** of the node's pods */
  readonly podRange: string;
  /** `ADDRESS:PORT` of the registry that stands in for `mirrored` */
  readonly registry: string;
  readonly mirrored: readonly string[];
  /** containerd at this path instead of crisp; its runc and shim lie beside it */
  readonly peer?: string | undefined;
  /** lines for the end of crisp's configuration */
  readonly settings?: string | undefined;
  readonly onSpawn?: ((pid: number) => void) | undefined;
}

/** A CRI server on a host, at its usual socket and in its usual folders: the host is its own. */
export interface Runtime {
  readonly name: 'crisp' | 'containerd';
  /** as the host's own programs see it */
  readonly socket: string;
  readonly program: Program;
  /** Resolves when the socket takes connections. */
  ready(): Promise<void>;
}

const builtCrisp = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/** Starts the runtime of a node and waits until it serves. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const confDir = writeNetwork(options);
  const runtime = options.peer === undefined ? crisp(options, confDir) : containerd(options, options.peer, confDir);
  await runtime.ready();
  return runtime;
}

/** The CNI configuration of a node: a bridge and the pods' own range. Routes lead to other nodes' pods, so nothing is masked. */
function writeNetwork({ host, podRange }: RuntimeOptions): string {
  const confDir = join(host.folder, 'net.d');
  mkdirSync(confDir, { recursive: true });
  const conflist = {
    cniVersion: '1.0.0',
    name: 'cluster',
    plugins: [
      {
        type: 'bridge',
        bridge: 'cni0',
        isGateway: true,
        hairpinMode: true,
        ipam: {
          type: 'host-local',
          dataDir: '/var/lib/cni/networks',
          routes: [{ dst: '0.0.0.0/0' }],
          ranges: [[{ subnet: podRange }]],
        },
      },
      { type: 'portmap', capabilities: { portMappings: true } },
    ],
  };
  writeFileSync(join(confDir, '10-cluster.conflist'), JSON.stringify(conflist, null, 2));
  return confDir;
}

function crisp(options: RuntimeOptions, confDir: string): Runtime {
  const { host, registry, mirrored, settings = '', onSpawn } = options;
  const registries = join(host.folder, 'registries.conf');
  const led = mirrored.map((name) => `[[registry]]\nprefix = "${name}"\nlocation = "${registry}"\ninsecure = true\n`);
  writeFileSync(registries, ['unqualified-search-registries = ["docker.io"]', ...led].join('\n'));
  const policy = join(host.folder, 'policy.json');
  writeFileSync(policy, '{"default":[{"type":"insecureAcceptAnything"}]}');
  const file = join(host.folder, 'crisp.toml');
  const lines = [
    'cgroup_driver = "cgroupfs"',
    '[cni]',
    `conf_dir = "${confDir}"`,
    `bin_dirs = ${JSON.stringify(cniBinDirs)}`,
    '[images]',
    `registries_conf = "${registries}"`,
    `policy = "${policy}"`,
    settings,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const program = new Program(host, {
    name: 'crisp',
    program: process.execPath,
    // as deploy/crisp.service starts it
    args: ['--max-semi-space-size=4', builtCrisp, 'serve', '--config', file],
    onSpawn,
  });
  return served('crisp', '/run/crisp/crisp.sock', host, program);
}

function containerd(options: RuntimeOptions, peer: string, confDir: string): Runtime {
  const { host, registry, mirrored, onSpawn } = options;
  const hosts = join(host.folder, 'hosts');
  for (const name of mirrored) {
    mkdirSync(join(hosts, name), { recursive: true });
    const led = `server = "http://${registry}"\n[host."http://${registry}"]\ncapabilities = ["pull", "resolve"]\n`;
    writeFileSync(join(hosts, name, 'hosts.toml'), led);
  }
  const file = join(host.folder, 'containerd.toml');
  const handler = (name: string): string =>
    `[plugins."io.containerd.cri.v1.runtime".containerd.runtimes.${name}]\nruntime_type = "io.containerd.runc.v2"\n`;
  const lines = [
    'version = 3',
    'imports = []',
    '[plugins."io.containerd.cri.v1.images".registry]',
    `config_path = "${hosts}"`,
    '[plugins."io.containerd.cri.v1.runtime"]',
    // as crisp does: clamp what a machine without CAP_SYS_RESOURCE would refuse
    'restrict_oom_score_adj = true',
    '[plugins."io.containerd.cri.v1.runtime".cni]',
    `bin_dirs = ${JSON.stringify(cniBinDirs)}`,
    `conf_dir = "${confDir}"`,
    handler('runc'),
    handler('test-handler'),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const program = new Program(host, {
    name: 'containerd',
    program: peer,
    args: ['--config', file],
    programs: dirname(peer),
    onSpawn,
  });
  return served('containerd', '/run/containerd/containerd.sock', host, program);
}

function served(name: Runtime['name'], socket: string, host: Host, program: Program): Runtime {
  return { name, socket, program, ready: () => program.ready(() => connects(host.outside(socket))) };
}

function connects(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
