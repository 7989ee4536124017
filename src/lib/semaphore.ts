/** Lets at most `limit` pieces of work run at once; the others wait in the order in which they came. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Runs `work` once there is room; `onBegin` is told how long it waited. */
  async run<T>(work: () => Promise<T>, onBegin?: (waitedMs: number) => void): Promise<T> {
    const askedAt = performance.now();
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    onBegin?.(performance.now() - askedAt);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
