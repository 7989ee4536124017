import { untilAborted } from './time-limit.js';

/** One first-come, first-served lock per key. An unused key takes no memory. */
export class KeyedMutex {
  readonly #tails = new Map<string, Promise<void>>();

  /**
   * Runs `work` while holding the lock of `key`.
   *
   * @param signal ends the wait for the lock when aborted; does not affect work that has begun
   * @throws CrispError the signal's reason when it is aborted before the lock is acquired
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.#tails.get(key);
    let release!: () => void;
    const mine = new Promise<void>((resolve) => (release = resolve));
    const tail = before ? before.then(() => mine) : mine;
    this.#tails.set(key, tail);
    // not when this wait is given up: later waiters still have to wait for the earlier ones
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    try {
      if (before) await (signal ? untilAborted(before, signal, 'waiting for its lock') : before);
      return await work();
    } finally {
      release();
    }
  }
}
