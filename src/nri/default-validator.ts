import { parse } from 'yaml';
import { CrispError, messageOf } from '../lib/errors.js';
import type { Owners } from './owners.js';
import { nri } from './proto.js';

/** What plugins may not do, by the settings. */
export interface ValidatorConfig {
  readonly rejectOciHooks: boolean;
  readonly rejectRuntimeDefaultSeccomp: boolean;
  readonly rejectUnconfinedSeccomp: boolean;
  readonly rejectCustomSeccomp: boolean;
  readonly rejectNamespaces: boolean;
  readonly rejectSysctls: boolean;
  /** plugins without which no container is created, by name or by index and name */
  readonly requiredPlugins: readonly string[];
  /** annotation by which a pod does without them; empty: none can */
  readonly tolerateMissingAnnotation: string;
}

/** One creation, when every plugin has been asked. */
export interface AdjustmentToValidate {
  readonly pod: nri.PodSandbox.$Properties;
  /** as it was before any plugin */
  readonly container: nri.Container.$Properties;
  readonly owners: Owners;
  /** names of all plugins that were asked: `10-logger` */
  readonly plugins: readonly string[];
}

/** By this annotation a pod or one of its containers names plugins that it cannot do without: a list, as YAML. */
const requiredAnnotation = 'required-plugins.noderesource.dev';

/**
 * Rejects what the settings forbid, and what lacks a plugin that it requires. Costs nothing where nothing is forbidden or
 * required.
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
 * The plugins without which this container is not created.
 *
 * @throws CrispError `FailedPrecondition` that names those that are not there; `InvalidArgument` for an unreadable annotation
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
  // plugins are known by their name alone, too
  const known = new Set(present.flatMap((name) => [name, name.slice(3)]));
  const missing = required.filter((name) => !known.has(name));
  if (missing.length > 0)
    throw new CrispError('FailedPrecondition', `required NRI plugins are not there: ${missing.join(', ')}`);
}

/** By the spellings that Go's strconv.ParseBool takes, as with containerd. */
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
  throw new CrispError('InvalidArgument', `annotation ${requiredAnnotation}: has to be a list of names`);
}
