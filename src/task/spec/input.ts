import type { Host } from '../../lib/host/host.js';
import type { LookUp } from '../../lib/files/look-up.js';
import type { cri } from '../../lib/proto.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';
import type { ImageAccounts } from './image-accounts.js';
import type { DanglingLinks } from './dangling-links.js';

/** The part of an OCI image's `config` that is relevant for containers. */
export interface ImageConfig {
  readonly Env?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Cmd?: readonly string[] | null;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Volumes?: readonly string[] | null;
  readonly StopSignal?: string;
}

/** The fields of a runtime handler (`Handler` of handlers.ts) that a spec depends on. */
export interface SpecHandler {
  readonly name: string;
  /** for config.json: crun 1.8 accepts 1.0.x only */
  readonly ociVersion: string;
  readonly features: {
    readonly recursiveReadOnlyMounts: boolean;
    readonly idmappedMounts: boolean;
    readonly userNamespaces: boolean;
  };
}

/** Files of the pod's namespaces for containers to join; absent: the host's namespace. */
export interface PodNamespaces {
  readonly net?: string;
  readonly ipc?: string;
  readonly uts?: string;
  readonly user?: string;
  /** of the sandbox's task, for PID mode POD */
  readonly pid?: string;
}

/** A volume that an image declares: a folder of the container, already filled. */
export interface PreparedVolume {
  readonly containerPath: string;
  readonly hostPath: string;
}

/** An image that is mounted as a volume. */
export interface VolumeImage {
  /** layer folders, top first */
  readonly layers: readonly string[];
  /** returns one folder with all layers merged: for more layers than overlayfs can mount, or for a user namespace */
  merged(): Promise<string>;
}

/** The input of a spec. */
export interface SpecInput {
  readonly id: string;
  readonly sandboxId: string;
  readonly config: cri.IContainerConfig;
  readonly sandboxConfig: cri.IPodSandboxConfig;
  readonly image: ImageConfig;
  /** as kubelet requested it; for the annotations */
  readonly imageName: string;
  /** the image's layer folders, top first */
  readonly layers: readonly string[];
  /** shared cache of the layers' opaque folders */
  readonly opaque: OpaqueFolders;
  readonly accounts: ImageAccounts;
  /** shared cache of the images' dangling links */
  readonly links: DanglingLinks;
  readonly handler: SpecHandler;
  readonly host: Host;
  readonly namespaces: PodNamespaces;
  /** `/proc/PID/ns/pid` of the target container, for PID mode TARGET */
  readonly targetPid?: string;
  /** a CgroupPath's `ociPath` */
  readonly cgroupsPath: string;
  /** the pod's, for its UTS namespace and $HOSTNAME */
  readonly hostname: string;
  /** host paths of the pod's files, mounted unless a CRI mount covers them */
  readonly resolvConf?: string;
  readonly hostnameFile?: string;
  readonly hosts?: string;
  readonly shm?: string;
  readonly volumes?: readonly PreparedVolume[];
  /** the images of mounts that name one, by the mount's index */
  readonly imageMounts?: ReadonlyMap<number, VolumeImage>;
  /** folders of CDI specs, later ones override earlier ones; default /etc/cdi and /var/run/cdi */
  readonly cdiSpecDirs?: readonly string[];
  /** the profile for containers that request the runtime's default; absent: none is loaded */
  readonly apparmorProfile?: string;
  /** path of a profile to use as the runtime's default; absent: crisp's own */
  readonly seccompProfile?: string;
  /** looks up paths of the request */
  readonly lookUp: LookUp;
  /** cancels work for the request, including its programs */
  readonly signal: AbortSignal;
  /** more annotations, for shims that read them */
  readonly annotations?: Readonly<Record<string, string>>;
}
