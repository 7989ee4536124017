import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connects, writeContainerdConfig, writeCrispConfig } from '../../support/runtime-config.js';
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

/** What `npm run build` made of this checkout. */
export const builtCrisp = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/**
 * crisp's handlers for Kubernetes' suites, which ask for the second one by a RuntimeClass: both with the runc and shim of
 * the folder `tools`, as the peer has them.
 */
export function suiteHandlers(tools: string): string {
  const programs = `runtime = "${join(tools, 'runc')}"\nshim = "${join(tools, 'containerd-shim-runc-v2')}"`;
  return ['runc', 'test-handler'].map((name) => `[handlers.${name}]\n${programs}`).join('\n');
}

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
  const { host, settings = '', onSpawn } = options;
  const file = writeCrispConfig(
    { ...options, folder: host.folder, confDir },
    { top: ['cgroup_driver = "cgroupfs"'], end: [settings] },
  );
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
  const { host, onSpawn } = options;
  const file = writeContainerdConfig(
    { ...options, folder: host.folder, confDir },
    { top: [], handlers: { runc: [], 'test-handler': [] } },
  );
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
