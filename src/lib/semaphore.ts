/** Lets at most `limit` pieces of work run at once; the others wait in the order in which they came. */
export class Semaphore {
  #free: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #onIdle: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Runs `work` now, whether there is room or not. */
  async runAtOnce<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#left();
    }
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  #left(): void {
    this.#running -= 1;
    if (this.#running === 0) for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  /** Runs `work` once there is room; `onBegin` is told how long it waited. */
  async run<T>(work: () => Promise<T>, onBegin?: (waitedMs: number) => void): Promise<T> {
    const askedAt = performance.now();
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    onBegin?.(performance.now() - askedAt);
    this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
      this.#left();
    }
  }
}
