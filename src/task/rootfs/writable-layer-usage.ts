import { lstatSync, opendirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import { run } from '../../lib/process/run.js';
import { nowNanos, type EpochNanos } from '../../lib/time.js';
import { TimeSlice } from '../../lib/async/time-slice.js';

/** What a container has written into its root filesystem and the volumes declared by its image. */
export interface LayerUsage {
  readonly atNanos: EpochNanos;
  /** allocated on disk: holes of sparse files do not count */
  readonly usedBytes: bigint;
  readonly inodes: bigint;
}

interface Measured extends LayerUsage {
  readonly tookMs: number;
}

/** as often as containerd */
const freshNanos = 10_000_000_000n;
/** large layers are measured less often: at most a hundredth of the time is spent on it */
const pauseFactor = 100;
/** most containers write a few files, and walking these is quicker than starting a process */
const walkedEntries = 200;
/** longer walks, as on a slow disk, are left to `du` */
const walkMs = 50;
const layersAtATime = 20;
const measureTimeoutMs = 600_000;

/**
 * Sizes of the writable layers. A call returns the last known size at once and has the layer measured again in the
 * background: small ones by walking them, large ones with `du`, many per process.
 */
export class WritableLayerUsage {
  readonly #measured = new Map<string, Measured>();
  readonly #due = new Set<string>();
  readonly #large = new Set<string>();
  readonly #stop = new AbortController();
  #measuring: Promise<void> | undefined;
  readonly #foldersOf: (id: string) => readonly string[];
  readonly #log: Logger;

  /** @param foldersOf returns a container's upper folder and others that count; missing ones use nothing */
  constructor(foldersOf: (id: string) => readonly string[], log: Logger) {
    this.#foldersOf = foldersOf;
    this.#log = log;
  }

  /**
   * Returns the usage of a container's layer; undefined for a large one that has not been measured yet.
   *
   * @param finishedAtNanos when the container exited: its layer does not change after that
   */
  of(id: string, finishedAtNanos?: EpochNanos): LayerUsage | undefined {
    const known = this.#measured.get(id);
    if (known) {
      if (isStale(known, finishedAtNanos)) this.#measureSoon(id);
      return known;
    }
    if (!this.#due.has(id) && !this.#large.has(id) && this.#walk(id)) return this.#measured.get(id);
    this.#measureSoon(id);
    return undefined;
  }

  /** Drops the sizes of ids that no longer exist. */
  keep(exists: (id: string) => boolean): void {
    for (const known of [this.#measured, this.#large, this.#due]) {
      for (const id of known.keys()) if (!exists(id)) known.delete(id);
    }
  }

  /** Resolves when every requested layer has been measured. */
  async settled(): Promise<void> {
    await this.#measuring;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#measuring;
  }

  #measureSoon(id: string): void {
    if (this.#stop.signal.aborted) return;
    this.#due.add(id);
    this.#measuring ??= this.#measure().finally(() => (this.#measuring = undefined));
  }

  async #measure(): Promise<void> {
    const slice = new TimeSlice();
    // let the call that asked be answered first
    await slice.yield();
    while (this.#due.size > 0 && !this.#stop.signal.aborted) {
      const large: string[] = [];
      for (const id of this.#due) {
        if (large.length === layersAtATime) break;
        this.#due.delete(id);
        if (this.#large.has(id) || !this.#walk(id)) large.push(id);
        await slice.yieldWhenUsed();
      }
      if (large.length > 0) await this.#diskUsage(large);
    }
  }

  /** @returns whether the layer was small enough */
  #walk(id: string): boolean {
    const startedAt = performance.now();
    const usage = walk(this.#foldersOf(id));
    if (usage === undefined) {
      this.#large.add(id);
      return false;
    }
    this.#measured.set(id, { ...usage, atNanos: nowNanos(), tookMs: performance.now() - startedAt });
    return true;
  }

  async #diskUsage(ids: readonly string[]): Promise<void> {
    const startedAt = performance.now();
    const atNanos = nowNanos();
    const folders = new Map(ids.map((id) => [id, this.#foldersOf(id)]));
    const all = [...folders.values()].flat();
    try {
      const bytes = await this.#du('--block-size=1', all);
      const inodes = await this.#du('--inodes', all);
      const tookMs = (performance.now() - startedAt) / ids.length;
      for (const [id, [upper = '', ...others]] of folders) {
        // gone, or being removed
        if (!bytes.has(upper) || !inodes.has(upper)) continue;
        const sum = (measured: ReadonlyMap<string, bigint>): bigint =>
          [upper, ...others].reduce((total, folder) => total + (measured.get(folder) ?? 0n), 0n);
        const [usedBytes, entries] = [sum(bytes), sum(inodes)];
        this.#measured.set(id, { atNanos, usedBytes, inodes: entries, tookMs });
        // it may have been emptied: walk it next time
        if (entries < walkedEntries / 2) this.#large.delete(id);
      }
    } catch (err) {
      if (!this.#stop.signal.aborted) this.#log.debug(`could not measure writable layers: ${messageOf(err)}`);
    }
  }

  async #du(unit: string, folders: readonly string[]): Promise<Map<string, bigint>> {
    const argv = ['-n', '19', 'du', '--summarize', '--one-file-system', unit, '--', ...folders];
    // du exits with 1 when files vanish while it runs, and counts the rest
    const options = { timeoutMs: measureTimeoutMs, signal: this.#stop.signal, acceptExitCodes: [1] };
    const output = await run('nice', argv, options);
    const lines = output.split('\n').map((line) => line.split('\t'));
    return new Map(lines.flatMap(([size, folder]) => (size && folder ? [[folder, BigInt(size)]] : [])));
  }
}

function isStale({ atNanos, tookMs }: Measured, finishedAtNanos: EpochNanos | undefined): boolean {
  if (finishedAtNanos !== undefined && atNanos >= finishedAtNanos) return false;
  const restNanos = BigInt(Math.round(tookMs * pauseFactor * 1e6));
  return nowNanos() - atNanos > (restNanos > freshNanos ? restNanos : freshNanos);
}

/**
 * Adds up folders; undefined if they have too many entries for that, or their disk is slow. Missing folders use
 * nothing. Synchronous, but bounded in entries and time, however many names are in one folder.
 */
function walk(roots: readonly string[]): { usedBytes: bigint; inodes: bigint } | undefined {
  const giveUpAt = performance.now() + walkMs;
  let blocks = 0;
  let inodes = 0;
  const linked = new Set<number>();
  const folders: string[] = [];
  const count = (path: string): void => {
    const entry = statOf(path);
    if (!entry) return;
    if (entry.isDirectory()) folders.push(path);
    else if (entry.nlink > 1) {
      if (linked.has(entry.ino)) return;
      linked.add(entry.ino);
    }
    blocks += entry.blocks;
    inodes += 1;
  };
  roots.forEach(count);
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const names = firstNamesIn(folder, walkedEntries + 1 - inodes);
    if (inodes + names.length > walkedEntries) return undefined;
    for (const name of names) {
      count(join(folder, name));
      if (performance.now() > giveUpAt) return undefined;
    }
  }
  return { usedBytes: BigInt(blocks) * 512n, inodes: BigInt(inodes) };
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The names in a folder, up to a limit; none in a missing one. */
function firstNamesIn(folder: string, most: number): string[] {
  const names: string[] = [];
  try {
    const entries = opendirSync(folder);
    try {
      for (let entry; names.length < most && (entry = entries.readSync()) !== null;) names.push(entry.name);
    } finally {
      entries.closeSync();
    }
  } catch {
    // gone, or being removed
  }
  return names;
}
