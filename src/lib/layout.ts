import { join } from 'node:path';

/**
 * Where everything lies. `root` outlives a reboot (records, images, writable layers); `state` need not (namespaces,
 * bundles, sockets). Nothing else builds these paths.
 */
export interface Layout {
  readonly root: string;
  readonly state: string;
  readonly sandboxRecords: string;
  readonly containerRecords: string;
  /** containers/storage's graph root, written only by skopeo */
  readonly imageStore: string;
  readonly imageStoreRun: string;
  /** crisp's notes about images: names hidden by RemoveImage, pinned ones */
  readonly imageNotes: string;
  /** OCI artifacts that are mounted as image volumes, one folder each */
  readonly artifacts: string;
  readonly cniCache: string;
  /** data of containers without a record, for a person to look at */
  readonly setAside: string;
  /** held by the server, or the auditor, that works on `root` */
  readonly rootLock: string;
  /** which cgroups were made for a pod, a file each: cgroups have no owner that could be read from them */
  readonly podCgroups: string;
  /** names the bridge of the embedded network where crisp made it: `state` lives as long as it */
  readonly madeNetwork: string;
  /** one folder a running shim: how to find it again */
  readonly shims: string;
  /** the ttrpc socket that shims send their events to */
  readonly eventSocket: string;
  /** sockets of port-forwards that are being connected */
  readonly dials: string;
  /** links to programs that runtimes know by name alone: first in their PATH */
  readonly programs: string;
  /** names the process that reads the containers' pipes */
  readonly logProcess: string;
  /** named pipes made ahead of time */
  readonly spareFifos: string;
  /** spare namespaces for future pods */
  readonly spareSandboxes: string;
  /** state folders of the OCI runtimes, one a handler */
  readonly runtimeStates: string;
  /** one folder a pod sandbox: every user can pass through, each folder decides who enters it */
  readonly sandboxFolders: string;
  /** one bundle a container, likewise */
  readonly containerFolders: string;
  /** one folder of data a container, likewise */
  readonly dataFolders: string;
  sandbox(id: string): SandboxLayout;
  container(id: string): ContainerLayout;
}

export interface SandboxLayout {
  readonly folder: string;
  /** namespaces, pinned as bind-mounted files */
  readonly net: string;
  readonly ipc: string;
  readonly uts: string;
  readonly user: string;
  readonly pid: string;
  /** a tmpfs: the pod's /dev/shm */
  readonly shm: string;
  /** a small tmpfs: holds `files`, which a container could fill the host's /run with otherwise */
  readonly etc: string;
  readonly files: PodFileLayout;
  /** where older versions of crisp put the files of pods: on the host's own file system */
  readonly unboundedFiles: PodFileLayout;
  /** bundle of the sandbox's own task, where it has one */
  readonly bundle: string;
}

/** Files that a pod's containers see in /etc, and may write. */
export interface PodFileLayout {
  readonly resolvConf: string;
  readonly hostname: string;
  /** a copy of the host's /etc/hosts, for containers that kubelet brings none for */
  readonly hosts: string;
}

export interface ContainerLayout {
  /** config.json, and rootfs, which the shim mounts */
  readonly bundle: string;
  /** the named pipes of its stdio */
  readonly stdio: string;
  /** what outlives a reboot: the overlay's upper and work folders, volumes */
  readonly data: string;
  readonly upper: string;
  readonly work: string;
  readonly volumes: string;
  /** a copy of the checkpoint that it is to be restored from, until it is started */
  readonly checkpoint: string;
  /** where a checkpoint of it is assembled while it is in progress */
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

/** What lies in a sandbox's folder, or in that of a spare one. */
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
