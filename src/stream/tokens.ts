import { randomBytes } from 'node:crypto';
import { CrispError } from '../lib/errors.js';

/** Secrets in URLs: each opens one session, once, within a short time. */
export class Tokens<T> {
  readonly #open = new Map<string, { value: T; timer: NodeJS.Timeout }>();
  readonly #ttlMs: number;
  readonly #limit: number;

  /** @param limit how many may be open at once */
  constructor(ttlMs: number, limit: number) {
    this.#ttlMs = ttlMs;
    this.#limit = limit;
  }

  /** @throws CrispError `ResourceExhausted` where `limit` are open */
  issue(value: T): string {
    if (this.#open.size >= this.#limit) {
      throw new CrispError('ResourceExhausted', `${this.#limit} streaming sessions are waiting for their clients`);
    }
    const token = randomBytes(16).toString('base64url');
    const timer = setTimeout(() => this.#open.delete(token), this.#ttlMs);
    timer.unref();
    this.#open.set(token, { value, timer });
    return token;
  }

  /** The session of a token, without using it up. */
  peek(token: string): T | undefined {
    return this.#open.get(token)?.value;
  }

  /** Uses a token up. */
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
