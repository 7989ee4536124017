import type { Endpoint } from '../../config.js';
import type { MissingFeature } from '../../task/runtime/features.js';

/** What a server found at its start: `crisp serve` prints it. */
export interface ServerSummary {
  /** the CRI socket's path */
  readonly listen: string;
  /** with the port it got; absent where metrics are not served */
  readonly metrics?: Endpoint;
  /** beside the metrics, the page of starts */
  readonly hasPage: boolean;
  /** usable handlers, the default one first */
  readonly handlers: readonly {
    readonly name: string;
    readonly version: string;
    /** its path */
    readonly shim: string;
    readonly shimVersion: string;
    readonly shared: boolean;
    /** what its pods cannot ask for */
    readonly missing: readonly MissingFeature[];
  }[];
  /** handlers left out, with the reason */
  readonly unusable: readonly { readonly name: string; readonly problem: string }[];
  /** why pods whose containers share a PID namespace fail */
  readonly pauseProblem?: string;
  readonly network: {
    readonly ready: boolean;
    /** the network's name, where there is one */
    readonly name: string;
    /** a folder, or that it is the embedded network */
    readonly source: string;
    /** why it is not ready */
    readonly message: string;
  };
  readonly cgroup: { readonly version: 1 | 2; readonly driver: 'systemd' | 'cgroupfs' };
  /** what an earlier server left running */
  readonly found: { readonly sandboxes: number; readonly containers: number; readonly images: number };
}
