import { invalid } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import type { SpecInput } from './input.js';
import type { OciIdMapping, OciNamespace } from '../oci.js';

const { NamespaceMode } = cri;

/** The user namespace of a pod; absent if it uses the host's. */
export interface UserNamespace {
  readonly uidMappings: OciIdMapping[];
  readonly gidMappings: OciIdMapping[];
}

/**
 * Returns the user namespace that a pod or container requests.
 *
 * @param field for errors: `config.linux.security_context.namespace_options.userns_options`
 * @throws CrispError `InvalidArgument` for modes other than POD and NODE, for mappings other than exactly one range
 * from container id 0, or that differ between users and groups
 */
export function userNamespaceOf(
  options: cri.IUserNamespace | null | undefined,
  field: string,
): UserNamespace | undefined {
  if (!options) return undefined;
  const uids = options.uids ?? [];
  const gids = options.gids ?? [];
  switch (options.mode ?? NamespaceMode.POD) {
    case NamespaceMode.NODE:
      if (uids.length > 0 || gids.length > 0) throw invalid(`${field}.uids`, 'mappings make no sense with mode NODE');
      return undefined;
    case NamespaceMode.POD:
      break;
    default:
      throw invalid(`${field}.mode`, `${modeName(options.mode)} is not supported: POD and NODE are`);
  }
  const uidMappings = [mappingOf(uids, `${field}.uids`)];
  const gidMappings = [mappingOf(gids, `${field}.gids`)];
  return { uidMappings, gidMappings };
}

function mappingOf(mappings: readonly cri.IIDMapping[], field: string): OciIdMapping {
  const [mapping] = mappings;
  if (!mapping || mappings.length !== 1)
    throw invalid(field, `exactly one mapping is supported, ${mappings.length} were given`);
  const oci = ociMapping(mapping);
  if (oci.containerID !== 0) throw invalid(field, `id 0 of the container is not mapped`);
  if (oci.size === 0) throw invalid(field, 'the mapping is empty');
  if (oci.hostID + oci.size > 0xffff_ffff) throw invalid(field, 'the mapping goes beyond the last id');
  return oci;
}

export function ociMapping({ containerId, hostId, length }: cri.IIDMapping): OciIdMapping {
  return { containerID: containerId ?? 0, hostID: hostId ?? 0, size: length ?? 0 };
}

export function modeName(mode: number | null | undefined): string {
  return NamespaceMode[mode ?? 0] ?? String(mode);
}

/**
 * Returns the namespaces of a container: its own mount namespace, a PID namespace according to its mode, and the pod's
 * others.
 */
export function namespacesFor(input: SpecInput, userNamespace: UserNamespace | undefined): OciNamespace[] {
  const { config, namespaces, host, targetPid } = input;
  const security = config.linux?.securityContext;
  const options = security?.namespaceOptions;
  const list: OciNamespace[] = [{ type: 'mount' }];
  if (namespaces.net) list.push({ type: 'network', path: namespaces.net });
  if (namespaces.ipc && options?.ipc !== NamespaceMode.NODE) list.push({ type: 'ipc', path: namespaces.ipc });
  if (namespaces.uts) list.push({ type: 'uts', path: namespaces.uts });
  // hides the host's cgroups on v2; on v1 and in privileged containers programs expect to see the whole tree
  if (host.cgroupVersion === 2 && !security?.privileged) list.push({ type: 'cgroup' });
  if (userNamespace) list.push({ type: 'user', ...(namespaces.user ? { path: namespaces.user } : {}) });

  const field = 'config.linux.security_context.namespace_options';
  switch (options?.pid ?? NamespaceMode.POD) {
    case NamespaceMode.NODE:
      if (userNamespace) throw invalid(`${field}.pid`, 'NODE cannot be combined with a user namespace');
      break;
    case NamespaceMode.TARGET:
      if (!targetPid) throw invalid(`${field}.target_id`, 'the target container does not run');
      list.push({ type: 'pid', path: targetPid });
      break;
    case NamespaceMode.POD:
      // without a shared PID namespace in the pod, each container has its own
      list.push({ type: 'pid', ...(namespaces.pid ? { path: namespaces.pid } : {}) });
      break;
    default:
      list.push({ type: 'pid' });
  }
  return list;
}
