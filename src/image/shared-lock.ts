/**
 * Many share it or one has it alone. Those who share go first: a long pull must not hold up the next one because a
 * removal waits. The removal itself is not urgent: what it removes is hidden already.
 */
export class SharedLock {
  #sharing = 0;
  #alone = false;
  #waiting: (() => void)[] = [];

  /** True while someone shares the lock. */
  get shared(): boolean {
    return this.#sharing > 0;
  }

  async share<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#change();
    this.#sharing += 1;
    try {
      return await work();
    } finally {
      this.#sharing -= 1;
      this.#wake();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone || this.#sharing > 0) await this.#change();
    this.#alone = true;
    try {
      return await work();
    } finally {
      this.#alone = false;
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
