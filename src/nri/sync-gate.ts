import { withTimeout } from '../lib/time-limit.js';

/**
 * Keeps what is just being made apart from the moment in which a new plugin is told what there is: a container is told to it
 * either there or when it is made, not twice and not never. Whoever makes something passes the gate before its plugins are
 * asked, and leaves once it can be listed. One who waits to tell a plugin goes first, before those who come after.
 */
export class SyncGate {
  #inside = 0;
  #closed = false;
  #waiting: (() => void)[] = [];

  /** Passes the gate; what it returns leaves again, once. */
  async enter(): Promise<() => void> {
    while (this.#closed) await this.#change();
    this.#inside += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= 1;
      this.#wake();
    };
  }

  /**
   * Runs `work` while nothing is being made.
   *
   * @param withinMs how long what is being made is waited for: one that hangs must not keep all others waiting as well
   * @throws CrispError `DeadlineExceeded` where it takes longer
   */
  async closedFor<T>(work: () => Promise<T>, withinMs: number): Promise<T> {
    while (this.#closed) await this.#change();
    this.#closed = true;
    try {
      const giveUpAt = performance.now() + withinMs;
      while (this.#inside > 0)
        await withTimeout(this.#change(), giveUpAt - performance.now(), 'end of what is just being made');
      return await work();
    } finally {
      this.#closed = false;
      this.#wake();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
