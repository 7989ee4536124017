import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CrispError, messageOf } from '../../lib/errors.js';
import { KeyedMutex } from '../../lib/keyed-mutex.js';
import type { Layout } from '../../lib/layout.js';
import type { Logger } from '../../lib/log.js';
import type { OpenFilesLimit } from '../../lib/open-files-limit.js';
import { startTimeOf } from '../../lib/process.js';
import { isDoneWithin } from '../../lib/time-limit.js';
import type { Handler } from '../runtime/handlers.js';
import type { FifoPool } from '../stdio/fifo-pool.js';
import { Shim } from './shim.js';
import { shimKey } from './shim-key.js';
import { drainLog, endShim, endUnrecorded, killShim, removeLeftovers, shimSocket, startShim } from './shim-process.js';
import { isOfThisBoot, readShimRecord, type ShimRecord, writeShimRecord } from './shim-record.js';
import { type PooledShim, SpareShims } from './spare-shims.js';
import { makeFolder } from '../../lib/make-folder.js';

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

/** How long a start of crisp waits for a hanging shim's answer, and for the end of a killed one. */
const recoverMs = 2_000;

/**
 * The running shims. Each pod has its own, which serves no other pod and ends with it; pods of a `shared` handler are
 * spread over a few. A shim is recorded as claimed before a task is created in it. One that no pod has claimed is a
 * spare.
 */
export class ShimPool {
  readonly #options: ShimPoolOptions;
  readonly #sharedSize: number;
  /** by name, spares included */
  readonly #shims = new Map<string, PooledShim>();
  readonly #spares: SpareShims;
  readonly #lock = new KeyedMutex();
  /** shims with an unreadable record, and what stops reading the log of each */
  readonly #fenced = new Map<string, () => void>();
  /** leftovers of dead shims that are being removed */
  readonly #cleaning = new Set<Promise<void>>();

