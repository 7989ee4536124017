import { Condition } from '../lib/condition.js';
import { withTimeout } from '../lib/time-limit.js';

/**
 * Keeps Synchronize apart from pods and containers that are being made, so that a new plugin learns of each exactly once:
 * by Synchronize or by its creation. A creation passes the gate before the plugins are asked, and leaves it once it can be
 * listed. A Synchronize that waits goes before creations that come later.
 */
export class SyncGate {
  #inside = 0;
  #closed = false;
  readonly #changed = new Condition();

  /** Passes the gate; what it returns leaves again, once. */
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
   * Runs `work` while nothing is being made.
   *
   * @param withinMs how long what is being made is waited for: one that hangs must not keep all others waiting as well
   * @throws CrispError `DeadlineExceeded` where it takes longer
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
