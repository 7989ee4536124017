import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long synchronous reads may hold the event loop before others get a turn. */
const sliceMs = 2;

/** Yields to the event loop between synchronous reads, so that others wait a few milliseconds at most. */
export class TimeSlice {
  #since = performance.now();

  /** Yields if the reads since the last yield have used up the slice. */
  async yieldWhenUsed(): Promise<void> {
    if (performance.now() - this.#since >= sliceMs) await this.yield();
  }

  /** Lets all pending callbacks run. */
  async yield(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
