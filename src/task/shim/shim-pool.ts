import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { allSettledOrThrow } from '../../lib/async/all-settled.js';
import { CrispError, messageOf } from '../../lib/errors.js';
import { KeyedMutex } from '../../lib/async/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import { makeFolder } from '../../lib/files/make-folder.js';
import type { OpenFilesLimit } from '../../lib/process/open-files-limit.js';
import { startTimeOf } from '../../lib/process/process.js';
import type { Handler } from '../runtime/handlers.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import type { Shim } from './shim.js';
import {
  drainLog,
  endShim,
  findShim,
  killShim,
  removeLeftovers,
  startShim,
  writeShimRecord,
  type PooledShim,
  type ShimRecord,
} from './shim-process.js';

export interface ShimPoolOptions {
  readonly layout: Pick<Layout, 'shims' | 'eventSocket'>;
  readonly log: Logger;
  readonly fifos: Pick<FifoPool, 'take'>;
  /** shims kept ready for future pods, per handler in use */
  readonly spares: number;
  /** shims per `shared` handler; 0: one per core, two to eight */
  readonly sharedSize: number;
  /** PATH of shims and the runtimes that they start */
  readonly searchPath: string;
  /** the limits that crisp was started with, for shims and runtimes */
  readonly openFilesLimit: OpenFilesLimit;
  /** mount points of cgroup hierarchies, by controller */
  readonly cgroupMounts: Readonly<Record<string, string>>;
  /** resolves when no pod is starting, or that has been waited for long enough */
  readonly untilQuiet: (signal: AbortSignal) => Promise<void>;
  /** called when a shim dies; a spare one served no pod */
  readonly onDeath?: (kind: 'pod' | 'spare') => void;
}

/** A working shim answers Connect at once; one that waits for a slow runtime may take a moment. */
const unresponsiveMs = 5_000;

/**
 * The running shims. Each pod has its own, which serves no other pod and ends with it; pods of a `shared` handler are
 * spread over a few. A shim is recorded as claimed before a task is created in it.
 *
 * One that no pod has claimed is a spare, started in advance so that a pod's first container does not wait for one. The
 * default handler has them from the start, others from their first pod on. A spare that was taken is replaced when no
 * pod is starting, one at a time.
 */
export class ShimPool {
  readonly #options: ShimPoolOptions;
  readonly #sharedSize: number;
  /** by name, spares included */
  readonly #shims = new Map<string, PooledShim>();
  /** handlers that have spares */
  readonly #handlers = new Set<Handler>();
  readonly #closing = new AbortController();
  #refilling: Promise<void> | undefined;
  readonly #lock = new KeyedMutex();
  /** shims with an unreadable record, and what stops reading the log of each */
  readonly #fenced = new Map<string, () => void>();
  /** leftovers of dead shims that are being removed */
  readonly #cleaning = new Set<Promise<void>>();

  constructor(options: ShimPoolOptions) {
    this.#options = options;
    this.#sharedSize = options.sharedSize || Math.min(8, Math.max(2, availableParallelism()));
  }

