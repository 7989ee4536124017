import type { nri } from './proto.js';

/** A pod as sent to plugins. */
export type NriPod = nri.PodSandbox.$Properties;
/** A container as sent to plugins. */
export type NriContainer = nri.Container.$Properties;
/** Resources in NRI's form. */
export type NriResources = nri.LinuxResources.$Properties;

/** The node's pods and containers, for a new plugin. */
export interface NriSnapshot {
  readonly pods: readonly NriPod[];
  readonly containers: readonly NriContainer[];
  /** ids of the pods and containers among them that have not stopped */
  readonly alive: readonly string[];
}

/** The actions that plugins may request on containers. */
export interface RuntimeActions {
  snapshot(): Promise<NriSnapshot>;
  update(containerId: string, resources: NriResources): Promise<void>;
  /** stops it immediately */
  evict(containerId: string): Promise<void>;
}
