import { invalid, messageOf } from '../../../lib/errors.js';
import { parseForeignJson } from '../../../lib/files/foreign-json.js';
import { readTextFile } from '../../../lib/files/read-file.js';
import { isAtLeast } from '../../../lib/versions.js';
import type { OciSeccomp, OciSyscall } from '../../oci.js';
import {
  allowedPersonalities,
  alwaysAllowed,
  architectures,
  byArchitecture,
  byCapability,
  debugging,
  lastFamily,
  namespaceFlags,
  refusedFamilies,
} from './default-profile.js';

const EPERM = 1;
const ENOSYS = 38;

/** What a profile depends on: architecture and kernel of the host, and the container's capabilities. */
export interface SeccompSubject {
  readonly architecture: string;
  /** release, such as `6.1.0-18-amd64` */
  readonly kernel: string;
  /** CAP_… in the bounding set */
  readonly capabilities: readonly string[];
}

/** Returns the default profile for a container. */
export function defaultProfile(subject: SeccompSubject): OciSeccomp {
  const { architecture, capabilities } = subject;
  const allowed = new Set([
    ...Object.values(alwaysAllowed).flat(),
    ...(isAtLeast(subject.kernel, '4.8') ? debugging : []),
    ...(byArchitecture[architecture] ?? []),
    ...capabilities.flatMap((capability) => byCapability[capability] ?? []),
  ]);
  const isAdmin = allowed.has('clone');
  const conditional = isAdmin ? [] : ['clone', 'clone3'];
  const known = [...Object.values(byCapability).flat(), ...debugging];
  const refused = new Set(known.filter((call) => !allowed.has(call) && !conditional.includes(call)));
  return {
    defaultAction: 'SCMP_ACT_ERRNO',
    // crun defaults to EPERM for every call; runc itself returns ENOSYS for calls newer than the profile
    defaultErrnoRet: ENOSYS,
    architectures: [...(architectures[architecture] ?? [])],
    syscalls: [
      { names: [...allowed].sort(), action: 'SCMP_ACT_ALLOW' },
      { names: [...refused].sort(), action: 'SCMP_ACT_ERRNO', errnoRet: EPERM },
      ...sockets(),
      ...personalities(),
      ...(isAdmin ? [] : clones(architecture)),
    ],
  };
}

type Comparison = Pick<NonNullable<OciSyscall['args']>[number], 'op' | 'value' | 'valueTwo'>;

/**
 * A rule on one argument of a call. Several rules for one call are alternatives. They must not overlap, but that of two
 * rules an equality is tested before a range: libseccomp orders its comparisons so, in whatever order they were added.
 */
function rule(name: string, index: number, outcome: 'allow' | 'EPERM', comparison: Comparison): OciSyscall {
  const action = outcome === 'allow' ? 'SCMP_ACT_ALLOW' : 'SCMP_ACT_ERRNO';
  return {
    names: [name],
    action,
    args: [{ index, ...comparison }],
    ...(outcome === 'EPERM' ? { errnoRet: EPERM } : {}),
  };
}

const equal = (value: number): Comparison => ({ value, op: 'SCMP_CMP_EQ' });
const below = (value: number): Comparison => ({ value, op: 'SCMP_CMP_LT' });
const above = (value: number): Comparison => ({ value, op: 'SCMP_CMP_GT' });
const masked = (mask: number, value: number): Comparison => ({
  value: mask,
  valueTwo: value,
  op: 'SCMP_CMP_MASKED_EQ',
});

/**
 * Lists the allowed families: the kernel takes the family as an int while a filter compares 64 bits, so that set upper
 * bits would bypass a rule that denies a family. Old 32-bit programs use socketcall, whose arguments are behind a
 * pointer that filters cannot read: it is allowed, as in containerd 2.4.
 */
function sockets(): OciSyscall[] {
  const refused: readonly number[] = Object.values(refusedFamilies);
  const first = Math.min(...refused);
  const others = Array.from({ length: lastFamily + 1 - first }, (_, offset) => first + offset);
  return [
    rule('socket', 0, 'allow', below(first)),
    ...others.map((family) => rule('socket', 0, refused.includes(family) ? 'EPERM' : 'allow', equal(family))),
    rule('socket', 0, 'EPERM', above(lastFamily)),
  ];
}

/**
 * The range holds the allowed values too: what is left of it without them would take thirty rules by bits, whose
 * compilation costs each start more than 10 ms.
 */
function personalities(): OciSyscall[] {
  return [
    ...allowedPersonalities.map((value) => rule('personality', 0, 'allow', equal(value))),
    rule('personality', 0, 'EPERM', above(0)),
  ];
}

/** Denies new namespaces without CAP_SYS_ADMIN. */
function clones(architecture: string): OciSyscall[] {
  // the flags are the second argument on s390, the first elsewhere
  const index = architecture.startsWith('s390') ? 1 : 0;
  const flags = Array.from({ length: 32 }, (_, bit) => 2 ** bit).filter((flag) => (flag & namespaceFlags) !== 0);
  return [
    rule('clone', index, 'allow', masked(namespaceFlags, 0)),
    ...flags.map((flag) => rule('clone', index, 'EPERM', masked(flag, flag))),
    // clone3's flags are behind a pointer that filters cannot read: with ENOSYS a libc falls back to clone
    { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS },
  ];
}

/** A rule of a profile file, in the OCI's format with Docker's additions. */
interface FileRule {
  names?: unknown;
  name?: unknown;
  action?: unknown;
  errnoRet?: unknown;
  args?: unknown;
  includes?: Conditions;
  excludes?: Conditions;
}

interface Conditions {
  caps?: string[];
  arches?: string[];
  minKernel?: string;
}

