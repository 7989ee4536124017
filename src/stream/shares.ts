import { Allowance } from './allowance.js';

/**
 * What the clients of one pod may have the server do within a time. The numbers are far above what people and their programs
 * do, and far below what keeps others waiting.
 */
export interface PodShare {
  /** new sessions, of which each may be a program in a container */
  readonly sessions: Allowance;
  /** connections into the pod, of which each takes two programs for a moment */
  readonly dials: Allowance;
  /** a new connection's share of what the event loop does for frames: see costs.ts */
  frames(): Allowance;
}

const sessions = { burst: 30, perSecond: 10 };
const dials = { burst: 60, perSecond: 20 };
const framesOfConnection = { burst: 200, perSecond: 500 };
/** of all connections of a pod: one that floods leaves the others theirs */
const framesOfPod = { burst: 2000, perSecond: 1000 };

/** pods whose shares are kept though they are full */
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

  /** A share that is full is as good as a new one. */
  #forgetFull(): void {
    for (const [pod, { sessions, dials, all }] of this.#shares)
      if ([sessions, dials, all].every((each) => each.isFull)) this.#shares.delete(pod);
  }
}
