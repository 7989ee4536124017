import type { nri } from './proto.js';

/** A pod as plugins see it. */
export type NriPod = nri.PodSandbox.$Properties;
/** A container as plugins see it. */
export type NriContainer = nri.Container.$Properties;
/** Resources as plugins set them. */
export type NriResources = nri.LinuxResources.$Properties;

/** What there is, as a new plugin is told. */
export interface NriSnapshot {
  readonly pods: readonly NriPod[];
  readonly containers: readonly NriContainer[];
  /** ids of the pods and containers among them that have not stopped */
  readonly alive: readonly string[];
}

/** What plugins can have done to containers. */
export interface RuntimeActions {
  snapshot(): Promise<NriSnapshot>;
  update(containerId: string, resources: NriResources): Promise<void>;
  /** stops it at once */
  evict(containerId: string): Promise<void>;
}
