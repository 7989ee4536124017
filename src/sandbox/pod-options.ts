import { hostname } from 'node:os';
import type { SandboxLayout } from '../lib/layout.js';
import { cri } from '../lib/proto.js';
import type { IdMapping, PodNamespaces } from './namespaces/namespaces.js';

type Options = cri.NamespaceOption.$Properties;

function optionsOf(config: cri.PodSandboxConfig): Options {
  return config.linux?.securityContext?.namespaceOptions ?? {};
}

/** Whether the pod uses the host's network, and with it the host's name. */
export function onHostNetwork(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).network === cri.NamespaceMode.NODE;
}

/** Whether the pod uses the host's System V IPC and /dev/shm. */
export function onHostIpc(config: cri.PodSandboxConfig): boolean {
  return optionsOf(config).ipc === cri.NamespaceMode.NODE;
}

/** Whether the pod's containers share a PID namespace, which the sandbox's task holds. */
export function sharesPids(config: cri.PodSandboxConfig): boolean {
  return (optionsOf(config).pid ?? cri.NamespaceMode.POD) === cri.NamespaceMode.POD;
}

/** The hostname in the pod: its own, or the host's if it shares the host's network or has none. */
export function hostnameOf(config: cri.PodSandboxConfig): string {
  return onHostNetwork(config) || config.hostname === '' ? hostname() : config.hostname;
}

/** The namespaces that the pod gets, and where each is pinned. */
export function podNamespaces(config: cri.PodSandboxConfig, paths: SandboxLayout): PodNamespaces {
  const userns = optionsOf(config).usernsOptions;
  return {
    // a pod on the host's network keeps the host's name, which its processes could not resolve otherwise
    ...(onHostNetwork(config) ? {} : { net: paths.net, uts: paths.uts }),
    ...(onHostIpc(config) ? {} : { ipc: paths.ipc }),
    ...(userns?.mode === cri.NamespaceMode.POD
      ? { user: { path: paths.user, uidMappings: mappings(userns.uids), gidMappings: mappings(userns.gids) } }
      : {}),
  };
}

/** The host's gid of the pod's root; 0 if the pod has no user namespace. */
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
