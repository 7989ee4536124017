import { parse } from 'yaml';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Owners } from './owners.js';
import { nri } from './proto.js';

/** What the settings forbid plugins. */
export interface ValidatorConfig {
  readonly rejectOciHooks: boolean;
  readonly rejectRuntimeDefaultSeccomp: boolean;
  readonly rejectUnconfinedSeccomp: boolean;
  readonly rejectCustomSeccomp: boolean;
  readonly rejectNamespaces: boolean;
  readonly rejectSysctls: boolean;
  /** plugins that every container requires, by name or by index and name */
  readonly requiredPlugins: readonly string[];
  /** annotation by which a pod waives them; empty: not possible */
  readonly tolerateMissingAnnotation: string;
}

/** A creation, after every plugin was asked. */
export interface AdjustmentToValidate {
  readonly pod: nri.PodSandbox.$Properties;
  /** as it was before any adjustment */
  readonly container: nri.Container.$Properties;
  readonly owners: Owners;
  /** names of all plugins that were asked: `10-logger` */
  readonly plugins: readonly string[];
}

/** The annotation with which a pod or container names required plugins: a YAML list. */
const requiredAnnotation = 'required-plugins.noderesource.dev';

/**
 * Rejects adjustments that the settings forbid, and containers that lack a required plugin. Does nothing if nothing is
 * forbidden or required.
 *
 * @throws CrispError `FailedPrecondition` that names the plugin and what it did, or that is missing
 */
export function validateByDefault(config: ValidatorConfig, adjusted: AdjustmentToValidate): void {
  const { container, owners, pod, plugins } = adjusted;
  const id = container.id ?? '';
  const { Field } = nri;
  const hooks = owners.ownerOf(id, Field.OciHooks);
  if (config.rejectOciHooks && hooks !== undefined) throw rejected(hooks, 'OCI hooks');
  const seccomp = owners.ownerOf(id, Field.SeccompPolicy);
  if (seccomp !== undefined && rejectsSeccomp(config, container)) throw rejected(seccomp, 'the seccomp policy');
  const [namespace] = owners.ownersOf(id, Field.Namespace);
  if (config.rejectNamespaces && namespace) throw rejected(namespace[1], `the ${namespace[0]} namespace`);
  const [sysctl] = owners.ownersOf(id, Field.Sysctl);
  if (config.rejectSysctls && sysctl) throw rejected(sysctl[1], `sysctl ${sysctl[0]}`);
  requirePlugins(config, pod, container.name ?? '', plugins);
}

function rejectsSeccomp(config: ValidatorConfig, { linux }: nri.Container.$Properties): boolean {
  const { ProfileType } = nri.SecurityProfile;
  switch (linux?.seccompProfile?.profileType ?? ProfileType.UNCONFINED) {
    case ProfileType.RUNTIME_DEFAULT:
      return config.rejectRuntimeDefaultSeccomp;
    case ProfileType.LOCALHOST:
      return config.rejectCustomSeccomp;
    default:
      return config.rejectUnconfinedSeccomp;
  }
}

function rejected(plugin: string, what: string): CrispError {
  return new CrispError('FailedPrecondition', `NRI plugin ${plugin} adjusts ${what}, which the settings forbid`);
}

/**
 * Refuses a container whose required plugins are not registered.
 *
 * @throws CrispError `FailedPrecondition` that names the missing ones; `InvalidArgument` for an unreadable annotation
 */
export function requirePlugins(
  config: Pick<ValidatorConfig, 'requiredPlugins' | 'tolerateMissingAnnotation'>,
  { annotations }: nri.PodSandbox.$Properties,
  container: string,
  present: readonly string[],
): void {
  const of = (key: string): string | undefined =>
    annotations?.[`${key}/container.${container}`] ?? annotations?.[`${key}/pod`] ?? annotations?.[key];
  if (config.tolerateMissingAnnotation !== '' && isTrue(of(config.tolerateMissingAnnotation))) return;
  const required = [...config.requiredPlugins, ...listIn(of(requiredAnnotation))];
  // plugins may also be named without their index
  const known = new Set(present.flatMap((name) => [name, name.slice(3)]));
  const missing = required.filter((name) => !known.has(name));
  if (missing.length > 0)
    throw new CrispError('FailedPrecondition', `required NRI plugins are not registered: ${missing.join(', ')}`);
}

/** Accepts the spellings of Go's strconv.ParseBool, as containerd does. */
function isTrue(annotation: string | undefined): boolean {
  return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(annotation ?? '');
}

function listIn(annotation: string | undefined): string[] {
  if (annotation === undefined) return [];
  let value: unknown;
  try {
    value = parse(annotation);
  } catch (err) {
    throw new CrispError('InvalidArgument', `annotation ${requiredAnnotation}: ${messageOf(err)}`);
  }
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw new CrispError('InvalidArgument', `annotation ${requiredAnnotation}: must be a list of names`);
}
