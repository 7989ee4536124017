import type { NamespaceType, OciIdMapping, OciSpec } from '../oci.js';

export interface SandboxSpecInput {
  readonly id: string;
  readonly ociVersion: string;
  readonly hostname: string;
  readonly cgroupsPath: string;
  /** path of catatonit, which only reaps processes */
  readonly pauseProgram: string;
  /** pinned namespaces; absent: the host's */
  readonly namespaces: { readonly net?: string; readonly ipc?: string; readonly uts?: string; readonly user?: string };
  readonly idMappings?: {
    readonly uids: OciIdMapping[];
    readonly gids: OciIdMapping[];
  };
}

/** an unprivileged user without an account, as in Kubernetes' pause images */
const user = 65535;

/**
 * Returns the spec of the process that holds a pod's shared PID namespace: it reaps orphans, in a root filesystem with
 * only itself, without capabilities.
 */
export function sandboxSpec(input: SandboxSpecInput): OciSpec {
  const { net, ipc, uts, user: userns } = input.namespaces;
  const joined = (type: NamespaceType, path: string | undefined) => (path === undefined ? [] : [{ type, path }]);
  return {
    ociVersion: input.ociVersion,
    ...(uts ? { hostname: input.hostname } : {}),
    root: { path: 'rootfs', readonly: true },
    // for gVisor's shim, which recognises the first task of a sandbox by them
    annotations: { 'io.kubernetes.cri.container-type': 'sandbox', 'io.kubernetes.cri.sandbox-id': input.id },
    process: {
      terminal: false,
      user: { uid: userns ? 0 : user, gid: userns ? 0 : user },
      args: ['/pause', '-P'],
      env: ['PATH=/'],
      cwd: '/',
      noNewPrivileges: true,
      capabilities: { bounding: [], effective: [], inheritable: [], permitted: [], ambient: [] },
    },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
      {
        destination: '/dev',
        type: 'tmpfs',
        source: 'tmpfs',
        options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
      },
      { destination: '/pause', type: 'bind', source: input.pauseProgram, options: ['bind', 'ro', 'nosuid', 'nodev'] },
    ],
    linux: {
      namespaces: [
        { type: 'pid' },
        { type: 'mount' },
        ...joined('network', net),
        ...joined('ipc', ipc),
        ...joined('uts', uts),
        ...joined('user', userns),
      ],
      ...(input.idMappings ? { uidMappings: input.idMappings.uids, gidMappings: input.idMappings.gids } : {}),
      devices: [],
      resources: {},
      cgroupsPath: input.cgroupsPath,
      maskedPaths: ['/proc/kcore', '/proc/keys', '/proc/timer_list', '/proc/sched_debug', '/sys/firmware'],
      readonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
    },
  };
}
