import { abortError } from './time-limit.js';

/** How much may run at once. */
export interface SemaphoreLimits {
  readonly limit: number;
  /** work that takes longer is taken for blocked, and gives its slot to the next; default: never */
  readonly blockedAfterMs?: number;
  /** of all that runs, blocked or not; default: `limit` */
  readonly hardLimit?: number;
  /** of what runs with one key, blocked or not; default: as many as there are slots */
  readonly limitPerKey?: number;
}

export interface SemaphoreTurn {
  /** whose work it is: what waits at its key's limit is overtaken */
  readonly key?: string;
  /** leaves the queue when aborted; work that has begun is not touched */
  readonly signal?: AbortSignal | undefined;
  /** told how long it waited */
  readonly onBegin?: (waitedMs: number) => void;
}

interface Waiting {
  readonly key: string | undefined;
  begin(): void;
}

/**
 * Lets so much work run at once; the rest waits in the order in which it came. Slots are for what works: what is blocked
 * gives its slot back, so that it holds up no other, and counts to the hard limit alone.
 */
export class Semaphore {
  readonly #limits: Required<SemaphoreLimits>;
  readonly #waiting = new Set<Waiting>();
  readonly #runningByKey = new Map<string, number>();
  readonly #onIdle: (() => void)[] = [];
  /** that hold a slot */
  #working = 0;
  /** with or without a slot */
  #running = 0;
  /** outside of all limits */
  #extra = 0;

  constructor(limits: SemaphoreLimits) {
    const { limit, blockedAfterMs = Infinity, hardLimit = limit, limitPerKey = Infinity } = limits;
    this.#limits = { limit, blockedAfterMs, hardLimit, limitPerKey };
  }

  /** Runs `work` now, whether there is room or not. */
  async runAtOnce<T>(work: () => Promise<T>): Promise<T> {
    this.#extra += 1;
    try {
      return await work();
    } finally {
      this.#extra -= 1;
      this.#tellIdle();
    }
  }

  /** Whether anything runs. */
  get isBusy(): boolean {
    return this.#running + this.#extra > 0;
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    if (this.#running + this.#extra > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  /**
   * Runs `work` once there is room.
   *
   * @throws CrispError the signal's reason where it is aborted before the work has begun
   */
  async run<T>(work: () => Promise<T>, { key, signal, onBegin }: SemaphoreTurn = {}): Promise<T> {
    const askedAt = performance.now();
    await this.#turn(key, signal);
    onBegin?.(performance.now() - askedAt);
    const giveBack = this.#slotOf();
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (key !== undefined) this.#count(key, -1);
      giveBack();
      // also where the slot was given back before: there is room below the hard limit, and the key's
      this.#beginNext();
      this.#tellIdle();
    }
  }

  /** Resolves with everything counted. */
  async #turn(key: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw abortError(signal, 'waiting in the queue');
    const turn = new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(waiting);
        reject(abortError(signal as AbortSignal, 'waiting in the queue'));
      };
      const waiting: Waiting = {
        key,
        begin: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      this.#waiting.add(waiting);
      signal?.addEventListener('abort', leave);
    });
    this.#beginNext();
    await turn;
  }

  /** A slot that is held until it is given back, at the latest once its holder is taken for blocked. */
  #slotOf(): () => void {
    let isHeld = true;
    const giveBack = (): void => {
      clearTimeout(timer);
      if (!isHeld) return;
      isHeld = false;
      this.#working -= 1;
      this.#beginNext();
    };
    const { blockedAfterMs } = this.#limits;
    const timer = Number.isFinite(blockedAfterMs) ? setTimeout(giveBack, blockedAfterMs).unref() : undefined;
    return giveBack;
  }

  #beginNext(): void {
    const { limit, hardLimit, limitPerKey } = this.#limits;
    for (const waiting of this.#waiting) {
      if (this.#working >= limit || this.#running >= hardLimit) return;
      const { key } = waiting;
      if (key !== undefined && (this.#runningByKey.get(key) ?? 0) >= limitPerKey) continue;
      this.#waiting.delete(waiting);
      this.#working += 1;
      this.#running += 1;
      if (key !== undefined) this.#count(key, 1);
      waiting.begin();
    }
  }

  #count(key: string, change: 1 | -1): void {
    const count = (this.#runningByKey.get(key) ?? 0) + change;
    if (count > 0) this.#runningByKey.set(key, count);
    else this.#runningByKey.delete(key);
  }

  #tellIdle(): void {
    if (this.#running + this.#extra === 0) for (const resolve of this.#onIdle.splice(0)) resolve();
  }
}
