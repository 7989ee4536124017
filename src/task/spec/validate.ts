import { invalid } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import { cri } from '../../lib/proto.js';
import { capabilitiesFor } from './capabilities.js';
import type { SpecHandler } from './input.js';
import { checkMount } from './mounts.js';
import { modeName, userNamespaceOf } from './namespaces.js';
import { envValue, oomScoreAdj } from './process.js';
import { resourcesFor } from './resources.js';

/** A request, and the parts of pod, handler and host that decide whether it is supported. */
export interface ValidationInput {
  readonly config: cri.IContainerConfig | null | undefined;
  readonly sandboxConfig: cri.IPodSandboxConfig;
  readonly handler: SpecHandler;
  readonly host: Host;
}

/** longer than any name of Kubernetes, and short enough for a log line */
const maxNameLength = 512;

/** The kernel's limit for a path. */
const maxPathBytes = 4096;

/**
 * Refuses the parts of a CreateContainer request that can never be supported, before anything is created. What depends
 * on the image and the host is checked when the spec is built.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function validateContainerConfig({ config, sandboxConfig, handler, host }: ValidationInput): void {
  if (!config) throw invalid('config', 'is missing');
  checkName(config.metadata?.name, 'config.metadata.name');
  if (!config.image?.image) throw invalid('config.image.image', 'is empty');
  if (config.windows) throw invalid('config.windows', 'this is a Linux host');
  (config.command ?? []).forEach((arg, index) => checkText(arg, `config.command[${index}]`));
  (config.args ?? []).forEach((arg, index) => checkText(arg, `config.args[${index}]`));
  if (config.workingDir) checkAbsolute(config.workingDir, 'config.working_dir');
  (config.envs ?? []).forEach(({ key, value }, index) => {
    const field = `config.envs[${index}]`;
    if (!key || key.includes('=')) throw invalid(`${field}.key`, `${shown(key)} is not a variable name`);
    checkText(key, `${field}.key`);
    checkText(envValue(value, `${field}.value`), `${field}.value`);
  });
  checkLogPath(config.logPath ?? '');
  checkKeys(config.labels, 'config.labels');
  checkKeys(config.annotations, 'config.annotations');
  if (cri.Signal[config.stopSignal ?? 0] === undefined)
    throw invalid('config.stop_signal', `unknown value ${config.stopSignal}`);
  (config.mounts ?? []).forEach((mount, index) => checkMount(mount, `config.mounts[${index}]`, { handler }));
  resourcesFor(config.linux?.resources, host);
  oomScoreAdj(config, host, []);
  capabilitiesFor(config.linux?.securityContext ?? {}, host, []);
  checkSecurity(config, sandboxConfig);
}

function checkSecurity(config: cri.IContainerConfig, sandboxConfig: cri.IPodSandboxConfig): void {
  const field = 'config.linux.security_context';
  const security = config.linux?.securityContext;
  const pod = sandboxConfig.linux?.securityContext;
  if (!security) return;
  if (security.privileged && !pod?.privileged)
    throw invalid(`${field}.privileged`, 'its pod sandbox is not privileged');
  validateNamespaceOptions(security.namespaceOptions, `${field}.namespace_options`, true);
  const { NODE } = cri.NamespaceMode;
  for (const name of ['network', 'ipc'] as const) {
    if (security.namespaceOptions?.[name] === NODE && pod?.namespaceOptions?.[name] !== NODE) {
      throw invalid(`${field}.namespace_options.${name}`, "NODE needs a pod that uses the host's");
    }
  }
  checkProfile(security.seccomp, `${field}.seccomp`);
  checkProfile(security.apparmor, `${field}.apparmor`);
  if (cri.SupplementalGroupsPolicy[security.supplementalGroupsPolicy ?? 0] === undefined) {
    throw invalid(`${field}.supplemental_groups_policy`, `unknown value ${security.supplementalGroupsPolicy}`);
  }
  for (const [name, paths] of [
    ['masked_paths', security.maskedPaths],
    ['readonly_paths', security.readonlyPaths],
  ] as const) {
    (paths ?? []).forEach((path, index) => checkAbsolute(path, `${field}.${name}[${index}]`));
  }
  const options = security.namespaceOptions?.usernsOptions;
  if (options) {
    const own = userNamespaceOf(options, `${field}.namespace_options.userns_options`);
    const pods = userNamespaceOf(
      pod?.namespaceOptions?.usernsOptions,
      'sandbox_config.linux.security_context.namespace_options.userns_options',
    );
    if (JSON.stringify(own) !== JSON.stringify(pods)) {
      throw invalid(`${field}.namespace_options.userns_options`, "differs from the pod sandbox's");
    }
  }
}

/**
 * Refuses unknown namespace modes.
 *
 * @param ofContainer TARGET is only valid for a container's PID namespace
 */
export function validateNamespaceOptions(
  options: cri.INamespaceOption | null | undefined,
  field: string,
  ofContainer: boolean,
): void {
  if (!options) return;
  const { POD, CONTAINER, NODE, TARGET } = cri.NamespaceMode;
  const check = (name: 'network' | 'pid' | 'ipc', allowed: readonly number[]): void => {
    const mode = options[name] ?? POD;
    if (!allowed.includes(mode)) throw invalid(`${field}.${name}`, `${modeName(mode)} is not supported`);
  };
  check('network', [POD, NODE]);
  check('ipc', [POD, NODE]);
  check('pid', ofContainer ? [POD, CONTAINER, NODE, TARGET] : [POD, CONTAINER, NODE]);
  if (options.pid === TARGET && !options.targetId) throw invalid(`${field}.target_id`, 'is empty, and pid is TARGET');
  userNamespaceOf(options.usernsOptions, `${field}.userns_options`);
}

/** Refuses an unknown profile type, and `Localhost` without a name. */
export function checkProfile(profile: cri.ISecurityProfile | null | undefined, field: string): void {
  const type = profile?.profileType ?? 0;
  if (cri.SecurityProfile.ProfileType[type] === undefined)
    throw invalid(`${field}.profile_type`, `unknown value ${type}`);
  if (type === cri.SecurityProfile.ProfileType.Localhost && !profile?.localhostRef)
    throw invalid(`${field}.localhost_ref`, 'is empty');
  if (profile?.localhostRef) checkText(profile.localhostRef, `${field}.localhost_ref`);
}

/** Refuses names that are empty, too long or contain NUL. */
export function checkName(name: string | null | undefined, field: string): void {
  if (!name) throw invalid(field, 'is empty');
  if (name.length > maxNameLength) throw invalid(field, `is longer than ${maxNameLength} characters`);
  checkText(name, field);
}

/** Refuses labels or annotations with malformed keys. Any value is accepted. */
export function checkKeys(map: Readonly<Record<string, string>> | null | undefined, field: string): void {
  for (const key of Object.keys(map ?? {})) checkName(key, `${field}[${shown(key)}]`);
}

function checkLogPath(path: string): void {
  if (Buffer.byteLength(path) > maxPathBytes) throw invalid('config.log_path', `is longer than ${maxPathBytes} bytes`);
  checkText(path, 'config.log_path');
  if (path.split('/').includes('..')) throw invalid('config.log_path', `${shown(path)} leaves the log directory`);
}

function checkAbsolute(path: string, field: string): void {
  if (!path.startsWith('/')) throw invalid(field, `${shown(path)} is not an absolute path`);
  checkText(path, field);
}

function checkText(text: string, field: string): void {
  if (text.includes('\0')) throw invalid(field, 'holds a NUL character');
}

function shown(text: string | null | undefined): string {
  return JSON.stringify((text ?? '').slice(0, 80));
}
