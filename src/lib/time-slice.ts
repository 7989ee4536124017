import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long synchronous reads may hold the event loop before others get a turn. */
const sliceMs = 2;

/** Lets the event loop run between synchronous reads: others wait a few milliseconds at most, however much is read. */
export class TimeSlice {
  #since = performance.now();

  /** Resolves at once, unless the reads since the last one took long enough. */
  async yieldWhenUsed(): Promise<void> {
    if (performance.now() - this.#since >= sliceMs) await this.yield();
  }

  /** Lets all pending callbacks run. */
  async yield(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
