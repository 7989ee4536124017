/** Limits the memory for the output of all execs together: containers decide how much their probes print. */
export class OutputBudget {
  #leftBytes: number;

  constructor(limitBytes: number) {
    this.#leftBytes = limitBytes;
  }

  /** Takes up to this many bytes of the budget; returns how many. */
  take(bytes: number): number {
    const taken = Math.min(bytes, this.#leftBytes);
    this.#leftBytes -= taken;
    return taken;
  }

  giveBack(bytes: number): void {
    this.#leftBytes += bytes;
  }
}

/** What each stream may keep regardless of the others: more than kubelet shows of a probe's output (10 KiB). */
export const sureOutputBytes = 64 * 1024;

/** for all ExecSync calls of a node: four answers of the maximum length */
export const allOutputBytes = 64 * 1024 * 1024;
