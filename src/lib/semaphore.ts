import { abortError } from './time-limit.js';

/** How much may run concurrently. */
export interface SemaphoreLimits {
  readonly limit: number;
  /** beyond `limit`, for keys that hold no slot: so no key keeps all others waiting; default: none */
  readonly reserved?: number;
  /** work that takes longer counts as blocked, and gives its slot to the next; default: never */
  readonly blockedAfterMs?: number;
  /**
   * the same once it takes several times as long as usual, which is never counted as less; default: `blockedAfterMs`
   */
  readonly blockedAtLeastMs?: number;
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
  /** called with the time that it waited */
  readonly onBegin?: (waitedMs: number) => void;
}

interface Waiting {
  readonly key: string | undefined;
  begin(): void;
}

/** Beside so many starts at once, one takes several times as long as alone. */
const timesUsual = 5;
/** How much one work counts for what is usual. */
const weight = 1 / 8;

/**
 * Limits how much work runs concurrently; the rest waits in order of arrival. Slots are for active work: blocked work
 * gives its slot back, so that it holds up no other, and counts only towards the hard limit.
 */
export class Semaphore {
  readonly #limits: Required<SemaphoreLimits>;
  readonly #waiting = new Set<Waiting>();
  readonly #runningByKey = new Map<string, number>();
  readonly #workingByKey = new Map<string, number>();
  readonly #onIdle: (() => void)[] = [];
  /** that hold a slot */
  #working = 0;
  /** with or without a slot */
  #running = 0;
  /** outside of all limits */
  #extra = 0;
  /** of these, what is not blocked */
  #extraWorking = 0;
  #lastEndMs = -Infinity;
  /** how long work takes that is not blocked; undefined before the first has ended */
  #usualMs: number | undefined;

  constructor(limits: SemaphoreLimits) {
    const { limit, reserved = 0, blockedAfterMs = Infinity, blockedAtLeastMs = blockedAfterMs } = limits;
    const { hardLimit = limit + reserved, limitPerKey = Infinity } = limits;
    this.#limits = { limit, reserved, blockedAfterMs, blockedAtLeastMs, hardLimit, limitPerKey };
  }

  /** Runs `work` now, whether there is room or not. */
  async runAtOnce<T>(work: () => Promise<T>): Promise<T> {
    this.#extra += 1;
    this.#extraWorking += 1;
    const rest = this.#onceBlocked(() => (this.#extraWorking -= 1));
    try {
      return await work();
    } finally {
      this.#extra -= 1;
      rest();
      this.#hasEnded();
    }
  }

  /** Whether anything runs. */
  get isBusy(): boolean {
    return this.#running + this.#extra > 0;
  }

  /** Whether something runs that counts as blocked. */
  get hasBlocked(): boolean {
    return this.#running > this.#working;
  }

  /** Whether anything runs that is not blocked, or did so until a moment ago. */
  isWorkingWithin(lastMs: number): boolean {
    return this.#working + this.#extraWorking > 0 || performance.now() - this.#lastEndMs < lastMs;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** How many run, whatever limits hold for them. */
  get running(): number {
    return this.#running + this.#extra;
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
    const begunAt = performance.now();
    const giveBack = this.#slotOf(key);
    try {
      const done = await work();
      this.#learn(performance.now() - begunAt);
      return done;
    } finally {
      this.#running -= 1;
      count(this.#runningByKey, key, -1);
      giveBack();
      // also where the slot was given back before: there is room below the hard limit, and the key's
      this.#beginNext();
      this.#hasEnded();
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

  /** A slot that is held until it is given back, at the latest once its holder counts as blocked. */
  #slotOf(key: string | undefined): () => void {
    return this.#onceBlocked(() => {
      this.#working -= 1;
      count(this.#workingByKey, key, -1);
      this.#beginNext();
    });
  }

  /** Calls back once: when the returned function is called, at the latest when work that has begun now counts as blocked. */
  #onceBlocked(callback: () => void): () => void {
    let isDue = true;
    const call = (): void => {
      clearTimeout(timer);
      if (isDue) callback();
      isDue = false;
    };
    const limitMs = this.#blockedAfterMs();
    const timer = Number.isFinite(limitMs) ? setTimeout(call, limitMs).unref() : undefined;
    return call;
  }

  #blockedAfterMs(): number {
    const { blockedAfterMs, blockedAtLeastMs } = this.#limits;
    if (this.#usualMs === undefined) return blockedAfterMs;
    return Math.min(blockedAfterMs, Math.max(blockedAtLeastMs, timesUsual * this.#usualMs));
  }

  /** On a host that becomes slow all work takes longer, also what counted as blocked. */
  #learn(tookMs: number): void {
    this.#usualMs = this.#usualMs === undefined ? tookMs : this.#usualMs + weight * (tookMs - this.#usualMs);
  }

  #beginNext(): void {
    const { limit, reserved, hardLimit, limitPerKey } = this.#limits;
    for (const waiting of this.#waiting) {
      if (this.#working >= limit + reserved || this.#running >= hardLimit) return;
      const { key } = waiting;
      if (key !== undefined && (this.#runningByKey.get(key) ?? 0) >= limitPerKey) continue;
      if (this.#working >= limit && (key === undefined || this.#workingByKey.has(key))) continue;
      this.#waiting.delete(waiting);
      this.#working += 1;
      this.#running += 1;
      count(this.#runningByKey, key, 1);
      count(this.#workingByKey, key, 1);
      waiting.begin();
    }
  }

  #hasEnded(): void {
    this.#lastEndMs = performance.now();
    if (this.#running + this.#extra === 0) for (const resolve of this.#onIdle.splice(0)) resolve();
  }
}

function count(counts: Map<string, number>, key: string | undefined, change: 1 | -1): void {
  if (key === undefined) return;
  const now = (counts.get(key) ?? 0) + change;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}
