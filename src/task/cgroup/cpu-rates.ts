import type { EpochNanos } from '../../lib/time.js';

interface Sample {
  readonly atNanos: EpochNanos;
  readonly usageNanos: bigint;
  /** since the previous sample */
  readonly nanoCores?: bigint;
}

/** A rate over a shorter time depends more on when it was sampled than on the load. */
const shortestNanos = 900_000_000n;

/** CPU usage rates of containers and pods, from the samples that stats calls take. */
export class CpuRates {
  readonly #samples = new Map<string, Sample>();

  /**
   * Adds a sample and returns the rate since the previous one, in billionths of a core. Undefined for the first sample
   * and if the counter went backwards, as with a new cgroup under a known id.
   */
  nanoCores(id: string, atNanos: EpochNanos, usageNanos: bigint): bigint | undefined {
    const before = this.#samples.get(id);
    if (!before || usageNanos < before.usageNanos || atNanos < before.atNanos) {
      this.#samples.set(id, { atNanos, usageNanos });
      return undefined;
    }
    const elapsed = atNanos - before.atNanos;
    if (elapsed < shortestNanos) return before.nanoCores;
    const nanoCores = ((usageNanos - before.usageNanos) * 1_000_000_000n) / elapsed;
    this.#samples.set(id, { atNanos, usageNanos, nanoCores });
    return nanoCores;
  }

  /** Drops the samples of ids that no longer exist. */
  keep(exists: (id: string) => boolean): void {
    for (const id of this.#samples.keys()) if (!exists(id)) this.#samples.delete(id);
  }
}
