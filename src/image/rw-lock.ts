import { Condition } from '../lib/condition.js';
import { CrispError } from '../lib/errors.js';

const hurried = new CrispError('Unavailable', 'others have waited for it for too long');

/**
 * A lock with many readers or one writer. Readers go first: a long pull must not hold up the next one because a removal
 * waits. The removal is not urgent: what it removes is hidden already.
 */
export class RwLock {
  /** readers that hold the lock or wait for it */
  #readers = 0;
  #isWriting = false;
  readonly #changed = new Condition();
  #hurry = new AbortController();
  #hurryTimer: NodeJS.Timeout | undefined;
  readonly #hurryAfterMs: number;

  /** @param hurryAfterMs how long a reader waits for a writer before that one is told to come to an end */
  constructor(hurryAfterMs: number) {
    this.#hurryAfterMs = hurryAfterMs;
  }

  /** Whether readers wait for the writer, who may let them go first and come back. */
  get isAwaited(): boolean {
    return this.#isWriting && this.#readers > 0;
  }

  /** Runs `work` beside other readers, never beside a writer. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    this.#readers += 1;
    this.#changed.notifyAll();
    if (this.#isWriting) this.#hurryTimer ??= setTimeout(() => this.#hurry.abort(hurried), this.#hurryAfterMs).unref();
    try {
      while (this.#isWriting) await this.#changed.wait();
      return await work();
    } finally {
      this.#readers -= 1;
      this.#changed.notifyAll();
    }
  }

  /**
   * Runs `work` with no reader and no other writer beside it.
   *
   * @param work is handed a signal that is aborted once a reader has waited for long
   */
  async write<T>(work: (hurry: AbortSignal) => Promise<T>): Promise<T> {
    while (this.#isWriting || this.#readers > 0) await this.#changed.wait();
    this.#isWriting = true;
    this.#hurry = new AbortController();
    try {
      return await work(this.#hurry.signal);
    } finally {
      this.#isWriting = false;
      clearTimeout(this.#hurryTimer);
      this.#hurryTimer = undefined;
      this.#changed.notifyAll();
    }
  }

  /**
   * Like `write`, but gives up as soon as there are readers, or some who wait.
   *
   * @returns whether `work` was done
   */
  async writeUnlessRead(work: (hurry: AbortSignal) => Promise<void>): Promise<boolean> {
    while (this.#isWriting && this.#readers === 0) await this.#changed.wait();
    if (this.#readers > 0) return false;
    await this.write(work);
    return true;
  }
}
