import { posix } from 'node:path';
import { invalid } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import type { cri } from '../../lib/proto.js';
import { fromLong } from '../../lib/time.js';
import type { ImageConfig, SpecInput } from './input.js';
import type { OciProcess } from '../oci.js';

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Returns the command line as Kubernetes defines it: `command` replaces the image's entrypoint and arguments, `args`
 * only its arguments.
 *
 * @throws CrispError `InvalidArgument` if there is no program to run
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

/** Returns the environment: defaults, then the image's, then the request's; later values replace earlier ones. */
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

/** Keeps a byte order mark, as it is part of the value. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a variable's value, which is arbitrary bytes in the CRI.
 *
 * @throws CrispError `InvalidArgument` on `field` if it is not UTF-8: the JSON of an OCI spec cannot carry it
 */
export function envValue(value: Uint8Array | string | null | undefined, field: string): string {
  if (typeof value === 'string') return value;
  try {
    return utf8.decode(value ?? new Uint8Array());
  } catch {
    throw invalid(field, 'is not UTF-8');
  }
}

/** Returns the working directory: an absolute path without `..`. The runtime creates it if the image lacks it. */
export function workingDir(config: cri.IContainerConfig, image: ImageConfig): string {
  return posix.resolve('/', config.workingDir || image.WorkingDir || '/');
}

/**
 * Returns the oom_score_adj. One lower than crisp's own needs CAP_SYS_RESOURCE: without it crisp's own is used, and
 * `warnings` says so. Without resources in the request it is 0, not inherited from the shim.
 *
 * @throws CrispError `InvalidArgument` outside -1000 to 1000
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
 * Adds HOME to the environment if it is missing or empty. Otherwise runc and crun look it up in the container's
 * /etc/passwd at each start and exec, and the container can make them wait: a named pipe there blocks forever.
 */
export function withHome(env: readonly string[], home: string): string[] {
  const isHome = (entry: string): boolean => entry.startsWith('HOME=');
  if (env.some((entry) => isHome(entry) && entry !== 'HOME=')) return [...env];
  return [...env.filter((entry) => !isHome(entry)), `HOME=${home}`];
}

/** The parts of the process that depend only on request, image and host. */
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
 * Returns the process of an exec: the container's user, environment, limits and labels with another command line.
 *
 * @param process the container's own, from its spec
 */
export function execProcess(process: OciProcess, command: readonly string[], tty: boolean): OciProcess {
  if (command.length === 0 || command[0] === '') throw invalid('cmd', 'is empty');
  if (command.some((arg) => arg.includes('\0'))) throw invalid('cmd', 'holds a NUL character');
  const env =
    tty && !process.env.some((entry) => entry.startsWith('TERM=')) ? [...process.env, 'TERM=xterm'] : process.env;
  return { ...process, args: [...command], env, terminal: tty };
}
