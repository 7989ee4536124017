/** Memory that the output of all execs may take together: a container decides how much its probes print. */
export class OutputBudget {
  #leftBytes: number;

  constructor(limitBytes: number) {
    this.#leftBytes = limitBytes;
  }

  /** Takes what there is of so many bytes, and gives how many those are. */
  take(bytes: number): number {
    const taken = Math.min(bytes, this.#leftBytes);
    this.#leftBytes -= taken;
    return taken;
  }

  giveBack(bytes: number): void {
    this.#leftBytes += bytes;
  }
}

/** What each stream may keep whatever others take: more than kubelet shows of a probe's output (10 KiB). */
export const sureOutputBytes = 64 * 1024;

/** Of all ExecSync calls: four answers of full length. */
const allOutputBytes = 64 * 1024 * 1024;

/** The budget of this process. */
export const outputBudget = new OutputBudget(allOutputBytes);
