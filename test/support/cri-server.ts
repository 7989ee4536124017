import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PodNetwork } from './pod-network.js';
import { connects, writeContainerdConfig, writeCrispConfig, type RuntimeConfig } from './runtime-config.js';

/** A CRI server with its own root, state and socket. */
export interface CriServer {
  readonly name: string;
  readonly socket: string;
  /** where NRI plugins connect */
  readonly nriSocket: string;
  readonly logFile: string;
  readonly pid: number;
  /** SIGTERM, and waits for its end; pods are left as they are */
  stop(): Promise<void>;
}

/** What a server is to use; `folder` has to be short, as it holds sockets. */
export interface ServerOptions {
  readonly folder: string;
  readonly network: PodNetwork;
  /** `127.0.0.1:PORT` of a registry that stands in for `mirrored` */
  readonly registryHost: string;
  readonly mirrored: readonly string[];
  readonly cgroupDriver: 'systemd' | 'cgroupfs';
  /** put before PATH: whose crun, runc and shim are used */
  readonly programs?: string;
  /** of CNI plugins; default: the host's */
  readonly cniBinDirs?: readonly string[];
  /** another crisp than the one in dist/: its main.js */
  readonly crispMain?: string;
  /** lines for the end of crisp's configuration file, such as a table of handlers */
  readonly crispSettings?: string;
  /** crisp's handler of pods that name none; default: its own choice */
  readonly defaultHandler?: string;
  /** called with the server's process id before it has started any process of its own */
  readonly onSpawn?: (pid: number) => void;
}

const builtCrisp = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Starts crisp from dist/ (build it first) and waits until it serves. */
export async function startCrisp(options: ServerOptions): Promise<CriServer> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const socket = join(folder, 'crisp.sock');
  const file = writeCrispConfig(runtimeConfig(options), {
    top: [
      `listen = "unix://${socket}"`,
      `root = "${join(folder, 'root')}"`,
      `state = "${join(folder, 'state')}"`,
      'metrics_listen = "127.0.0.1:0"',
      `cgroup_driver = "${options.cgroupDriver}"`,
      ...(options.defaultHandler === undefined ? [] : [`default_handler = "${options.defaultHandler}"`]),
    ],
    end: ['[nri]', ...nriSettings(folder).map(([key, value]) => `${key} = "${value}"`), options.crispSettings ?? ''],
  });
  // as deploy/crisp.service starts it
  const argv = ['--max-semi-space-size=4', options.crispMain ?? builtCrisp, 'serve', '--config', file];
  return startServer('crisp', process.execPath, argv, socket, options);
}

function nriSocketIn(folder: string): string {
  return join(folder, 'nri/nri.sock');
}

/** Plugins of the server's own: on the host there may be some of another's. */
function nriSettings(folder: string): [string, string][] {
  return [
    ['socket', nriSocketIn(folder)],
    ['plugin_dir', join(folder, 'nri/plugins')],
    ['plugin_config_dir', join(folder, 'nri/conf.d')],
  ];
}

/** Starts containerd as a peer and waits until it serves. `program` is its path; shim and runc come from `options.programs`. */
export async function startContainerd(program: string, options: ServerOptions): Promise<CriServer> {
  const { folder } = options;
  const socket = join(folder, 'containerd.sock');
  const file = writeContainerdConfig(runtimeConfig(options), {
    top: [
      `root = "${join(folder, 'root')}"`,
      `state = "${join(folder, 'state')}"`,
      '[grpc]',
      `address = "${socket}"`,
      '[ttrpc]',
      `address = "${socket}.ttrpc"`,
      '[plugins."io.containerd.nri.v1.nri"]',
      'disable = false',
      `socket_path = "${nriSocketIn(folder)}"`,
      `plugin_path = "${join(folder, 'nri/plugins')}"`,
      `plugin_config_path = "${join(folder, 'nri/conf.d')}"`,
      '[plugins."io.containerd.internal.v1.opt"]',
      `path = "${join(folder, 'opt')}"`,
    ],
    handlers: { runc: [`SystemdCgroup = ${options.cgroupDriver === 'systemd'}`] },
  });
  const before = new Set(defaultParents());
  const server = await startServer('containerd', program, ['--config', file], socket, options);
  const stop = async (): Promise<void> => {
    await server.stop();
    for (const parent of defaultParents()) if (!before.has(parent)) removeIfEmpty(parent);
  };
  return { ...server, stop };
}

/** containerd's cgroup for pods that name none, in each hierarchy. It makes it and never removes it. */
function defaultParents(): string[] {
  const folder = '/sys/fs/cgroup';
  return ['', ...readdirSync(folder)].map((name) => join(folder, name, 'k8s.io')).filter((path) => existsSync(path));
}

function removeIfEmpty(cgroup: string): void {
  try {
    rmdirSync(cgroup);
  } catch {
    // a pod is left in it, which the look at what is left reports
  }
}

function runtimeConfig({ folder, network, cniBinDirs, registryHost, mirrored }: ServerOptions): RuntimeConfig {
  const own = cniBinDirs === undefined ? {} : { binDirs: cniBinDirs };
  return { folder, confDir: network.confDir, ...own, registry: registryHost, mirrored };
}

async function startServer(
  name: string,
  program: string,
  argv: readonly string[],
  socket: string,
  { folder, programs, onSpawn }: ServerOptions,
): Promise<CriServer> {
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(program, argv, {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      PATH: `${programs === undefined ? '' : `${programs}:`}${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
    },
  });
  closeSync(log);
  if (child.pid !== undefined) onSpawn?.(child.pid);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await gone;
    clearTimeout(late);
  };
  try {
    await listening(child, socket);
  } catch (err) {
    await stop();
    const said = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`${name} did not start: ${String(err)}\n${said}`);
  }
  return { name, socket, nriSocket: nriSocketIn(folder), logFile, pid: child.pid ?? 0, stop };
}

/** Resolves when the socket takes connections. */
async function listening(child: ChildProcess, socket: string): Promise<void> {
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`exit code ${code ?? signal}`)));
  });
  failed.catch(() => undefined);
  // two minutes: in the virtual machine Node takes long to start
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    if (await Promise.race([connects(socket), failed])) return;
    await pause(50);
  }
  throw new Error(`${socket} takes no connection`);
}
