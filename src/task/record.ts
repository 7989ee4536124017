import { cri } from '../lib/proto.js';
import type { RecordStore, StoredRecord } from '../lib/record-store.js';
import type { EpochNanos } from '../lib/time.js';

/** Metadata of a container, decided when it is created. */
export interface ContainerMetadata {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
  readonly sandboxId: string;
  /** the sandbox's runtime handler */
  readonly handler: string;
  readonly config: cri.ContainerConfig;
  /** `sha256:…` of the image's config; its layers are kept while this record exists */
  readonly imageId: string;
  /** images mounted as volumes, kept likewise */
  readonly mountedImageIds?: readonly string[];
  /** the image's first tag, for display; absent if it has none */
  readonly imageName?: string;
  /** `name@sha256:…` if the image has a digest, otherwise its id */
  readonly imageRef: string;
  /** absolute; empty: output is not logged */
  readonly logPath: string;
  /** `SIGTERM`, `SIGRTMIN+3`: from the config, otherwise the image, otherwise SIGTERM */
  readonly stopSignal: string;
  /** folder of the criu image to restore from */
  readonly checkpoint?: string;
}

/** Status of a container. Every field is absent until it applies. */
export interface ContainerStatus {
  /** CreateContainer has completed */
  readonly readyAtNanos?: EpochNanos;
  /** a caller has been given its id: another request for its name is an error */
  readonly known?: boolean;
  /** StartContainer was accepted; after a crash from here on a task may exist */
  readonly startingAtNanos?: EpochNanos;
  /** the user of its first process, looked up in the image */
  readonly user?: { readonly uid: number; readonly gid: number; readonly supplementalGroups: readonly number[] };
  /** `linux.cgroupsPath` of its spec, if an NRI plugin has put it elsewhere than below its pod's */
  readonly cgroupsPath?: string;
  /** the name of the shim that holds its task */
  readonly shim?: string;
  readonly pid?: number;
  readonly startedAtNanos?: EpochNanos;
  readonly finishedAtNanos?: EpochNanos;
  readonly exitCode?: number;
  /** Completed, Error, OOMKilled, StartError, CreateError */
  readonly reason?: string;
  readonly message?: string;
  /** the OOM killer killed a process in it */
  readonly oomKilled?: boolean;
  /**
   * the archive of a checkpoint in progress; empty: none. After a crash the archive is incomplete and the task frozen
   */
  readonly checkpointing?: string;
  /** RemoveContainer has begun: no other operation is allowed any more */
  readonly removing?: boolean;
  /** the resources after UpdateContainerResources */
  readonly resources?: cri.LinuxContainerResources;
}

export type ContainerStore = RecordStore<ContainerMetadata, ContainerStatus>;
export type ContainerRecord = StoredRecord<ContainerMetadata, ContainerStatus>;

export type Phase = 'created' | 'starting' | 'running' | 'exited' | 'removing';

/** Derives the phase of a container; it is never stored. */
export function phaseOf(status: ContainerStatus): Phase {
  if (status.removing) return 'removing';
  if (status.finishedAtNanos !== undefined) return 'exited';
  if (status.startedAtNanos !== undefined) return 'running';
  return status.startingAtNanos === undefined ? 'created' : 'starting';
}