/**
 * Reads a profile file of the node (`Localhost`), in the OCI's format or Docker's (archMap, includes, excludes).
 *
 * @param path absolute; callers strip the old prefix `localhost/`
 * @throws CrispError `InvalidArgument` on `field` if the file is missing or not a profile
 */
export async function readProfile(path: string, subject: SeccompSubject, field: string): Promise<OciSeccomp> {
  let json: unknown;
  try {
    json = parseForeignJson(await readTextFile(path));
  } catch (err) {
    throw invalid(field, `seccomp profile ${path}: ${messageOf(err)}`);
  }
  return parseProfile(json, subject, `${field}: seccomp profile ${path}`);
}

const configured = 'security.seccomp_profile in the configuration';

/** Reads the node's profile for containers that request the runtime's default. @throws CrispError see `readProfile` */
export function configuredProfile(path: string, subject: SeccompSubject): Promise<OciSeccomp> {
  return readProfile(path, subject, configured);
}

/**
 * Checks the configured profile at start, as an error would otherwise only show with the first container.
 *
 * @param path empty: none is configured
 * @throws CrispError `InvalidArgument` that names the file
 */
export async function checkConfiguredProfile(path: string, host: Omit<SeccompSubject, 'capabilities'>): Promise<void> {
  if (path !== '') await configuredProfile(path, { ...host, capabilities: [] });
}

/** Parses a profile. */
export function parseProfile(json: unknown, subject: SeccompSubject, field: string): OciSeccomp {
  if (!isObject(json) || typeof json['defaultAction'] !== 'string') throw invalid(field, 'has no defaultAction');
  const rules = json['syscalls'] ?? [];
  if (!Array.isArray(rules)) throw invalid(field, 'syscalls is not a list');
  const profile: OciSeccomp = {
    defaultAction: action(json['defaultAction'], field),
    syscalls: rules.flatMap((rule: unknown, index) => ruleOf(rule, subject, `${field}: syscalls[${index}]`)),
  };
  const listed = json['architectures'] ?? architecturesOf(json['archMap'], subject);
  if (isStrings(listed) && listed.length > 0) profile.architectures = [...listed];
  if (isStrings(json['flags'])) profile.flags = [...json['flags']];
  if (typeof json['defaultErrnoRet'] === 'number') profile.defaultErrnoRet = json['defaultErrnoRet'];
  if (typeof json['listenerPath'] === 'string') profile.listenerPath = json['listenerPath'];
  if (typeof json['listenerMetadata'] === 'string') profile.listenerMetadata = json['listenerMetadata'];
  return profile;
}

function ruleOf(rule: unknown, subject: SeccompSubject, field: string): OciSyscall[] {
  if (!isObject(rule)) throw invalid(field, 'is not a rule');
  const { names: many, name, action: what, errnoRet, args, includes, excludes } = rule as FileRule;
  const names = many ?? (name === undefined ? undefined : [name]);
  if (!isStrings(names) || names.length === 0) throw invalid(field, 'names no system call');
  if (typeof what !== 'string') throw invalid(field, 'has no action');
  if (args !== undefined && args !== null && !(Array.isArray(args) && args.every(isArgument)))
    throw invalid(field, 'has malformed args');
  // checked even if the rule does not apply here, so that errors show on every node
  const checked = action(what, field);
  if (includes && !matchesAll(includes, subject)) return [];
  if (excludes && matchesAny(excludes, subject)) return [];
  return [
    {
      names: [...names],
      action: checked,
      ...(typeof errnoRet === 'number' ? { errnoRet } : {}),
      ...(Array.isArray(args) && args.length > 0 ? { args: args as NonNullable<OciSyscall['args']> } : {}),
    },
  ];
}

const actions = new Set(
  'KILL KILL_PROCESS KILL_THREAD TRAP ERRNO TRACE ALLOW LOG NOTIFY'.split(' ').map((name) => `SCMP_ACT_${name}`),
);

function action(name: string, field: string): string {
  if (!actions.has(name)) throw invalid(field, `${JSON.stringify(name.slice(0, 40))} is not an action`);
  return name;
}

/** Docker's conditions use Go's names of architectures. */
const goArchitectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

function matchesAll({ caps, arches, minKernel }: Conditions, subject: SeccompSubject): boolean {
  const architecture = goArchitectures[subject.architecture] ?? subject.architecture;
  if (arches?.length && !arches.includes(architecture)) return false;
  if (caps?.some((cap) => !subject.capabilities.includes(cap))) return false;
  return !minKernel || kernelReaches(subject.kernel, minKernel);
}

function matchesAny({ caps, arches, minKernel }: Conditions, subject: SeccompSubject): boolean {
  const architecture = goArchitectures[subject.architecture] ?? subject.architecture;
  if (arches?.includes(architecture)) return true;
  if (caps?.some((cap) => subject.capabilities.includes(cap))) return true;
  return minKernel !== undefined && minKernel !== '' && kernelReaches(subject.kernel, minKernel);
}

function architecturesOf(archMap: unknown, subject: SeccompSubject): string[] | undefined {
  const native = architectures[subject.architecture]?.[0];
  if (!Array.isArray(archMap)) return undefined;
  for (const entry of archMap) {
    if (!isObject(entry) || entry['architecture'] !== native || native === undefined) continue;
    const sub = entry['subArchitectures'];
    return [native, ...(isStrings(sub) ? sub : [])];
  }
  return undefined;
}

/** Only major and minor count, as in Docker; text that does not begin with a number is a version of no kernel. */
function kernelReaches(release: string, wanted: string): boolean {
  const version = /^\d+(?:\.\d+)?/.exec(wanted)?.[0];
  return version !== undefined && isAtLeast(release, version);
}

function isArgument(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['index'] === 'number' &&
    typeof value['value'] === 'number' &&
    typeof value['op'] === 'string'
  );
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
