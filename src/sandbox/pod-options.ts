import { hostname } from 'node:os';
import type { SandboxLayout } from '../lib/layout.js';
import { cri } from '../lib/proto.js';
import type { IdMapping, PodNamespaces } from './namespaces/namespaces.js';

type Options = cri.NamespaceOption.$Properties;

function optionsOf(config: cri.PodSandboxConfig): Options {
  return config.linux?.securityContext?.namespaceOptions ?? {};
}

/** The pod uses the host's network stack, and with it the host's name. */
export function onHostNetwork(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).network === cri.NamespaceMode.NODE;
}

/** The pod uses the host's System V IPC and /dev/shm. */
export function onHostIpc(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).ipc === cri.NamespaceMode.NODE;
}

/** The pod's containers share one PID namespace, which the sandbox's own task holds. */
export function sharesPids(config: cri.PodSandboxConfig): boolean {
  return (optionsOf(config).pid ?? cri.NamespaceMode.POD) === cri.NamespaceMode.POD;
}

/** The name that the pod's processes see: its own, or the host's where it shares the host's network or brings none. */
export function hostnameOf(config: cri.PodSandboxConfig): string {
  return onHostNetwork(config) || config.hostname === '' ? hostname() : config.hostname;
}

/** Which namespaces the pod gets of its own, and where each is pinned. */
export function podNamespaces(config: cri.PodSandboxConfig, paths: SandboxLayout): PodNamespaces {
  const userns = optionsOf(config).usernsOptions;
  return {
    // a pod on the host's network keeps the host's name too, as its processes would otherwise not resolve their own
    ...(onHostNetwork(config) ? {} : { net: paths.net, uts: paths.uts }),
    ...(onHostIpc(config) ? {} : { ipc: paths.ipc }),
    ...(userns?.mode === cri.NamespaceMode.POD
      ? { user: { path: paths.user, uidMappings: mappings(userns.uids), gidMappings: mappings(userns.gids) } }
      : {}),
  };
}

/** The host's gid of the pod's root; 0 where the pod has no user namespace of its own. */
export function rootGroupOf(config: cri.PodSandboxConfig): number {
  const userns = optionsOf(config).usernsOptions;
  return userns?.mode === cri.NamespaceMode.POD ? (userns.gids?.[0]?.hostId ?? 0) : 0;
}

function mappings(list: cri.IDMapping.$Properties[] | null | undefined): IdMapping[] {
  return (list ?? []).map(({ containerId, hostId, length }) => ({
    containerId: containerId ?? 0,
    hostId: hostId ?? 0,
    size: length ?? 0,
  }));
}
