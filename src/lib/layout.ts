import { join } from 'node:path';

/**
 * Where crisp keeps its files. `root` outlives a reboot (records, images, writable layers); `state` need not
 * (namespaces, bundles, sockets). Only this file builds these paths.
 */
export interface Layout {
  readonly root: string;
  readonly state: string;
  readonly sandboxRecords: string;
  readonly containerRecords: string;
  /** graph root of containers/storage, written only by skopeo */
  readonly imageStore: string;
  readonly imageStoreRun: string;
  /** crisp's image notes: pinned names, and those hidden by RemoveImage */
  readonly imageNotes: string;
  /** OCI artifacts for image volumes, one folder each */
  readonly artifacts: string;
  readonly cniCache: string;
  /** data of containers without a record, kept for inspection */
  readonly setAside: string;
  /** held by the server or the auditor that works on `root` */
  readonly rootLock: string;
  /** a file per cgroup that was made for a pod: a cgroup itself does not tell who made it */
  readonly podCgroups: string;
  /** name of the embedded network's bridge if crisp made it; in `state`, as neither outlives a reboot */
  readonly madeNetwork: string;
  /** a folder per running shim: how to reconnect to it */
  readonly shims: string;
  /** the ttrpc socket that shims send their events to */
  readonly eventSocket: string;
  /** sockets of port-forwards that are being connected */
  readonly dials: string;
  /** links to programs that runtimes look up by name; first in their PATH */
  readonly programs: string;
  /** identifies the log process, which reads the containers' pipes */
  readonly logProcess: string;
  /** named pipes made in advance */
  readonly spareFifos: string;
  /** spare namespaces for future pods */
  readonly spareSandboxes: string;
  /** state folders of the OCI runtimes, one per handler */
  readonly runtimeStates: string;
  /** a folder per pod sandbox: any user may traverse it, access is decided by the folders in it */
  readonly sandboxFolders: string;
  /** a bundle per container, likewise */
  readonly containerFolders: string;
  /** a folder of data per container, likewise */
  readonly dataFolders: string;
  sandbox(id: string): SandboxLayout;
  container(id: string): ContainerLayout;
}

export interface SandboxLayout {
  readonly folder: string;
  /** namespaces, pinned by bind mounts */
  readonly net: string;
  readonly ipc: string;
  readonly uts: string;
  readonly user: string;
  readonly pid: string;
  /** a tmpfs: the pod's /dev/shm */
  readonly shm: string;
  /** a small tmpfs for `files`: containers may write them, and would otherwise fill the host's /run */
  readonly etc: string;
  readonly files: PodFileLayout;
  /** where older versions of crisp put the files of pods: on the host's file system */
  readonly unboundedFiles: PodFileLayout;
  /** bundle of the sandbox's task, if it has one */
  readonly bundle: string;
}

/** Files that a pod's containers see in /etc and may write. */
export interface PodFileLayout {
  readonly resolvConf: string;
  readonly hostname: string;
  /** a copy of the host's /etc/hosts, for containers without a mount from kubelet */
  readonly hosts: string;
}

export interface ContainerLayout {
  /** config.json, and the rootfs that the shim mounts */
  readonly bundle: string;
  /** the named pipes of the container's stdio */
  readonly stdio: string;
  /** survives a reboot: overlay's upper and work folders, volumes */
  readonly data: string;
  readonly upper: string;
  readonly work: string;
  readonly volumes: string;
  /** a copy of the checkpoint to restore from, until the container is started */
  readonly checkpoint: string;
  /** where a checkpoint is assembled while it is in progress */
  readonly checkpointing: string;
}

export function layoutOf(root: string, state: string): Layout {
  const sandboxFolders = join(state, 'sandboxes');
  const containerFolders = join(state, 'containers');
  const dataFolders = join(root, 'data');
  return {
    root,
    state,
    sandboxRecords: join(root, 'sandboxes'),
    containerRecords: join(root, 'containers'),
    imageStore: join(root, 'storage'),
    imageStoreRun: join(state, 'storage'),
    imageNotes: join(root, 'images'),
    artifacts: join(root, 'artifacts'),
    cniCache: join(root, 'cni'),
    setAside: join(root, 'set-aside'),
    rootLock: join(root, 'lock'),
    podCgroups: join(state, 'cgroups'),
    madeNetwork: join(state, 'made-network'),
    shims: join(state, 'shims'),
    eventSocket: join(state, 'events.sock'),
    dials: join(state, 'dials'),
    programs: join(state, 'programs'),
    logProcess: join(state, 'log-process'),
    spareFifos: join(state, 'fifos'),
    spareSandboxes: join(state, 'spares'),
    runtimeStates: join(state, 'runtimes'),
    sandboxFolders,
    containerFolders,
    dataFolders,
    sandbox: (id) => sandboxAt(join(sandboxFolders, id)),
    container: (id) => {
      const bundle = join(containerFolders, id);
      const data = join(dataFolders, id);
      return {
        bundle,
        stdio: join(bundle, 'stdio'),
        data,
        upper: join(data, 'upper'),
        work: join(data, 'work'),
        volumes: join(data, 'volumes'),
        checkpoint: join(data, 'checkpoint'),
        checkpointing: join(data, 'checkpointing'),
      };
    },
  };
}

/** The paths in the folder of a sandbox or of a spare. */
export function sandboxAt(folder: string): SandboxLayout {
  const etc = join(folder, 'etc');
  return {
    folder,
    net: join(folder, 'net'),
    ipc: join(folder, 'ipc'),
    uts: join(folder, 'uts'),
    user: join(folder, 'user'),
    pid: join(folder, 'pid'),
    shm: join(folder, 'shm'),
    etc,
    files: podFilesAt(etc),
    unboundedFiles: podFilesAt(folder),
    bundle: join(folder, 'bundle'),
  };
}

function podFilesAt(folder: string): PodFileLayout {
  return { resolvConf: join(folder, 'resolv.conf'), hostname: join(folder, 'hostname'), hosts: join(folder, 'hosts') };
}
