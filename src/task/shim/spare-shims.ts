import { allSettledOrThrow } from '../../lib/all-settled.js';
import { messageOf } from '../../lib/errors.js';
import type { Logger } from '../../lib/log.js';
import { startTimeOf } from '../../lib/process.js';
import type { Handler } from '../runtime/handlers.js';
import type { Shim } from './shim.js';
import { shimKey } from './shim-key.js';

/** A shim of the pool: a spare as long as no pod uses it. */
export interface PooledShim {
  readonly shim: Shim;
  /** `shimKey` when it was started; '' for one of crisp 0.1.0 */
  readonly key: string;
  /** whether many pods may use it */
  readonly shared: boolean;
  /** the pods that it serves */
  readonly sandboxIds: Set<string>;
  readonly stopLog: () => void;
}

export interface SpareShimsOptions {
  /** how many spares a handler should have now */
  readonly wanted: (handler: Handler) => number;
  readonly start: (handler: Handler) => Promise<PooledShim>;
  readonly end: (spare: PooledShim) => Promise<void>;
  /** resolves when no pod is starting, or that has been waited for long enough */
  readonly untilQuiet: (signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
}

/**
 * Shims started in advance, so that a pod's first container does not wait for one. The default handler has them from
 * the start, others from their first pod on. A spare that was taken is replaced when no pod is starting, one at a time.
 */
export class SpareShims {
  readonly #spares: PooledShim[] = [];
  readonly #handlers = new Set<Handler>();
  readonly #closing = new AbortController();
  #refilling: Promise<void> | undefined;
  readonly #options: SpareShimsOptions;

  constructor(options: SpareShimsOptions) {
    this.#options = options;
  }

  /** Starts all spares that a handler should have and waits for them. */
  async fill(handler: Handler): Promise<void> {
    this.#handlers.add(handler);
    // waits for all even if one fails: none is still starting when the caller closes
    await allSettledOrThrow(Array.from({ length: this.#missingOf(handler) }, () => this.#startOne(handler)));
  }

  /** Removes a spare for the caller to use, who calls `refill` later; undefined if there is none. */
  take(handler: Handler): PooledShim | undefined {
    this.#handlers.add(handler);
    const key = shimKey(handler);
    const spare = this.#spares.find((each) => each.key === key && isAlive(each));
    if (spare) this.remove(spare);
    return spare;
  }

  /** Takes back a shared shim after its last pod; false if no spare is wanted. */
  giveBack(shared: PooledShim): boolean {
    const isWanted = [...this.#handlers].some((each) => shimKey(each) === shared.key && this.#missingOf(each) > 0);
    if (isWanted) this.#spares.push(shared);
    return isWanted;
  }

  /** Removes a spare that died or is being ended. */
  remove(spare: PooledShim): void {
    const index = this.#spares.indexOf(spare);
    if (index >= 0) this.#spares.splice(index, 1);
  }

  /** Ends spares that an upgrade has made outdated and starts missing ones, in the background. */
  refill(): void {
    if (!this.#closing.signal.aborted) this.#refilling ??= this.#refillWhenQuiet();
  }

  get count(): number {
    return this.#spares.length;
  }

  /** Stops starting spares and waits for the one being started. The pool ends the spares. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#refilling;
  }

  async #refillWhenQuiet(): Promise<void> {
    const { untilQuiet, log } = this.#options;
    try {
      for (;;) {
        await untilQuiet(this.#closing.signal);
        await this.#endOutdated();
        const handler = [...this.#handlers].find((each) => this.#missingOf(each) > 0);
        if (!handler || this.#closing.signal.aborted) return;
        await this.#startOne(handler);
      }
    } catch (err) {
      // the next pod that takes a spare tries again
      log.warn({ error: messageOf(err) }, 'could not start a spare shim');
    } finally {
      // in the same turn as the search above, so that no `refill` is missed in between
      this.#refilling = undefined;
    }
  }

  async #startOne(handler: Handler): Promise<void> {
    this.#spares.push(await this.#options.start(handler));
  }

  async #endOutdated(): Promise<void> {
    const keys = new Set([...this.#handlers].map(shimKey));
    const outdated = this.#spares.filter(({ key }) => !keys.has(key));
    await allSettledOrThrow(outdated.map((spare) => this.#options.end(spare)));
  }

  #missingOf(handler: Handler): number {
    const key = shimKey(handler);
    const ready = this.#spares.filter((each) => each.key === key).length;
    return Math.max(0, this.#options.wanted(handler) - ready);
  }
}

/** Whether its process still runs: the event loop may not have reported its death yet. */
function isAlive({ shim: { pid, startTime } }: PooledShim): boolean {
  return startTimeOf(pid) === startTime;
}
