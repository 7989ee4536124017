/** A condition variable: waiters check the state again after each change. */
export class Condition {
  #waiting: (() => void)[] = [];

  /** Resolves at the next change. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  notifyAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
