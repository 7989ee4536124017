import type { Logger } from '../../lib/log.js';
import type { ObservePlugin } from './cni-exec.js';
import type { NetworkConf } from './cni-types.js';

/** What the pod network is made of. */
export interface CniOptions {
  /** watched; absent where `network` is given */
  readonly confDir?: string;
  /** a network of crisp's own instead of a folder's, see `embeddedNetwork` */
  readonly network?: NetworkConf;
  /** what the host needs for `network`; while it fails there is no network, and `status` reports why */
  readonly prepare?: () => Promise<void>;
  /** where plugins lie, in the order of search */
  readonly binDirs: readonly string[];
  /** attachments are recorded here: it must survive a restart */
  readonly cacheDir: string;
  readonly log: Logger;
  /** told how each call of a plugin ended, and how long it took */
  readonly observe?: ObservePlugin;
  readonly limits?: Partial<CniLimits>;
}

/** How long plugins may take; they are killed then. */
export interface CniLimits {
  /** a plugin's ADD or CHECK, as some wait for a controller of the cluster; the caller's own limit holds besides */
  readonly connectMs: number;
  /** the DELs of a pod together: within the limit of what a stop waits for, and of an undo */
  readonly disconnectMs: number;
  /** what of that is kept for the DEL of each plugin that is still to come, whatever becomes of those before it */
  readonly keptMs: number;
  /** VERSION and STATUS, which only query the plugin: callers of Status and pods that start wait for them */
  readonly askMs: number;
}

/** Within what callers and undos wait for. */
export const defaultLimits: CniLimits = { connectMs: 100_000, disconnectMs: 50_000, keptMs: 5_000, askMs: 10_000 };
