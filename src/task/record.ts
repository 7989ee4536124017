import { cri } from '../lib/proto.js';
import type { RecordStore, StoredRecord } from '../lib/record-store.js';
import type { EpochNanos } from '../lib/time.js';

/** What is decided when a container is created. */
export interface ContainerMetadata {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
  readonly sandboxId: string;
  /** the sandbox's runtime handler */
  readonly handler: string;
  readonly config: cri.ContainerConfig;
  /** `sha256:…` of the image's config: keeps its layers while this record exists */
  readonly imageId: string;
  /** the images that it mounts as volumes: kept likewise */
  readonly mountedImageIds?: readonly string[];
  /** the image's first tag, which a person knows it by; absent: it has none */
  readonly imageName?: string;
  /** `name@sha256:…` where the image has a digest, else its id */
  readonly imageRef: string;
  /** absolute; empty: the output is not logged */
  readonly logPath: string;
  /** `SIGTERM`, `SIGRTMIN+3`: the config's, else the image's, else SIGTERM */
  readonly stopSignal: string;
  /** folder of the criu image that it is restored from */
  readonly checkpoint?: string;
}

/** Its state. Every field is absent until it applies. */
export interface ContainerStatus {
  /** CreateContainer reached its end */
  readonly readyAtNanos?: EpochNanos;
  /** a caller has its id: another request for its name is an error */
  readonly known?: boolean;
  /** StartContainer was accepted; a crash from here on leaves a task that may exist */
  readonly startingAtNanos?: EpochNanos;
  /** whom its first process runs as, looked up in the image */
  readonly user?: { readonly uid: number; readonly gid: number; readonly supplementalGroups: readonly number[] };
  /** `linux.cgroupsPath` of its specification, where a plugin has put it elsewhere than its pod's */
  readonly cgroupsPath?: string;
  /** the name of the shim that holds the task */
  readonly shim?: string;
  readonly pid?: number;
  readonly startedAtNanos?: EpochNanos;
  readonly finishedAtNanos?: EpochNanos;
  readonly exitCode?: number;
  /** Completed, Error, OOMKilled, StartError, CreateError */
  readonly reason?: string;
  readonly message?: string;
  /** the kernel's OOM killer hit it while it ran */
  readonly oomKilled?: boolean;
  /**
   * the archive that a checkpoint of it is being written to; empty: none. A crash leaves a part of it, and the task
   * frozen
   */
  readonly checkpointing?: string;
  /** RemoveContainer has begun: nothing else is legal any more */
  readonly removing?: boolean;
  /** what UpdateContainerResources made of the configured resources */
  readonly resources?: cri.LinuxContainerResources;
}

export type ContainerStore = RecordStore<ContainerMetadata, ContainerStatus>;
export type ContainerRecord = StoredRecord<ContainerMetadata, ContainerStatus>;

export type Phase = 'created' | 'starting' | 'running' | 'exited' | 'removing';

/** The phase of a container, derived: it is never stored. */
export function phaseOf(status: ContainerStatus): Phase {
  if (status.removing) return 'removing';
  if (status.finishedAtNanos !== undefined) return 'exited';
  if (status.startedAtNanos !== undefined) return 'running';
  return status.startingAtNanos === undefined ? 'created' : 'starting';
}
