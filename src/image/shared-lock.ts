/**
 * Many share it or one has it alone. Those who share go first: a long pull must not hold up the next one because a
 * removal waits. The removal itself is not urgent: what it removes is hidden already.
 */
export class SharedLock {
  /** who shares it, and who waits to */
  #sharing = 0;
  #alone = false;
  #waiting: (() => void)[] = [];

  async share<T>(work: () => Promise<T>): Promise<T> {
    this.#sharing += 1;
    this.#wake();
    try {
      while (this.#alone) await this.#change();
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

  /**
   * Like `alone`, but never waits for those who share: gives up once there are any, or some who wait to.
   *
   * @returns whether `work` was done
   */
  async aloneUnlessShared(work: () => Promise<void>): Promise<boolean> {
    while (this.#alone && this.#sharing === 0) await this.#change();
    if (this.#sharing > 0) return false;
    await this.alone(work);
    return true;
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
