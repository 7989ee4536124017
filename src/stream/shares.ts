import { Allowance } from './allowance.js';

/**
 * Limits on the work that the streaming clients of one pod cause. They are far above what people and their programs need,
 * and low enough not to delay other pods.
 */
export interface PodShare {
  /** of new sessions, each of which may start a program in a container */
  readonly sessions: Allowance;
  /** of connections into the pod, each of which briefly takes two programs */
  readonly dials: Allowance;
  /** creates the allowance of a new connection for its frames, see costs.ts */
  frames(): Allowance;
}

const sessions = { burst: 30, perSecond: 10 };
const dials = { burst: 60, perSecond: 20 };
const framesOfConnection = { burst: 200, perSecond: 500 };
/** of all connections of a pod together: one that floods does not use up the others' */
const framesOfPod = { burst: 2000, perSecond: 1000 };

/** pods whose unused shares are kept */
const mostIdle = 100;

/** The share of each pod. */
export class Shares {
  readonly #shares = new Map<string, PodShare & { readonly all: Allowance }>();

  /** @param pod its id */
  of(pod: string): PodShare {
    const known = this.#shares.get(pod);
    if (known) return known;
    if (this.#shares.size >= mostIdle) this.#forgetFull();
    const all = new Allowance(framesOfPod);
    const share = {
      sessions: new Allowance(sessions),
      dials: new Allowance(dials),
      all,
      frames: () => new Allowance({ ...framesOfConnection, parent: all }),
    };
    this.#shares.set(pod, share);
    return share;
  }

  /** Forgets unused shares: a new one is the same. */
  #forgetFull(): void {
    for (const [pod, { sessions, dials, all }] of this.#shares)
      if ([sessions, dials, all].every((each) => each.isFull)) this.#shares.delete(pod);
  }
}
