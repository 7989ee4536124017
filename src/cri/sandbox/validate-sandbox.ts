import { statSync } from 'node:fs';
import { invalid } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import { cri } from '../../lib/proto.js';
import { parseCgroupParent } from '../../sandbox/cgroup-parent.js';
import { bandwidthOf, portMappingsOf } from '../../sandbox/cni/cni-runtime-config.js';
import { checkDns, checkHostname } from '../../sandbox/dns.js';
import { checkSysctls } from '../../sandbox/namespaces/sysctls.js';
import { resourcesFor } from '../../task/spec/resources.js';
import { selinuxFor } from '../../task/spec/security.js';
import { checkKeys, checkProfile } from '../../task/spec/validate.js';
import type { NodeContext } from '../context/node-context.js';
import { onHostIpc, onHostNetwork } from '../../sandbox/namespaces/namespaces.js';

/** kubelet's names are far shorter; this still fits a record's file and a cgroup's name */
const longestName = 1024;
/**
 * portmap runs iptables six times per host port and address family: with more of them its ADD would exceed its time
 * limit, and be killed and undone at every retry. Neither kubelet nor the CRI sets a limit.
 */
const mostHostPorts = 1000;

/**
 * Checks a sandbox's configuration before anything is created.
 *
 * @throws CrispError `InvalidArgument` that names the field
 */
export function validateSandboxConfig(
  { runtime, host }: Pick<NodeContext, 'runtime' | 'host'>,
  config: cri.PodSandboxConfig.$Properties | null | undefined,
): cri.PodSandboxConfig {
  if (!config) throw invalid('config', 'is missing');
  const checked = config as cri.PodSandboxConfig;
  checkMetadata(checked.metadata);
  if (checked.logDirectory && !checked.logDirectory.startsWith('/'))
    throw invalid('config.log_directory', 'is not an absolute path');
  if (checked.logDirectory?.includes('\0')) throw invalid('config.log_directory', 'has a NUL character');
  if (checked.windows) throw invalid('config.windows', 'this node runs Linux');
  checkKeys(checked.labels, 'config.labels');
  checkKeys(checked.annotations, 'config.annotations');
  checkHostname(checked.hostname);
  checkDns(checked.dnsConfig);
  checkPortMappings(checked);
  bandwidthOf(checked.annotations ?? {});
  const { linux } = checked;
  parseCgroupParent(linux?.cgroupParent ?? '', runtime.cgroupDriver);
  checkNamespaces(checked);
  checkSecurity(host, checked);
  resourcesFor(linux?.resources, host, 'config.linux.resources');
  resourcesFor(linux?.overhead, host, 'config.linux.overhead');
  const sysctls = linux?.sysctls ?? {};
  const own = { net: !onHostNetwork(checked), ipc: !onHostIpc(checked), uts: !onHostNetwork(checked) };
  checkSysctls(sysctls, own);
  return checked;
}

function checkMetadata(metadata: cri.PodSandboxMetadata.$Properties | null | undefined): void {
  if (!metadata) throw invalid('config.metadata', 'is missing');
  for (const field of ['name', 'namespace', 'uid'] as const) {
    const value = metadata[field] ?? '';
    if (value === '' && field === 'name') throw invalid(`config.metadata.${field}`, 'is empty');
    if (value.length > longestName)
      throw invalid(`config.metadata.${field}`, `is longer than ${longestName} characters`);
    if (value.includes('\0')) throw invalid(`config.metadata.${field}`, 'has a NUL character');
  }
}

/** Only at the start: whatever a recorded pod was started with must be torn down. */
function checkPortMappings(config: cri.PodSandboxConfig): void {
  const mappings = portMappingsOf(config.portMappings ?? []);
  if (mappings.length > mostHostPorts && !onHostNetwork(config))
    throw invalid('config.port_mappings', `has ${mappings.length} host ports, more than ${mostHostPorts}`);
}

function checkNamespaces(config: cri.PodSandboxConfig): void {
  const options = config.linux?.securityContext?.namespaceOptions ?? {};
  const field = 'config.linux.security_context.namespace_options';
  const { NamespaceMode } = cri;
  const pod = [NamespaceMode.POD, NamespaceMode.NODE];
  if (!pod.includes(options.network ?? 0)) throw invalid(`${field}.network`, 'must be POD or NODE');
  if (!pod.includes(options.ipc ?? 0)) throw invalid(`${field}.ipc`, 'must be POD or NODE');
  if (![...pod, NamespaceMode.CONTAINER].includes(options.pid ?? 0))
    throw invalid(`${field}.pid`, 'must be POD, CONTAINER or NODE');
  const userns = options.usernsOptions;
  if (!userns || userns.mode === NamespaceMode.NODE) {
    if (userns?.uids?.length || userns?.gids?.length)
      throw invalid(`${field}.userns_options`, 'mode NODE takes no mappings');
    return;
  }
  if (userns.mode !== NamespaceMode.POD) throw invalid(`${field}.userns_options.mode`, 'must be POD or NODE');
  for (const kind of ['uids', 'gids'] as const) {
    const [first, ...others] = userns[kind] ?? [];
    if (!first || others.length > 0) throw invalid(`${field}.userns_options.${kind}`, 'takes exactly one mapping');
    if (!first.length) throw invalid(`${field}.userns_options.${kind}[0].length`, 'is 0');
  }
  if (onHostNetwork(config)) throw invalid(`${field}.network`, 'NODE cannot be combined with a user namespace');
}

/**
 * Checks the sandbox's security context, which containers repeat: the sandbox must not promise what this host cannot
 * do.
 */
function checkSecurity(host: Host, config: cri.PodSandboxConfig): void {
  const security = config.linux?.securityContext;
  if (!security) return;
  const field = 'config.linux.security_context';
  const { Localhost } = cri.SecurityProfile.ProfileType;
  if (security.runAsGroup && !security.runAsUser)
    throw invalid(`${field}.run_as_group`, 'is given without run_as_user');
  if (cri.SupplementalGroupsPolicy[security.supplementalGroupsPolicy ?? 0] === undefined)
    throw invalid(`${field}.supplemental_groups_policy`, `unknown value ${security.supplementalGroupsPolicy}`);
  selinuxFor({ host, sandboxId: '', sandboxConfig: config }, {}, []);
  checkProfile(security.apparmor, `${field}.apparmor`);
  if (security.apparmor?.profileType === Localhost && !host.apparmor)
    throw invalid(`${field}.apparmor`, 'this host has no AppArmor');
  checkProfile(security.seccomp, `${field}.seccomp`);
  if (security.seccomp?.profileType !== Localhost) return;
  if (!host.seccomp) throw invalid(`${field}.seccomp`, 'this host has no seccomp');
  const path = (security.seccomp.localhostRef ?? '').replace(/^localhost\//, '');
  if (!path.startsWith('/') || !statSync(path, { throwIfNoEntry: false })?.isFile())
    throw invalid(`${field}.seccomp.localhost_ref`, `there is no file ${JSON.stringify(path.slice(0, 80))}`);
}