  constructor(options: ShimPoolOptions) {
    this.#options = options;
    this.#sharedSize = options.sharedSize || Math.min(8, Math.max(2, availableParallelism()));
    this.#spares = new SpareShims({
      wanted: (handler) => (handler.shared ? this.#sharedSize - this.#inUse(handler).length : options.spares),
      start: (handler) => this.#start(handler),
      end: (spare) => this.#end(spare),
      untilQuiet: options.untilQuiet,
      log: options.log,
    });
  }

  /** Starts a handler's spares and waits for them. Otherwise they are started after its first pod. */
  fill(handler: Handler): Promise<void> {
    return this.#spares.fill(handler);
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
      const found = this.#spares.take(handler) ?? this.#leastLoaded(handler) ?? (await this.#start(handler, signal));
      await this.#claim(found, sandboxId);
      this.#spares.refill();
      return found.shim;
    };
    // concurrent pods of a shared handler share the shim that the first of them starts
    return this.#lock.run(handler.shared ? handler.name : sandboxId, find, signal);
  }

  /** Ends a pod's shim, once the pod has no task any more, and waits for its end. Releasing twice is not an error. */
  async release(sandboxId: string): Promise<void> {
    const left = [...this.#shims.values()].filter(({ sandboxIds }) => sandboxIds.delete(sandboxId));
    const unused = left.filter(({ sandboxIds }) => sandboxIds.size === 0);
    const toEnd = unused.filter((each) => !(each.shared && this.#spares.giveBack(each)));
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

  get(shimName: string): Shim | undefined {
    return this.#shims.get(shimName)?.shim;
  }

  /**
   * Protects a shim whose record could not be read at the start, and all tasks in it.
   *
   * @throws CrispError `FailedPrecondition` that says what to do about the record
   */
  refuseFenced(shimName: string): void {
    if (!this.isFenced(shimName)) return;
    const record = join(this.#folder(shimName), 'shim.json');
    throw new CrispError(
      'FailedPrecondition',
      `${record} cannot be read, and nothing of this shim is touched: put it right, or remove it to have the shim ended, ` +
        'and start crisp anew',
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
    return this.#spares.count;
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
    await this.#spares.close();
    const shims = [...this.#shims.values()];
    for (const pooled of shims.filter(({ sandboxIds }) => sandboxIds.size > 0)) {
      this.#forget(pooled);
      pooled.shim.disconnect();
    }
    for (const stopLog of this.#fenced.values()) stopLog();
    await Promise.all(shims.filter(({ sandboxIds }) => sandboxIds.size === 0).map((spare) => this.#end(spare)));
    await Promise.all(this.#cleaning);
  }

  /** A pod's own shim serves it to its end, even after an upgrade; an outdated shared one gets no new tasks. */
  #claimedBy(sandboxId: string, handler: Handler): PooledShim | undefined {
    return [...this.#shims.values()].find(
      ({ sandboxIds, shared, key }) => sandboxIds.has(sandboxId) && (!shared || key === shimKey(handler)),
    );
  }

  /** Shims of a handler that serve pods. */
  #inUse(handler: Handler): PooledShim[] {
    const key = shimKey(handler);
    return [...this.#shims.values()].filter((each) => each.key === key && each.sandboxIds.size > 0);
  }

  /** Undefined if pods do not share shims, or none runs. */
  #leastLoaded(handler: Handler): PooledShim | undefined {
    const [least] = handler.shared
      ? this.#inUse(handler).sort((a, b) => a.sandboxIds.size - b.sandboxIds.size)
      : [undefined];
    return least;
  }

  /** Recorded before the pod's first task, so that the next start can tell a spare from a shim in use. */
  async #claim(pooled: PooledShim, sandboxId: string): Promise<void> {
    pooled.sandboxIds.add(sandboxId);
    try {
      this.#record(pooled);
    } catch (err) {
      pooled.sandboxIds.delete(sandboxId);
      if (pooled.sandboxIds.size === 0) await this.#end(pooled);
      throw err;
    }
  }

  async #start(handler: Handler, signal?: AbortSignal): Promise<PooledShim> {
    const { layout, fifos, searchPath, openFilesLimit, cgroupMounts, log } = this.#options;
    const { shared } = handler;
    // computed before the start: if a program is replaced meanwhile, the key is outdated rather than wrong
    const key = shimKey(handler);
    const name = `${shared ? 'shared' : 'pod'}-${randomBytes(6).toString('hex')}`;
    const folder = this.#folder(name);
    const { shim, stopLog } = await startShim({
      handler,
      name,
      folder,
      eventSocket: layout.eventSocket,
      fifos,
      searchPath,
      openFilesLimit,
      cgroupMounts,
      log,
      signal,
    });
    const pooled = this.#add({ shim, key, shared, sandboxIds: new Set(), stopLog });
    try {
      this.#record(pooled);
      return pooled;
    } catch (err) {
      await this.#end(pooled);
      throw err;
    }
  }

  #record({ shim, key, shared, sandboxIds }: PooledShim): void {
    const { name, pid, startTime, address, apiVersion } = shim;
    const record = { name, pid, startTime, address, apiVersion, key, shared, sandboxIds: [...sandboxIds] };
    writeShimRecord(this.#folder(name), record);
  }

  #add(pooled: PooledShim): PooledShim {
    const { shim, sandboxIds } = pooled;
    this.#shims.set(shim.name, pooled);
    void shim.closed.then(() => {
      if (!this.#forget(pooled)) return;
      this.#options.onDeath?.(sandboxIds.size > 0 ? 'pod' : 'spare');
      const fields = { shim: shim.name, pid: shim.pid, podSandboxIds: [...sandboxIds] };
      if (sandboxIds.size > 0) this.#options.log.error(fields, 'shim died: the containers of these pods end');
      else this.#options.log.warn(fields, 'spare shim died');
      this.#clean(shim);
    });
    return pooled;
  }

  /** False if it had been removed already. */
  #forget(pooled: PooledShim): boolean {
    pooled.stopLog();
    this.#spares.remove(pooled);
    return this.#shims.delete(pooled.shim.name);
  }

  async #end(pooled: PooledShim): Promise<void> {
    const { shim, stopLog } = pooled;
    // first remove it from the pool: then no pod gets it, and its end does not count as a death
    if (!this.#shims.delete(shim.name)) return;
    this.#spares.remove(pooled);
    await endShim(shim, this.#options.log);
    // last, as a shim whose log is not read ends at once
    stopLog();
    await removeLeftovers(this.#folder(shim.name), shim.address);
  }

  async #recoverOne(name: string, podsOf: (shim: ShimRecord) => Iterable<string>): Promise<void> {
    const { layout, log } = this.#options;
    const folder = this.#folder(name);
    const record = readShimRecord(folder);
    if (record === 'unreadable') return this.#fence(name);
    if (!record) {
      // crisp crashed between the shim's start and its record: the shim has no task
      const address = shimSocket(layout.eventSocket, name);
      await endUnrecorded(folder, address);
      return removeLeftovers(folder, address);
    }
    if (!isOfThisBoot(record) || startTimeOf(record.pid) !== record.startTime)
      return removeLeftovers(folder, record.address);
    const sandboxIds = new Set(podsOf(record));
    try {
      if (sandboxIds.size > 0) return await this.#reconnect(record, sandboxIds);
    } catch (err) {
      log.error({ shim: name, pid: record.pid, error: messageOf(err) }, 'killing an unreachable shim');
    }
    const end = async (): Promise<void> => {
      await killShim(record);
      await removeLeftovers(folder, record.address);
    };
    const failed = (err: unknown): void =>
      log.error({ shim: name, pid: record.pid, error: messageOf(err) }, 'could not end a shim');
    await isDoneWithin(end().catch(failed), recoverMs);
  }

  async #reconnect(record: ShimRecord, sandboxIds: Set<string>): Promise<void> {
    const { name, key = '', shared } = record;
    const stopLog = drainLog(this.#folder(name), name, this.#options.log);
    let shim: Shim | undefined;
    try {
      shim = await Shim.connect(record, recoverMs);
      // a shim that hangs is kept: its pod ends it
      if (await shim.isUnintelligible(recoverMs)) throw new Error('it does not answer like a shim');
      this.#add({ shim, key, shared, sandboxIds, stopLog });
    } catch (err) {
      shim?.disconnect();
      stopLog();
      throw err;
    }
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
