import { setTimeout as sleep } from 'node:timers/promises';
import { untilAborted } from '../lib/async/time-limit.js';

export interface AllowanceOptions {
  /** units that may be used at once after a pause */
  readonly burst: number;
  readonly perSecond: number;
  /** an allowance that several share and that is charged too; it only delays those that have used half of their own burst */
  readonly parent?: Allowance;
}

/** the shortest pause: what arrives meanwhile is read in one go, so that a flood rarely wakes the event loop */
const leastRestMs = 20;

/** Limits the work that a client causes, as a token bucket. */
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

  /** Counts work that is done already. */
  charge(units: number): void {
    this.#refill();
    this.#units -= units;
    this.#options.parent?.charge(units);
  }

  /** Milliseconds until more work is allowed. */
  get waitMs(): number {
    this.#refill();
    const { burst, perSecond, parent } = this.#options;
    if (this.#units > burst / 2) return 0;
    return Math.max((-this.#units / perSecond) * 1000, parent?.waitMs ?? 0, 0);
  }

  /** Whether nothing is used at present, so that a new allowance would be the same. */
  get isFull(): boolean {
    this.#refill();
    return this.#units === this.#options.burst && this.#queued === 0;
  }

  /** The number of callers that wait in `take`. */
  get queued(): number {
    return this.#queued;
  }

  /** Waits until more work is allowed. */
  async settled(): Promise<void> {
    for (let ms = this.waitMs; ms > 0; ms = this.waitMs)
      await sleep(Math.max(ms, leastRestMs), undefined, { ref: false });
  }

  /**
   * Waits until a unit is allowed, in order of arrival, and counts it. An aborted signal ends the wait at once, without
   * an error, and nothing is counted.
   */
  async take(signal: AbortSignal): Promise<void> {
    this.#queued += 1;
    const turn = this.#queue.then(async () => {
      while (!signal.aborted && this.waitMs > 0)
        await sleep(this.waitMs, undefined, { ref: false, signal }).catch(() => {});
      if (!signal.aborted) this.charge(1);
    });
    this.#queue = turn;
    await untilAborted(turn, signal).catch(() => {});
    this.#queued -= 1;
  }

  #refill(): void {
    const nowMs = performance.now();
    const { burst, perSecond } = this.#options;
    this.#units = Math.min(burst, this.#units + ((nowMs - this.#atMs) / 1000) * perSecond);
    this.#atMs = nowMs;
  }
}
