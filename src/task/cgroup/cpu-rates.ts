import type { EpochNanos } from '../../lib/time.js';

interface Sample {
  readonly atNanos: EpochNanos;
  readonly usageNanos: bigint;
  /** between this sample and the one before it */
  readonly nanoCores?: bigint;
}

/** A rate over less says more about when it was asked for than about the load. */
const shortestNanos = 900_000_000n;

/** How fast containers and pods use the CPU, from the samples that callers take as they ask. */
export class CpuRates {
  readonly #samples = new Map<string, Sample>();

  /**
   * Takes a sample; gives the rate since the one before, in billionths of a core. Undefined for the first one, and for one
   * that runs backwards, as those of a new cgroup under a known id do.
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

  /** Forgets what is not there any more. */
  keep(exists: (id: string) => boolean): void {
    for (const id of this.#samples.keys()) if (!exists(id)) this.#samples.delete(id);
  }
}
