import { cri } from '../lib/proto.js';
import type { RecordStore } from '../lib/record-store.js';
import type { EpochNanos } from '../lib/time.js';
import type { NetworkResult } from './cni/cni-types.js';

/** What is decided when a pod sandbox is requested. */
export interface SandboxMetadata {
  readonly id: string;
  readonly createdAtNanos: EpochNanos;
  /** the runtime handler's name, never empty */
  readonly handler: string;
  readonly config: cri.PodSandboxConfig;
  /** of one that RestorePod makes: the fingerprint of its request */
  readonly restoredAs?: string;
}

/** Its state. Every field is absent until it applies. */
export interface SandboxStatus {
  /** RunPodSandbox has completed */
  readonly readyAtNanos?: EpochNanos;
  /** RestorePod has completed; one that it makes is nothing before */
  readonly restored?: boolean;
  /** a caller has its id: another request for its name is an error */
  readonly known?: boolean;
  /** StopPodSandbox was called, or RunPodSandbox failed: NOTREADY from then on */
  readonly stoppedAtNanos?: EpochNanos;
  /** everything of it is torn down but the record itself */
  readonly tornDown?: boolean;
  /** the result of CNI ADD; absent on the host's network */
  readonly network?: NetworkResult;
  /** the name of the shim that holds the sandbox's own task, where it has one */
  readonly shim?: string;
  /** of that task */
  readonly pid?: number;
  /** cgroup folders that crisp made for the pod, to be removed with it */
  readonly ownCgroups?: readonly string[];
  /** the folder that a checkpoint of it is being written to; empty: none */
  readonly checkpointing?: string;
  /** the pod's resources by the last UpdatePodSandboxResources; absent: those of its config */
  readonly resources?: cri.LinuxContainerResources;
  /** likewise the pod's overhead */
  readonly overhead?: cri.LinuxContainerResources;
  /** why it failed, where a rollback could not finish */
  readonly message?: string;
}

export type SandboxStore = RecordStore<SandboxMetadata, SandboxStatus>;

/** READY: it runs and was not stopped. The CRI has no other states. */
export function isReady(status: SandboxStatus): boolean {
  return status.readyAtNanos !== undefined && status.stoppedAtNanos === undefined;
}

/** RunPodSandbox has not come to an end: nobody is to see it. */
export function isBeingMade(status: SandboxStatus): boolean {
  return status.readyAtNanos === undefined && status.stoppedAtNanos === undefined;
}
