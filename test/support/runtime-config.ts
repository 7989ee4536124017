import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { cniBinDirs } from './pod-network.js';

/** What the configurations of crisp and of a containerd beside it have in common. */
export interface RuntimeConfig {
  /** takes the files */
  readonly folder: string;
  /** of CNI's configuration */
  readonly confDir: string;
  /** of CNI's plugins; default: the host's */
  readonly binDirs?: readonly string[];
  /** `ADDRESS:PORT` of the registry that stands in for `mirrored` */
  readonly registry: string;
  readonly mirrored: readonly string[];
}

/** Writes crisp's configuration file and those that it names; gives its path. `top` and `end` are lines of it. */
export function writeCrispConfig(
  { folder, confDir, binDirs = cniBinDirs, registry, mirrored }: RuntimeConfig,
  { top, end }: { top: readonly string[]; end: readonly string[] },
): string {
  const registries = join(folder, 'registries.conf');
  // every mirrored registry leads to the one of the run, and nothing anywhere else
  const led = mirrored.map((name) => `[[registry]]\nprefix = "${name}"\nlocation = "${registry}"\ninsecure = true\n`);
  writeFileSync(registries, ['unqualified-search-registries = ["docker.io"]', ...led].join('\n'));
  const policy = join(folder, 'policy.json');
  writeFileSync(policy, '{"default":[{"type":"insecureAcceptAnything"}]}');
  const lines = [
    ...top,
    '[cni]',
    `conf_dir = "${confDir}"`,
    `bin_dirs = ${JSON.stringify(binDirs)}`,
    '[images]',
    `registries_conf = "${registries}"`,
    `policy = "${policy}"`,
    ...end,
  ];
  return write(join(folder, 'crisp.toml'), lines);
}

/** The same for containerd. `top` are lines before its tables of CRI, `handlers` the lines of each handler's options. */
export function writeContainerdConfig(
  { folder, confDir, binDirs = cniBinDirs, registry, mirrored }: RuntimeConfig,
  { top, handlers }: { top: readonly string[]; handlers: Readonly<Record<string, readonly string[]>> },
): string {
  const hosts = join(folder, 'hosts');
  for (const name of mirrored) {
    mkdirSync(join(hosts, name), { recursive: true });
    const led = `server = "http://${registry}"\n[host."http://${registry}"]\ncapabilities = ["pull", "resolve"]\n`;
    writeFileSync(join(hosts, name, 'hosts.toml'), led);
  }
  const runtime = '[plugins."io.containerd.cri.v1.runtime"';
  const lines = [
    'version = 3',
    'imports = []',
    ...top,
    '[plugins."io.containerd.cri.v1.images".registry]',
    `config_path = "${hosts}"`,
    `${runtime}]`,
    // as crisp does: clamp what a machine without CAP_SYS_RESOURCE would refuse
    'restrict_oom_score_adj = true',
    `${runtime}.cni]`,
    `bin_dirs = ${JSON.stringify(binDirs)}`,
    `conf_dir = "${confDir}"`,
    ...Object.entries(handlers).flatMap(([name, options]) => [
      `${runtime}.containerd.runtimes.${name}]`,
      'runtime_type = "io.containerd.runc.v2"',
      `${runtime}.containerd.runtimes.${name}.options]`,
      ...options,
    ]),
  ];
  return write(join(folder, 'containerd.toml'), lines);
}

function write(file: string, lines: readonly string[]): string {
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** True where a socket takes connections. */
export function connects(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
