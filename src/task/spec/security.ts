import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { defaultProfile, readProfile, type SeccompSubject } from '../seccomp/profile.js';
import type { SpecInput } from './input.js';
import type { OciSeccomp } from './oci.js';

const { ProfileType } = cri.SecurityProfile;
const field = 'config.linux.security_context';

type Security = cri.ILinuxContainerSecurityContext;

/**
 * The seccomp filter of a container; undefined: none. A privileged container never has one. No profile in the request means
 * none either, as kubelet states its own default explicitly, unless the configuration says otherwise.
 *
 * @throws CrispError `InvalidArgument` where the host has no seccomp, or the named profile is missing or malformed
 */
export async function seccompFor(
  input: SpecInput,
  security: Security,
  capabilities: readonly string[],
): Promise<OciSeccomp | undefined> {
  if (security.privileged) return undefined;
  const { host, seccompByDefault } = input;
  const profile =
    security.seccomp ?? fromOldSpelling(security.seccompProfilePath ?? '', `${field}.seccomp_profile_path`);
  const type =
    profile?.profileType ?? (profile || seccompByDefault ? ProfileType.RuntimeDefault : ProfileType.Unconfined);
  if (type === ProfileType.Unconfined) return undefined;
  if (!host.seccomp) throw invalid(`${field}.seccomp`, 'this host has no seccomp');
  const subject: SeccompSubject = { architecture: host.architecture, kernel: host.kernel, capabilities };
  if (type === ProfileType.RuntimeDefault) return defaultProfile(subject);
  const path = (profile?.localhostRef ?? '').replace(/^localhost\//, '');
  if (!path.startsWith('/'))
    throw invalid(`${field}.seccomp.localhost_ref`, `${JSON.stringify(path.slice(0, 80))} is not an absolute path`);
  return readProfile(path, subject, `${field}.seccomp.localhost_ref`);
}

/**
 * The AppArmor profile of a container's process; undefined: the host confines nothing, or nothing is to be confined.
 *
 * @throws CrispError `InvalidArgument` where a profile is asked for that the host does not have
 */
export function apparmorFor(input: SpecInput, security: Security): string | undefined {
  const { host, apparmorProfile } = input;
  const asked = security.apparmor ?? fromOldSpelling(security.apparmorProfile ?? '', `${field}.apparmor_profile`);
  const type = asked ? (asked.profileType ?? ProfileType.RuntimeDefault) : ProfileType.RuntimeDefault;
  if (!host.apparmor) {
    if (type === ProfileType.Localhost) throw invalid(`${field}.apparmor`, 'this host has no AppArmor');
    return undefined;
  }
  switch (type) {
    case ProfileType.Unconfined:
      return 'unconfined';
    case ProfileType.RuntimeDefault:
      // a container that did not ask and is privileged is left alone
      return security.privileged ? undefined : apparmorProfile;
    case ProfileType.Localhost: {
      const name = (asked?.localhostRef ?? '').replace(/^localhost\//, '');
      if (name === '') throw invalid(`${field}.apparmor.localhost_ref`, 'is empty');
      return security.privileged ? undefined : name;
    }
  }
}

/** The fields of before Kubernetes 1.19: `runtime/default`, `unconfined`, `localhost/…`. */
function fromOldSpelling(text: string, where: string): cri.ISecurityProfile | undefined {
  if (text === '') return undefined;
  if (text === 'runtime/default' || text === 'docker/default') return { profileType: ProfileType.RuntimeDefault };
  if (text === 'unconfined') return { profileType: ProfileType.Unconfined };
  if (text.startsWith('localhost/')) return { profileType: ProfileType.Localhost, localhostRef: text };
  throw invalid(where, `${JSON.stringify(text.slice(0, 80))} is not runtime/default, unconfined or localhost/…`);
}

/** What SELinux calls a container's process and its files. */
export interface SelinuxLabels {
  readonly process?: string;
  readonly mount?: string;
}

/**
 * The labels of a container by its request, else the pod's.
 *
 * @throws CrispError `InvalidArgument` where the host has no SELinux, or a level is malformed
 */
export function selinuxFor(input: SpecInput, security: Security): SelinuxLabels {
  const options = security.selinuxOptions ?? input.sandboxConfig.linux?.securityContext?.selinuxOptions;
  const { user = '', role = '', type = '', level = '' } = options ?? {};
  if (!user && !role && !type && !level) return {};
  if (!input.host.selinux) throw invalid(`${field}.selinux_options`, 'this host has no SELinux');
  if (level && !/^s\d+(-s\d+)?(:c\d+([.,]c\d+)*)?(-s\d+(:c\d+([.,]c\d+)*)?)?$/.test(level)) {
    throw invalid(`${field}.selinux_options.level`, `${JSON.stringify(level.slice(0, 80))} is not a level`);
  }
  const range = level || 's0';
  return {
    process: [
      user || 'system_u',
      role || 'system_r',
      type || (security.privileged ? 'spc_t' : 'container_t'),
      range,
    ].join(':'),
    mount: `system_u:object_r:container_file_t:${range}`,
  };
}
