import { posix } from 'node:path';
import { invalid } from '../../lib/errors.js';
import type { Host } from '../../lib/host.js';
import type { cri } from '../../lib/proto.js';
import { fromLong } from '../../lib/time.js';
import type { ImageConfig, SpecInput } from './input.js';
import type { OciProcess } from '../oci.js';

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The command line: `command` replaces the image's entrypoint and its arguments, `args` the image's arguments alone, as
 * Kubernetes defines them.
 *
 * @throws CrispError `InvalidArgument` where neither names a program
 */
export function commandLine(config: cri.IContainerConfig, image: ImageConfig): string[] {
  const command = config.command ?? [];
  const args = config.args ?? [];
  const line =
    command.length > 0
      ? [...command, ...args]
      : [...(image.Entrypoint ?? []), ...(args.length > 0 ? args : (image.Cmd ?? []))];
  if (line.length === 0) throw invalid('config.command', 'is empty, and the image names no program to run either');
  if (line[0] === '') throw invalid('config.command[0]', 'is empty');
  return line;
}

/** The environment; a later value of a name replaces an earlier one: defaults, the image, the request. */
export function environment(config: cri.IContainerConfig, image: ImageConfig, hostname: string): string[] {
  const values = new Map<string, string>([['PATH', defaultPath]]);
  if (config.tty) values.set('TERM', 'xterm');
  values.set('HOSTNAME', hostname);
  for (const entry of image.Env ?? []) {
    const equals = entry.indexOf('=');
    if (equals > 0) values.set(entry.slice(0, equals), entry.slice(equals + 1));
  }
  (config.envs ?? []).forEach(({ key, value }, index) =>
    values.set(key ?? '', envValue(value, `config.envs[${index}].value`)),
  );
  return [...values].map(([name, value]) => `${name}=${value}`);
}

/** Keeps a byte order mark, which is part of the value. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a variable's value, which is arbitrary bytes in the CRI.
 *
 * @throws CrispError `InvalidArgument` on `field` where it is not UTF-8: the JSON of an OCI spec could only carry
 *   another value
 */
export function envValue(value: Uint8Array | string | null | undefined, field: string): string {
  if (typeof value === 'string') return value;
  try {
    return utf8.decode(value ?? new Uint8Array());
  } catch {
    throw invalid(field, 'is not UTF-8');
  }
}

/** Where the process starts: an absolute path without `..`. The runtime makes the folder where the image lacks it. */
export function workingDir(config: cri.IContainerConfig, image: ImageConfig): string {
  return posix.resolve('/', config.workingDir || image.WorkingDir || '/');
}

/**
 * The score to write. Lower than crisp's own needs CAP_SYS_RESOURCE: without it crisp's own is the lowest, and
 * `warnings` says so. A container whose request has no resources gets 0, not what the shim happens to have.
 *
 * @throws CrispError `InvalidArgument` outside of -1000 to 1000
 */
export function oomScoreAdj(
  config: cri.IContainerConfig,
  host: Pick<Host, 'boundingCapabilities' | 'oomScoreAdj'>,
  warnings: string[],
): number {
  const asked = fromLong(config.linux?.resources?.oomScoreAdj);
  if (asked < -1000n || asked > 1000n) {
    throw invalid('config.linux.resources.oom_score_adj', `${asked} is not within -1000 to 1000`);
  }
  const score = Number(asked);
  if (score >= host.oomScoreAdj || host.boundingCapabilities.includes('CAP_SYS_RESOURCE')) return score;
  if (score < 0) warnings.push(`oom_score_adj ${score} became ${host.oomScoreAdj}: crisp lacks CAP_SYS_RESOURCE`);
  return host.oomScoreAdj;
}

/**
 * The environment with HOME. Where it is missing or empty, runc and crun look the user up in the container's own
 * /etc/passwd at each start and exec, for as long as the container makes them wait: a named pipe blocks forever.
 */
export function withHome(env: readonly string[], home: string): string[] {
  const isHome = (entry: string): boolean => entry.startsWith('HOME=');
  if (env.some((entry) => isHome(entry) && entry !== 'HOME=')) return [...env];
  return [...env.filter((entry) => !isHome(entry)), `HOME=${home}`];
}

/** The parts of the process that depend on nothing but request, image and host. */
export function processBasics(input: SpecInput): Pick<OciProcess, 'terminal' | 'args' | 'env' | 'cwd'> {
  const { config, image, hostname } = input;
  return {
    terminal: config.tty ?? false,
    args: commandLine(config, image),
    env: environment(config, image, hostname),
    cwd: workingDir(config, image),
  };
}

/**
 * The process of an exec in a container: its user, environment, limits and labels, another command line.
 *
 * @param process the container's own, as its spec has it
 */
export function execProcess(process: OciProcess, command: readonly string[], tty: boolean): OciProcess {
  if (command.length === 0 || command[0] === '') throw invalid('cmd', 'is empty');
  if (command.some((arg) => arg.includes('\0'))) throw invalid('cmd', 'holds a NUL character');
  const env =
    tty && !process.env.some((entry) => entry.startsWith('TERM=')) ? [...process.env, 'TERM=xterm'] : process.env;
  return { ...process, args: [...command], env, terminal: tty };
}