  /** Starts all spares that a handler should have and waits for them. */
  async fill(handler: Handler): Promise<void> {
    this.#handlers.add(handler);
    // waits for all even if one fails: none is still starting when the caller closes
    await allSettledOrThrow(Array.from({ length: this.#missing(handler) }, () => this.#start(handler)));
  }

  /**
   * Returns the shim for a pod's tasks: the same one until `release`.
   *
   * @param signal ends the wait for a shim that hangs in its start, which is killed then
   * @throws CrispError if none can be started or the claim cannot be recorded; the signal's reason
   */
  acquire(handler: Handler, sandboxId: string, signal?: AbortSignal): Promise<Shim> {
    const find = async (): Promise<Shim> => {
      const claimed = this.#claimedBy(sandboxId, handler);
      if (claimed) return claimed.shim;
      this.#handlers.add(handler);
      const ready = this.#ready(handler);
      const found = ready ?? (await this.#start(handler, { sandboxId, signal }));
      if (ready) await this.#claim(ready, sandboxId);
      this.#refill();
      return found.shim;
    };
    // concurrent pods of a shared handler share the shim that the first of them starts
    return this.#lock.run(handler.shared ? handler.name : sandboxId, find, signal);
  }

  /** Ends a pod's shim, once the pod has no task any more, and waits for its end. Releasing twice is not an error. */
  async release(sandboxId: string): Promise<void> {
    const left = [...this.#shims.values()].filter(({ sandboxIds }) => sandboxIds.delete(sandboxId));
    const toEnd = left.filter((each) => isSpare(each) && !(each.shared && this.#isWanted(each)));
    await Promise.all(toEnd.map((each) => this.#end(each)));
  }

  /**
   * Kills a pod's own shim if it does not answer: it is stopped or stuck. For a pod whose tasks are to end anyway; they
   * are then ended as after the death of any shim. A shared shim is left alone.
   */
  async killUnresponsive(sandboxId: string): Promise<void> {
    const own = [...this.#shims.values()].filter(
      ({ sandboxIds }) => sandboxIds.size === 1 && sandboxIds.has(sandboxId),
    );
    await Promise.all(
      own.map(async ({ shim }) => {
        if (await shim.responds(unresponsiveMs)) return;
        this.#options.log.error(
          { shim: shim.name, pid: shim.pid, podSandboxId: sandboxId },
          'killing a shim that hangs',
        );
        await killShim(shim);
      }),
    );
  }

  /**
   * Returns a shim of the pool.
   *
   * @throws CrispError `FailedPrecondition` that says what to do about its record if that could not be read at the
   *   start: the shim is protected, and all tasks in it
   */
  get(shimName: string): Shim | undefined {
    if (!this.isFenced(shimName)) return this.#shims.get(shimName)?.shim;
    const record = join(this.#folder(shimName), 'shim.json');
    throw new CrispError(
      'FailedPrecondition',
      `${record} cannot be read, and this shim is left alone: repair the file, or delete it to have the shim ended; ` +
        'then restart crisp',
    );
  }

  /** Whether the record of a shim could not be read at the start. */
  isFenced(shimName: string): boolean {
    return this.#fenced.has(shimName);
  }

  /** How many shims run, spares included. */
  count(): number {
    return this.#shims.size;
  }

  /** The running shims and the pods of each; a spare has none. */
  list(): { readonly pid: number; readonly sandboxIds: readonly string[] }[] {
    return [...this.#shims.values()].map(({ shim, sandboxIds }) => ({ pid: shim.pid, sandboxIds: [...sandboxIds] }));
  }

  /** How many starts and ends of containers wait for their turn with their shim. */
  waitingCount(): number {
    return [...this.#shims.values()].reduce((sum, { shim }) => sum + shim.waiting, 0);
  }

  spareCount(): number {
    return [...this.#shims.values()].filter(isSpare).length;
  }

  /**
   * Recovers the pool after a restart of crisp: connects to every shim that serves a pod, ends the others, and removes
   * what dead ones left. If `get` does not know a task's shim then, the task is an orphan.
   *
   * @param podsOf returns the pods that may have a task in a shim, according to the records
   */
  async recover(podsOf: (shim: ShimRecord) => Iterable<string>): Promise<void> {
    const { layout, log } = this.#options;
    await makeFolder(layout.shims, 0o700);
    const names = await readdir(layout.shims);
    await Promise.all(
      names.map((name) =>
        this.#recoverOne(name, podsOf).catch((err: unknown) =>
          log.error({ shim: name, error: messageOf(err) }, 'could not clean up after a shim'),
        ),
      ),
    );
  }

  /** Ends the spares and disconnects from the other shims, which keep running with their tasks. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#refilling;
    const shims = [...this.#shims.values()];
    const spares = shims.filter(isSpare);
    for (const pooled of shims.filter((each) => !isSpare(each))) {
      this.#forget(pooled);
      pooled.shim.disconnect();
    }
    for (const stopLog of this.#fenced.values()) stopLog();
    await Promise.all(spares.map((spare) => this.#end(spare)));
    await Promise.all(this.#cleaning);
  }

  /** A pod's own shim serves it to its end, even after an upgrade; an outdated shared one gets no new tasks. */
  #claimedBy(sandboxId: string, handler: Handler): PooledShim | undefined {
    return [...this.#shims.values()].find(
      ({ sandboxIds, shared, key }) => sandboxIds.has(sandboxId) && (!shared || key === shimKey(handler)),
    );
  }

  /** A spare; for a shared handler also the shim with the fewest pods. */
  #ready(handler: Handler): PooledShim | undefined {
    const [least] = this.#shimsFor(handler)
      .filter((each) => (handler.shared || isSpare(each)) && isAlive(each))
      .sort((a, b) => a.sandboxIds.size - b.sandboxIds.size);
    return least;
  }

  /** Shims that were started from the same files and settings. */
  #shimsFor(handler: Handler): PooledShim[] {
    const key = shimKey(handler);
    return [...this.#shims.values()].filter((each) => each.key === key);
  }

  /** Recorded before the pod's first task, so that the next start can tell a spare from a shim in use. */
  async #claim(pooled: PooledShim, sandboxId: string): Promise<void> {
    pooled.sandboxIds.add(sandboxId);
    try {
      writeShimRecord(this.#folder(pooled.shim.name), pooled.shim, pooled);
    } catch (err) {
      pooled.sandboxIds.delete(sandboxId);
      if (isSpare(pooled)) await this.#end(pooled);
      throw err;
    }
  }

  /** Starts a shim for a pod, or a spare. */
  async #start(
    handler: Handler,
    { sandboxId, signal }: { sandboxId?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<PooledShim> {
    const { layout, fifos, searchPath, openFilesLimit, cgroupMounts, log } = this.#options;
    const { shared } = handler;
    const name = `${shared ? 'shared' : 'pod'}-${randomBytes(6).toString('hex')}`;
    const sandboxIds = new Set(sandboxId === undefined ? [] : [sandboxId]);
    // computed before the start: if a program is replaced meanwhile, the key is outdated rather than wrong
    const use = { key: shimKey(handler), shared, sandboxIds };
    const started = await startShim({
      handler,
      name,
      folder: this.#folder(name),
      eventSocket: layout.eventSocket,
      fifos,
      searchPath,
      openFilesLimit,
      cgroupMounts,
      use,
      log,
      signal,
    });
    return this.#add({ ...started, ...use });
  }

  /** Ends spares that an upgrade has made outdated and starts missing ones, in the background. */
  #refill(): void {
    if (!this.#closing.signal.aborted) this.#refilling ??= this.#refillWhenQuiet();
  }

  async #refillWhenQuiet(): Promise<void> {
    const { untilQuiet, log } = this.#options;
    try {
      for (;;) {
        await untilQuiet(this.#closing.signal);
        await this.#endOutdated();
        const handler = [...this.#handlers].find((each) => this.#missing(each) > 0);
        if (!handler || this.#closing.signal.aborted) return;
        await this.#start(handler);
      }
    } catch (err) {
      // the next pod that takes a spare tries again
      log.warn({ error: messageOf(err) }, 'could not start a spare shim');
    } finally {
      // in the same turn as the search above, so that no `#refill` is missed in between
      this.#refilling = undefined;
    }
  }

  async #endOutdated(): Promise<void> {
    const keys = new Set([...this.#handlers].map(shimKey));
    const outdated = [...this.#shims.values()].filter((each) => isSpare(each) && !keys.has(each.key));
    await allSettledOrThrow(outdated.map((spare) => this.#end(spare)));
  }

  /** How many spares a handler lacks. */
  #missing(handler: Handler): number {
    const shims = this.#shimsFor(handler);
    const missing = handler.shared
      ? this.#sharedSize - shims.length
      : this.#options.spares - shims.filter(isSpare).length;
    return Math.max(0, missing);
  }

  /** Whether a shared shim stays as a spare after its last pod. */
  #isWanted({ key }: PooledShim): boolean {
    return [...this.#handlers].some((each) => shimKey(each) === key && this.#shimsFor(each).length <= this.#sharedSize);
  }

  #add(pooled: PooledShim): PooledShim {
    const { shim, sandboxIds } = pooled;
    this.#shims.set(shim.name, pooled);
    void shim.closed.then(() => {
      if (!this.#forget(pooled)) return;
      this.#options.onDeath?.(isSpare(pooled) ? 'spare' : 'pod');
      const fields = { shim: shim.name, pid: shim.pid, podSandboxIds: [...sandboxIds] };
      if (isSpare(pooled)) this.#options.log.warn(fields, 'spare shim died');
      else this.#options.log.error(fields, 'shim died: the containers of these pods end');
      this.#clean(shim);
    });
    return pooled;
  }

  /** False if it had been removed already. */
  #forget({ shim, stopLog }: PooledShim): boolean {
    stopLog();
    return this.#shims.delete(shim.name);
  }

  async #end(pooled: PooledShim): Promise<void> {
    const { name } = pooled.shim;
    // first remove it from the pool: then no pod gets it, and its end does not count as a death
    if (this.#shims.delete(name)) await endShim(pooled, this.#folder(name), this.#options.log);
  }

  async #recoverOne(name: string, podsOf: (shim: ShimRecord) => Iterable<string>): Promise<void> {
    const { layout, log } = this.#options;
    const found = await findShim(this.#folder(name), { eventSocket: layout.eventSocket, log, podsOf });
    if (found === 'unreadable') this.#fence(name);
    else if (found) this.#add(found);
  }

  #fence(name: string): void {
    this.#fenced.set(name, () => {});
    this.#options.log.error({ shim: name }, 'unreadable record of a shim; the shim and its tasks are left alone');
    // a shim whose log is not read may end
    this.#fenced.set(name, drainLog(this.#folder(name), name, this.#options.log));
  }

  #clean({ name, address }: Shim): void {
    const cleaned = removeLeftovers(this.#folder(name), address)
      .catch((err: unknown) =>
        this.#options.log.warn({ shim: name, error: messageOf(err) }, 'could not clean up after a shim'),
      )
      .finally(() => this.#cleaning.delete(cleaned));
    this.#cleaning.add(cleaned);
  }

  #folder(name: string): string {
    return join(this.#options.layout.shims, name);
  }
}

function isSpare({ sandboxIds }: PooledShim): boolean {
  return sandboxIds.size === 0;
}

/** Whether its process still runs: the event loop may not have reported its death yet. */
function isAlive({ shim: { pid, startTime } }: PooledShim): boolean {
  return startTimeOf(pid) === startTime;
}

/**
 * Returns a key of what a shim is started from: the files of the shim and its OCI runtime, how it is started, whether
 * pods share it, and its cgroup if it is not crisp's. Shims with the same key are interchangeable; an upgrade of either
 * program, in place or by another path, changes the key. Computed for each pod: two calls of stat, some microseconds.
 */
function shimKey({ shim, runtime, shimStart, shared, shimCgroup }: Handler): string {
  const parts = [fileIdentity(shim), fileIdentity(runtime), shimStart, shared ? 'shared' : 'a pod'];
  // absent by default, so that the shims of an earlier crisp keep their key
  return [...parts, ...(shimCgroup ? [`in ${shimCgroup}`] : [])].join(' ');
}

function fileIdentity(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${path}:${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}` : `${path}:absent`;
}
