import { untilAborted } from './time-limit.js';

/** One lock per key, first come, first served. A key without holder or waiter costs nothing. */
export class KeyedMutex {
  readonly #tails = new Map<string, Promise<void>>();

  /**
   * Runs `work` while holding the lock of `key`; releases it however `work` ends.
   *
   * @param signal ends the wait for the lock when aborted; work that has begun is not touched
   * @throws CrispError the signal's reason where it is aborted before the lock is acquired
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.#tails.get(key);
    let release!: () => void;
    const mine = new Promise<void>((resolve) => (release = resolve));
    const tail = before ? before.then(() => mine) : mine;
    this.#tails.set(key, tail);
    // not at the end of the wait, which may be given up: those behind it still have to wait for those before it
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
