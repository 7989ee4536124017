/** What is looked at on the host. */
export interface Place {
  /** for the error: `config.mounts[0].host_path /srv/data` */
  readonly what: string;
  /** the file system's device, where it is known: paths on one file system hang together */
  readonly fileSystem: string;
}

/**
 * Looks at paths that a caller names, which may lie on a file system that hangs. Node does so in a thread of a pool
 * that serves every call of the server, and a thread that waits for a dead disk cannot be reclaimed: so a few threads
 * at most wait for one file system, and no more than half of them for all paths of callers.
 *
 * @throws what `work` throws; a CrispError that names the place once the caller's time is up: `work` goes on then, so
 *   it may do nothing that needs an undo
 */
export type LookUp = <T>(place: Place, work: () => Promise<T>) => Promise<T>;

/** libuv's default, unless UV_THREADPOOL_SIZE is set, as bin/crisp does. */
const defaultPoolSize = 4;

/** How many threads may wait for callers' paths, and for those of one file system. */
export function lookUpLimits(poolSize = Number(process.env['UV_THREADPOOL_SIZE']) || defaultPoolSize): {
  readonly limit: number;
  readonly limitPerKey: number;
} {
  return { limit: Math.ceil(poolSize / 2), limitPerKey: Math.ceil(poolSize / 4) };
}
