import { createHash } from 'node:crypto';
import { CrispError } from '../../lib/errors.js';

interface Claim {
  readonly id: string;
  readonly fingerprint: string;
  /** absent: the work is done */
  work?: Promise<void>;
  /** a caller got the id, or a later call named it */
  known: boolean;
}

/** The result of a claim. */
export interface ClaimedWork {
  readonly id: string;
  /** to be called once a caller has the id */
  readonly answered: () => void;
}

/**
 * The names of sandboxes and containers that are taken, so that kubelet's retries meet their first try instead of a
 * "name is reserved": a second request with an equal configuration waits for the first while it runs and gets its ID, and
 * so does one that comes because the first answer never reached its caller.
 */
export class Claims {
  readonly #byName = new Map<string, Claim>();
  readonly #nameOf = new Map<string, string>();
  readonly #what: string;
  readonly #onKnown: (id: string) => void;
  readonly #holds: (id: string) => boolean;

  constructor(
    what: string,
    /** called once when an ID was delivered to a caller */
    onKnown: (id: string) => void,
    /** whether a record of this id is left: work that failed and left one keeps the name */
    holds: (id: string) => boolean,
  ) {
    this.#what = what;
    this.#onKnown = onKnown;
    this.#holds = holds;
  }

  /** Takes a name that a record on disk holds. */
  restore(name: string, id: string, fingerprint: string, known: boolean): void {
    this.#byName.set(name, { id, fingerprint, known });
    this.#nameOf.set(id, name);
  }

  /**
   * Does `work` under `name`, once for all who ask.
   *
   * @throws CrispError `AlreadyExists`, naming the holder, where the name is held by another configuration or by what a
   *   caller already knows; what `work` throws, to everyone who waits for it
   */
  async run(
    name: string,
    newId: () => string,
    fingerprint: string,
    work: (id: string) => Promise<void>,
  ): Promise<ClaimedWork> {
    const held = this.#byName.get(name);
    if (held && (held.known || held.fingerprint !== fingerprint)) {
      const why = held.fingerprint === fingerprint ? '' : ' with another configuration';
      throw new CrispError('AlreadyExists', `${this.#what} name "${name}" is held by ${held.id}${why}`);
    }
    const claim = held ?? this.#begin(name, newId(), fingerprint, work);
    await claim.work;
    return { id: claim.id, answered: () => this.know(claim.id) };
  }

  #begin(name: string, id: string, fingerprint: string, work: (id: string) => Promise<void>): Claim {
    const claim: Claim = { id, fingerprint, known: false };
    this.#byName.set(name, claim);
    this.#nameOf.set(id, name);
    claim.work = work(id).then(
      () => {
        delete claim.work;
      },
      (err: unknown) => {
        delete claim.work;
        // what could not be rolled back keeps the name, and is nothing that a retry could be given
        if (this.#holds(id)) claim.known = true;
        else this.free(id);
        throw err;
      },
    );
    return claim;
  }

  /** A caller has this ID: from now on a second request for its name is an error. */
  know(id: string): void {
    const claim = this.#byName.get(this.#nameOf.get(id) ?? '');
    if (!claim || claim.known) return;
    claim.known = true;
    this.#onKnown(id);
  }

  isKnown(id: string): boolean {
    return this.#byName.get(this.#nameOf.get(id) ?? '')?.known ?? true;
  }

  /** Frees the name that `id` holds. */
  free(id: string): void {
    const name = this.#nameOf.get(id);
    if (name !== undefined) this.#byName.delete(name);
    this.#nameOf.delete(id);
  }
}

/** Equal for equal messages, in whatever order their maps came. */
export function fingerprintOf(...messages: unknown[]): string {
  const sorted = (_key: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(messages, sorted)).digest('base64');
}
