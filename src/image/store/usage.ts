import { messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import { run } from '../../lib/process/run.js';
import type { Snapshot, Storage } from './storage.js';

/** The disk usage of images. */
export interface FsUsage {
  readonly usedBytes: bigint;
  readonly inodesUsed: bigint;
}

interface Usage {
  readonly bytes: number;
  readonly inodes: number;
}

const measureTimeoutMs = 600_000;
const layersAtATime = 20;

/**
 * Bytes and inodes of the store's layers. A layer never changes, so each is measured once, with `du` in the background.
 */
export class StoreUsage {
  readonly #measured = new Map<string, Usage>();
  readonly #stop = new AbortController();
  #measuring: Promise<void> | undefined;
  #latest: Snapshot | undefined;
  readonly #storage: Storage;
  readonly #log: Logger;

  constructor(storage: Storage, log: Logger) {
    this.#storage = storage;
    this.#log = log;
  }

  /** Starts measuring new layers and drops removed ones. */
  refresh(snapshot: Snapshot): void {
    this.#latest = snapshot;
    for (const id of this.#measured.keys()) if (!snapshot.layers.has(id)) this.#measured.delete(id);
    this.#measuring ??= this.#measure().finally(() => (this.#measuring = undefined));
  }

  of(snapshot: Snapshot): FsUsage {
    if (snapshot !== this.#latest) this.refresh(snapshot);
    let bytes = 0;
    let inodes = 0;
    for (const layer of snapshot.layers.values()) {
      const usage = this.#measured.get(layer.id) ?? { bytes: layer.sizeBytes, inodes: 0 };
      bytes += usage.bytes;
      inodes += usage.inodes;
    }
    return { usedBytes: BigInt(bytes), inodesUsed: BigInt(inodes) };
  }

  /** Resolves when everything is measured. */
  async settled(): Promise<void> {
    await this.#measuring;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#measuring;
  }

  async #measure(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const ids = [...(this.#latest?.layers.values() ?? [])]
        // a layer that is being unpacked still grows
        .filter((layer) => layer.complete && !this.#measured.has(layer.id) && !tried.has(layer.id))
        .map((layer) => layer.id);
      const some = ids.slice(0, layersAtATime);
      if (some.length === 0 || this.#stop.signal.aborted) return;
      for (const id of some) tried.add(id);
      try {
        const folders = some.map((id) => this.#storage.layerFolder(id));
        const [bytes, inodes] = await Promise.all([
          this.#du(['--block-size=1'], folders),
          this.#du(['--inodes'], folders),
        ]);
        for (const [index, id] of some.entries()) {
          const [b, i] = [bytes[index], inodes[index]];
          if (b !== undefined && i !== undefined) this.#measured.set(id, { bytes: b, inodes: i });
        }
      } catch (err) {
        // a layer may be removed while du runs; the rest is measured next time
        if (!this.#stop.signal.aborted) this.#log.debug(`could not measure the image store: ${messageOf(err)}`);
      }
    }
  }

  async #du(settings: readonly string[], folders: readonly string[]): Promise<number[]> {
    const argv = ['--summarize', '--one-file-system', ...settings, '--', ...folders];
    const output = await run('du', argv, { timeoutMs: measureTimeoutMs, signal: this.#stop.signal });
    return output
      .trim()
      .split('\n')
      .map((line) => Number.parseInt(line, 10));
  }
}
