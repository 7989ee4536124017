import { setTimeout as sleep } from 'node:timers/promises';

export interface AllowanceOptions {
  /** what may be used at once after a pause */
  readonly burst: number;
  readonly perSecond: number;
  /** what it counts to as well, the share of several together: it holds up those only that have used half of their own */
  readonly parent?: Allowance;
}

/** A rest is at least so long: what arrives meanwhile is read in one go, and a flood wakes the event loop rarely. */
const leastRestMs = 20;

/** How much a client may have the server do within a time: a token bucket. */
export class Allowance {
  #units: number;
  #atMs = performance.now();
  #queue: Promise<void> = Promise.resolve();
  #queued = 0;
  readonly #options: AllowanceOptions;

  constructor(options: AllowanceOptions) {
    this.#options = options;
    this.#units = options.burst;
  }

  /** Counts what was done already. */
  charge(units: number): void {
    this.#refill();
    this.#units -= units;
    this.#options.parent?.charge(units);
  }

  /** How long it takes until more may be done. */
  get waitMs(): number {
    this.#refill();
    const { burst, perSecond, parent } = this.#options;
    if (this.#units > burst / 2) return 0;
    return Math.max((-this.#units / perSecond) * 1000, parent?.waitMs ?? 0, 0);
  }

  /** Whether nothing was used, or so long ago that it does not count. */
  get isFull(): boolean {
    this.#refill();
    return this.#units === this.#options.burst && this.#queued === 0;
  }

  /** How many wait in `take`. */
  get queued(): number {
    return this.#queued;
  }

  /** Resolves once more may be done: at once, unless more was used than is allowed. */
  async settled(): Promise<void> {
    for (let ms = this.waitMs; ms > 0; ms = this.waitMs)
      await sleep(Math.max(ms, leastRestMs), undefined, { ref: false });
  }

  /** Waits for one's turn, in order of arrival, and counts one unit. A signal that is aborted ends the wait; nothing is counted then. */
  async take(signal?: AbortSignal): Promise<void> {
    this.#queued += 1;
    const turn = this.#queue.then(async () => {
      while (!signal?.aborted && this.waitMs > 0) {
        // ends early, and without an error, when it is not wanted any more
        await sleep(this.waitMs, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => {});
      }
      this.#queued -= 1;
      if (!signal?.aborted) this.charge(1);
    });
    this.#queue = turn;
    await turn;
  }

  #refill(): void {
    const nowMs = performance.now();
    const { burst, perSecond } = this.#options;
    this.#units = Math.min(burst, this.#units + ((nowMs - this.#atMs) / 1000) * perSecond);
    this.#atMs = nowMs;
  }
}
