import { createHash } from 'node:crypto';
import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { apparmorProfileLoaded } from './apparmor.js';
import { configuredProfile, defaultProfile, readProfile, type SeccompSubject } from './seccomp/profile.js';
import type { SpecInput } from './input.js';
import type { OciSeccomp } from '../oci.js';

const { ProfileType } = cri.SecurityProfile;
const field = 'config.linux.security_context';

type Security = cri.ILinuxContainerSecurityContext;

/**
 * Returns the seccomp filter of a container; undefined: none. A privileged container never has one. A request without a
 * profile means none, as kubelet states its default explicitly.
 *
 * @throws CrispError `InvalidArgument` if the host has no seccomp, or the named profile is missing or malformed
 */
export async function seccompFor(
  input: SpecInput,
  security: Security,
  capabilities: readonly string[],
): Promise<OciSeccomp | undefined> {
  if (security.privileged) return undefined;
  const { host, seccompProfile, lookUp } = input;
  const profile =
    security.seccomp ?? fromOldSpelling(security.seccompProfilePath ?? '', `${field}.seccomp_profile_path`);
  const type = profile?.profileType ?? (profile ? ProfileType.RuntimeDefault : ProfileType.Unconfined);
  if (type === ProfileType.Unconfined) return undefined;
  if (!host.seccomp) throw invalid(`${field}.seccomp`, 'this host has no seccomp');
  const subject: SeccompSubject = { architecture: host.architecture, kernel: host.kernel, capabilities };
  if (type === ProfileType.RuntimeDefault) {
    if (!seccompProfile) return defaultProfile(subject);
    const place = { what: 'the seccomp profile', paths: [seccompProfile] };
    return lookUp(place, () => configuredProfile(seccompProfile, subject));
  }
  const path = (profile?.localhostRef ?? '').replace(/^localhost\//, '');
  if (!path.startsWith('/'))
    throw invalid(`${field}.seccomp.localhost_ref`, `${JSON.stringify(path.slice(0, 80))} is not an absolute path`);
  const place = { what: 'the seccomp profile', paths: [path] };
  return lookUp(place, () => readProfile(path, subject, `${field}.seccomp.localhost_ref`));
}

/**
 * Returns the AppArmor profile of a container's process; undefined: unconfined.
 *
 * @throws CrispError `InvalidArgument` if the requested profile is not loaded
 */
export async function apparmorFor(input: SpecInput, security: Security): Promise<string | undefined> {
  const { host, apparmorProfile } = input;
  const asked = security.apparmor ?? fromOldSpelling(security.apparmorProfile ?? '', `${field}.apparmor_profile`);
  const type = asked?.profileType ?? ProfileType.RuntimeDefault;
  if (type === ProfileType.Unconfined) return undefined;
  if (!host.apparmor) {
    if (asked) throw invalid(`${field}.apparmor`, 'this host has no AppArmor');
    return undefined;
  }
  if (type === ProfileType.RuntimeDefault) {
    if (security.privileged) return undefined;
    if (asked && !apparmorProfile)
      throw invalid(`${field}.apparmor`, 'the default profile could not be loaded on this host');
    return apparmorProfile;
  }
  // a localhost profile also applies to a privileged container
  const name = (asked?.localhostRef ?? '').replace(/^localhost\//, '');
  if (name === '') throw invalid(`${field}.apparmor.localhost_ref`, 'is empty');
  if ((await apparmorProfileLoaded(name)) === false) {
    throw invalid(
      `${field}.apparmor.localhost_ref`,
      `profile ${JSON.stringify(name.slice(0, 80))} is not loaded on this host`,
    );
  }
  return name;
}

/** Parses the fields used before Kubernetes 1.19: `runtime/default`, `unconfined`, `localhost/…`. */
function fromOldSpelling(text: string, where: string): cri.ISecurityProfile | undefined {
  if (text === '') return undefined;
  if (text === 'runtime/default' || text === 'docker/default') return { profileType: ProfileType.RuntimeDefault };
  if (text === 'unconfined') return { profileType: ProfileType.Unconfined };
  if (text.startsWith('localhost/')) return { profileType: ProfileType.Localhost, localhostRef: text };
  throw invalid(where, `${JSON.stringify(text.slice(0, 80))} is not runtime/default, unconfined or localhost/…`);
}

/** The SELinux labels of a container's process and its files. */
export interface SelinuxLabels {
  readonly process: string;
  readonly mount: string;
}

/**
 * Returns a container's labels: from its request, otherwise the pod's, otherwise the container policy's. Without a
 * level, containers of one pod share a pair of categories, which other pods do not have. Undefined if the host has no
 * SELinux.
 *
 * A host without SELinux ignores the request with a warning, as containerd and CRI-O do: ordinary pods set it.
 *
 * @throws CrispError `InvalidArgument` if a label is malformed
 */
export function selinuxFor(
  input: Pick<SpecInput, 'host' | 'sandboxId' | 'sandboxConfig'>,
  security: Security,
  warnings: string[],
): SelinuxLabels | undefined {
  const options = security.selinuxOptions ?? input.sandboxConfig.linux?.securityContext?.selinuxOptions;
  const [user, role, type, level] = [
    options?.user ?? '',
    options?.role ?? '',
    options?.type ?? '',
    options?.level ?? '',
  ];
  for (const [name, value] of Object.entries({ user, role, type })) {
    if (!/^\w*$/.test(value))
      throw invalid(`${field}.selinux_options.${name}`, `${JSON.stringify(value.slice(0, 80))} is not a name`);
  }
  if (level && !selinuxLevel.test(level)) {
    throw invalid(
      `${field}.selinux_options.level`,
      `${JSON.stringify(level.slice(0, 80))} is not a level such as s0:c1,c2`,
    );
  }
  if (!input.host.selinux) {
    if (user || role || type || level) warnings.push('SELinux options ignored: this host has no SELinux');
    return undefined;
  }
  const own = level || `s0:${categoriesOf(input.sandboxId)}`;
  const processType = type || (security.privileged ? 'spc_t' : 'container_t');
  const processLevel = security.privileged && !level ? 's0' : own;
  return {
    process: [user || 'system_u', role || 'system_r', processType, processLevel].join(':'),
    mount: `system_u:object_r:container_file_t:${own}`,
  };
}

const categories = 'c\\d{1,4}([.,]c\\d{1,4})*';
const selinuxLevel = new RegExp(`^s\\d{1,2}(:${categories})?(-s\\d{1,2}(:${categories})?)?$`);

/** Two different categories out of 1024, the same for the whole pod. */
function categoriesOf(sandboxId: string): string {
  const digest = createHash('sha256').update(sandboxId).digest();
  const first = digest.readUInt16BE(0) % 1023;
  const second = first + 1 + (digest.readUInt16BE(2) % (1023 - first));
  return `c${first},c${second}`;
}
