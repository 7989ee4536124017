import { abortError } from './time-limit.js';

/** Limits of a semaphore. */
export interface SemaphoreLimits {
  readonly limit: number;
  /** additional slots for keys that hold none, so that one key cannot keep all others waiting; default: none */
  readonly reserved?: number;
  /** work that takes longer counts as blocked and gives up its slot; default: never */
  readonly blockedAfterMs?: number;
  /**
   * work that takes several times as long as usual counts as blocked earlier, but never before this; default:
   * `blockedAfterMs`
   */
  readonly blockedAtLeastMs?: number;
  /** of all running work, blocked or not; default: `limit` */
  readonly hardLimit?: number;
  /** of running work per key, blocked or not; default: the number of slots */
  readonly limitPerKey?: number;
}

export interface SemaphoreTurn {
  /** of whose work this is; work that waits at its key's limit is overtaken */
  readonly key?: string;
  /** leaves the queue when aborted; does not affect work that has begun */
  readonly signal?: AbortSignal | undefined;
  /** called with the time spent in the queue */
  readonly onBegin?: (waitedMs: number) => void;
}

interface Waiting {
  readonly key: string | undefined;
  begin(): void;
}

/** with all slots in use, work takes several times as long as alone */
const timesUsual = 5;
/** weight of the latest work in the moving average */
const weight = 1 / 8;

/**
 * Limits how much work runs concurrently; the rest waits in order of arrival. Slots are for active work: blocked work
 * gives up its slot, so it holds up nothing else, and counts only towards the hard limit.
 */
export class Semaphore {
  readonly #limits: Required<SemaphoreLimits>;
  readonly #waiting = new Set<Waiting>();
  readonly #runningByKey = new Map<string, number>();
  readonly #workingByKey = new Map<string, number>();
  readonly #onIdle: (() => void)[] = [];
  /** holding a slot */
  #working = 0;
  /** with or without a slot */
  #running = 0;
  /** started by `runAtOnce`, outside all limits */
  #extra = 0;
  /** of these, not blocked */
  #extraWorking = 0;
  #lastEndMs = -Infinity;
  /** average duration of work that was not blocked; undefined before the first has ended */
  #usualMs: number | undefined;

  constructor(limits: SemaphoreLimits) {
    const { limit, reserved = 0, blockedAfterMs = Infinity, blockedAtLeastMs = blockedAfterMs } = limits;
    const { hardLimit = limit + reserved, limitPerKey = Infinity } = limits;
    this.#limits = { limit, reserved, blockedAfterMs, blockedAtLeastMs, hardLimit, limitPerKey };
  }

  /** Runs `work` immediately, outside all limits. */
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

  /** Whether any running work counts as blocked. */
  get hasBlocked(): boolean {
    return this.#running > this.#working;
  }

  /** Whether work that is not blocked runs now, or ran within the last `lastMs`. */
  isWorkingWithin(lastMs: number): boolean {
    return this.#working + this.#extraWorking > 0 || performance.now() - this.#lastEndMs < lastMs;
  }

  /** How many wait for a slot. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** How many run, outside the limits included. */
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
   * @throws CrispError the signal's reason when it is aborted before the work has begun
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
      // also when the slot was given up earlier: this makes room below the hard limit and the key's
      this.#beginNext();
      this.#hasEnded();
    }
  }

  /** Waits for a slot; when it resolves, everything is counted. */
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

  /** Returns the function that releases a slot; it is called at the latest when the holder counts as blocked. */
  #slotOf(key: string | undefined): () => void {
    return this.#onceBlocked(() => {
      this.#working -= 1;
      count(this.#workingByKey, key, -1);
      this.#beginNext();
    });
  }

  /**
   * Calls `callback` once: when the returned function is called, at the latest when work begun now would count as
   * blocked.
   */
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

  /** Updates the average: on a host that becomes slow all work takes longer, blocked work included. */
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
