import { Condition } from '../../lib/async/condition.js';
import { CrispError } from '../../lib/errors.js';

const hurried = new CrispError('Unavailable', 'interrupted: others were waiting for the image store');

/**
 * A lock with many readers or one writer. Readers take precedence: a long pull must not delay the next one because a
 * removal waits. Removals are not urgent, as what they delete is hidden already.
 */
export class RwLock {
  /** readers that hold the lock or wait for it */
  #readers = 0;
  #isWriting = false;
  readonly #changed = new Condition();
  #hurry = new AbortController();
  #hurryTimer: NodeJS.Timeout | undefined;
  readonly #hurryAfterMs: number;

  /** @param hurryAfterMs how long a reader waits for a writer before the writer is told to finish */
  constructor(hurryAfterMs: number) {
    this.#hurryAfterMs = hurryAfterMs;
  }

  /** Whether readers wait for the writer, which may yield to them and continue later. */
  get isAwaited(): boolean {
    return this.#isWriting && this.#readers > 0;
  }

  /** Runs `work` concurrently with other readers, never with a writer. */
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
   * Runs `work` without any reader or other writer.
   *
   * @param work gets a signal that is aborted once a reader has waited for too long
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
   * Like `write`, but gives up if there are readers, waiting ones included.
   *
   * @returns whether `work` was run
   */
  async writeUnlessRead(work: (hurry: AbortSignal) => Promise<void>): Promise<boolean> {
    while (this.#isWriting && this.#readers === 0) await this.#changed.wait();
    if (this.#readers > 0) return false;
    await this.write(work);
    return true;
  }
}
