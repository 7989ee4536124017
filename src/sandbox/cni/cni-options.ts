import type { Logger } from '../../lib/log.js';
import type { ObservePlugin } from './cni-exec.js';
import type { NetworkConf } from './cni-types.js';

/** The options of the pod network. */
export interface CniOptions {
  /** watched; absent if `network` is given */
  readonly confDir?: string;
  /** an embedded network instead of a folder's, see `embeddedNetwork` */
  readonly network?: NetworkConf;
  /** sets up the host for `network`; while it fails there is no network, and `status` reports why */
  readonly prepare?: () => Promise<void>;
  /** folders of plugins, in search order */
  readonly binDirs: readonly string[];
  /** records of attachments; must survive a restart */
  readonly cacheDir: string;
  readonly log: Logger;
  /** called with the outcome and duration of each call of a plugin */
  readonly observe?: ObservePlugin;
  readonly limits?: Partial<CniLimits>;
}

/** Time limits of plugins, which are killed past them. */
export interface CniLimits {
  /** for a plugin's ADD, as some wait for a controller of the cluster; the caller's own limit applies too */
  readonly connectMs: number;
  /** for all DELs of a pod: less than what a stop or an undo waits for */
  readonly disconnectMs: number;
  /** the part of that which is reserved for each remaining plugin's DEL, however long earlier ones take */
  readonly keptMs: number;
  /** for VERSION and STATUS, which only query the plugin: callers of Status and starting pods wait for them */
  readonly askMs: number;
}

/** Below what callers and undos wait for. */
export const defaultLimits: CniLimits = { connectMs: 100_000, disconnectMs: 50_000, keptMs: 5_000, askMs: 10_000 };
