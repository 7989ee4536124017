import { randomBytes } from 'node:crypto';
import { CrispError } from '../lib/errors.js';

/** Limits on open tokens. */
export interface TokenLimits {
  readonly atOnce: number;
  readonly ofPod: number;
}

/** Issues secrets for URLs: each opens one session, once, within a short time. */
export class Tokens<T> {
  readonly #open = new Map<string, { value: T; pod: string; timer: NodeJS.Timeout }>();
  readonly #ttlMs: number;
  readonly #limits: TokenLimits;

  constructor(ttlMs: number, limits: TokenLimits) {
    this.#ttlMs = ttlMs;
    this.#limits = limits;
  }

  /**
   * @param pod id of the session's pod
   * @throws CrispError `ResourceExhausted` if too many are open
   */
  issue(value: T, pod: string): string {
    const { atOnce, ofPod } = this.#limits;
    if (this.#open.size >= atOnce) {
      throw new CrispError('ResourceExhausted', `${atOnce} streaming sessions are waiting for their clients`);
    }
    if ([...this.#open.values()].filter((each) => each.pod === pod).length >= ofPod) {
      throw new CrispError('ResourceExhausted', `${ofPod} streaming sessions of the pod are waiting for their clients`);
    }
    const token = randomBytes(16).toString('base64url');
    const timer = setTimeout(() => this.#open.delete(token), this.#ttlMs);
    timer.unref();
    this.#open.set(token, { value, pod, timer });
    return token;
  }

  /** Returns the session of a token without using it up. */
  peek(token: string): T | undefined {
    return this.#open.get(token)?.value;
  }

  /** Uses up a token and returns its session. */
  take(token: string): T | undefined {
    const entry = this.#open.get(token);
    clearTimeout(entry?.timer);
    this.#open.delete(token);
    return entry?.value;
  }

  clear(): void {
    for (const token of this.#open.keys()) this.take(token);
  }
}
