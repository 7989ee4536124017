import type { Host } from '../../lib/host.js';
import type { LookUp } from '../../lib/look-up.js';
import type { cri } from '../../lib/proto.js';
import type { OpaqueFolders } from '../rootfs/opaque.js';
import type { ImageAccounts } from './image-accounts.js';

/** The `config` part of an OCI image configuration, as far as a container is made of it. */
export interface ImageConfig {
  readonly Env?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Cmd?: readonly string[] | null;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly Volumes?: readonly string[] | null;
  readonly StopSignal?: string;
}

/** The part of a runtime handler that a spec depends on. `Handler` of handlers.ts has all of it. */
export interface SpecHandler {
  readonly name: string;
  /** what to write as ociVersion: crun 1.8 takes nothing but 1.0.x */
  readonly ociVersion: string;
  readonly features: {
    readonly recursiveReadOnlyMounts: boolean;
    readonly idmappedMounts: boolean;
    readonly userNamespaces: boolean;
  };
}

/** Files under which a container finds the pod's namespaces; absent: the host's own is used. */
export interface PodNamespaces {
  readonly net?: string;
  readonly ipc?: string;
  readonly uts?: string;
  readonly user?: string;
  /** of the sandbox's task, for pid mode POD */
  readonly pid?: string;
}

/** A volume that an image declares: a folder of this container's own, already filled. */
export interface PreparedVolume {
  readonly containerPath: string;
  readonly hostPath: string;
}

/** An image that a mount names. */
export interface VolumeImage {
  /** folders, top first */
  readonly layers: readonly string[];
  /** all of it in one folder: for an overlay of so many layers that it cannot be mounted, or in a user namespace */
  merged(): Promise<string>;
}

/** The input of a spec. */
export interface SpecInput {
  readonly id: string;
  readonly sandboxId: string;
  readonly config: cri.IContainerConfig;
  readonly sandboxConfig: cri.IPodSandboxConfig;
  readonly image: ImageConfig;
  /** as kubelet asked for it; for the annotations */
  readonly imageName: string;
  /** the image's layer folders, top first */
  readonly layers: readonly string[];
  /** what earlier specs have found in layers */
  readonly opaque: OpaqueFolders;
  readonly accounts: ImageAccounts;
  readonly handler: SpecHandler;
  readonly host: Host;
  readonly namespaces: PodNamespaces;
  /** `/proc/PID/ns/pid` of the target container, for pid mode TARGET */
  readonly targetPid?: string;
  /** a CgroupPath's `ociPath` */
  readonly cgroupsPath: string;
  /** the pod's, for its UTS namespace and $HOSTNAME */
  readonly hostname: string;
  /** host paths of the pod's own files, mounted unless a CRI mount covers them */
  readonly resolvConf?: string;
  readonly hostnameFile?: string;
  readonly hosts?: string;
  readonly shm?: string;
  readonly volumes?: readonly PreparedVolume[];
  /** the image behind mount number `index`, for mounts that name an image */
  readonly imageMounts?: ReadonlyMap<number, VolumeImage>;
  /** folders of CDI specs, later ones override earlier ones; default /etc/cdi and /var/run/cdi */
  readonly cdiSpecDirs?: readonly string[];
  /** the profile of a container that asks for the runtime's default; absent: none is loaded */
  readonly apparmorProfile?: string;
  /** path of the profile that stands in for crisp's own as the runtime's default; absent: crisp's own */
  readonly seccompProfile?: string;
  /** looks at the paths that the request names */
  readonly lookUp: LookUp;
  /** ends what is under way for the request, its programs too, when aborted */
  readonly signal: AbortSignal;
  /** more annotations, for shims that read them */
  readonly annotations?: Readonly<Record<string, string>>;
}
