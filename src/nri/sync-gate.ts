import { Condition } from '../lib/async/condition.js';
import { withTimeout } from '../lib/async/time-limit.js';

/**
 * Keeps Synchronize apart from creations of pods and containers, so that a new plugin learns of each exactly once: by
 * Synchronize or by its creation. A creation enters the gate before the plugins are called, and leaves it once it is
 * listed. A waiting Synchronize goes before later creations.
 */
export class SyncGate {
  #inside = 0;
  #closed = false;
  readonly #changed = new Condition();

  /** Enters the gate; returns the function that leaves it. */
  async enter(): Promise<() => void> {
    while (this.#closed) await this.#changed.wait();
    this.#inside += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= 1;
      this.#changed.notifyAll();
    };
  }

  /**
   * Runs `work` while nothing is being created.
   *
   * @param withinMs how long to wait for creations in progress: one that hangs must not block all others
   * @throws CrispError `DeadlineExceeded` if they take longer
   */
  async closedFor<T>(work: () => Promise<T>, withinMs: number): Promise<T> {
    while (this.#closed) await this.#changed.wait();
    this.#closed = true;
    try {
      const giveUpAt = performance.now() + withinMs;
      while (this.#inside > 0)
        await withTimeout(this.#changed.wait(), giveUpAt - performance.now(), 'end of what is just being made');
      return await work();
    } finally {
      this.#closed = false;
      this.#changed.notifyAll();
    }
  }
}
