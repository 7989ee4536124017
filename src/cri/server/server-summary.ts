import type { Endpoint } from '../../config.js';
import type { MissingFeature } from '../../task/runtime/features.js';

/** What a server found at start, for `crisp serve` to print. */
export interface ServerSummary {
  /** the CRI socket's path */
  readonly listen: string;
  /** with the actual port; absent if metrics are not served */
  readonly metrics?: Endpoint;
  /** whether the page of starts is served beside the metrics */
  readonly hasPage: boolean;
  /** working handlers, the default one first */
  readonly handlers: readonly {
    readonly name: string;
    readonly version: string;
    /** its path */
    readonly shim: string;
    readonly shimVersion: string;
    readonly shared: boolean;
    /** features that pods may ask for and it lacks */
    readonly missing: readonly MissingFeature[];
  }[];
  /** handlers that do not work, with the reason */
  readonly unusable: readonly { readonly name: string; readonly problem: string }[];
  /** why pods with a shared PID namespace fail */
  readonly pauseProblem?: string;
  readonly network: {
    readonly ready: boolean;
    /** the network's name, if there is one */
    readonly name: string;
    /** a folder, or the embedded network */
    readonly source: string;
    /** why it is not ready */
    readonly message: string;
  };
  readonly cgroup: { readonly version: 1 | 2; readonly driver: 'systemd' | 'cgroupfs' };
  /** what an earlier server left running */
  readonly found: { readonly sandboxes: number; readonly containers: number; readonly images: number };
}
