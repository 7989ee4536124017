import { cri } from '../lib/proto.js';
import type { RecordStore, StoredRecord } from '../lib/record-store.js';
import type { EpochNanos } from '../lib/time.js';
import type { NetworkResult } from './cni/cni-types.js';

/** Metadata of a pod sandbox, decided when it is requested. */
export interface SandboxMetadata {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
  /** the runtime handler's name, never empty */
  readonly handler: string;
  readonly config: cri.PodSandboxConfig;
  /** of a sandbox made by RestorePod: the fingerprint of that request */
  readonly restoredAs?: string;
}

/** Status of a pod sandbox. Every field is absent until it applies. */
export interface SandboxStatus {
  /** RunPodSandbox has completed */
  readonly readyAtNanos?: EpochNanos;
  /** RestorePod has completed; a sandbox that it makes does not count before */
  readonly restored?: boolean;
  /** a caller has its id: another request for its name is an error */
  readonly known?: boolean;
  /** StopPodSandbox was called, or RunPodSandbox failed: NOTREADY from then on */
  readonly stoppedAtNanos?: EpochNanos;
  /** everything but the record is torn down */
  readonly tornDown?: boolean;
  /** the result of CNI ADD; absent on the host's network */
  readonly network?: NetworkResult;
  /** the name of the shim that holds the sandbox's task, if it has one */
  readonly shim?: string;
  /** of the sandbox's task */
  readonly pid?: number;
  /** cgroup folders that crisp created for the pod, to be removed with it */
  readonly ownCgroups?: readonly string[];
  /** the folder of a checkpoint in progress; empty: none */
  readonly checkpointing?: string;
  /** the pod's resources from the last UpdatePodSandboxResources; absent: those of its config */
  readonly resources?: cri.LinuxContainerResources;
  /** likewise the pod's overhead */
  readonly overhead?: cri.LinuxContainerResources;
  /** why it is NOTREADY, unless StopPodSandbox was called: what it lost, or why a rollback could not finish */
  readonly message?: string;
}

export type SandboxStore = RecordStore<SandboxMetadata, SandboxStatus>;
export type SandboxRecord = StoredRecord<SandboxMetadata, SandboxStatus>;

/** Whether it is READY: it runs and was not stopped. The CRI's only other state is NOTREADY. */
export function isReady(status: SandboxStatus): boolean {
  return status.readyAtNanos !== undefined && status.stoppedAtNanos === undefined;
}

/** Whether RunPodSandbox is still in progress: it is not visible to clients then. */
export function isBeingMade(status: SandboxStatus): boolean {
  return status.readyAtNanos === undefined && status.stoppedAtNanos === undefined;
}

/** Sandboxes that no call would remove, as no caller has their id. */
export interface UnfinishedSandboxes {
  /** their start was neither finished nor undone; includes those being started, whose locks are held */
  readonly starts: readonly SandboxRecord[];
  /** their restore was not finished; includes those being restored */
  readonly restores: readonly SandboxRecord[];
}

/** Returns the sandboxes whose start or restore was not finished. */
export function unfinishedSandboxes({ sandboxes }: { readonly sandboxes: SandboxStore }): UnfinishedSandboxes {
  const all = sandboxes.list();
  return {
    starts: all.filter(({ status }) => status.readyAtNanos === undefined),
    restores: all.filter(({ metadata, status }) => metadata.restoredAs !== undefined && status.restored !== true),
  };
}
