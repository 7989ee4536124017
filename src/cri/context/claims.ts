import { createHash } from 'node:crypto';
import { CrispError } from '../../lib/errors.js';
import type { cri } from '../../lib/proto.js';

interface Claim {
  readonly id: string;
  readonly fingerprint: string;
  /** absent when the work is done */
  work?: Promise<void>;
  /** a caller has received the id, or a later call has named it */
  known: boolean;
}

/** The result of a claim. */
export interface ClaimedWork {
  readonly id: string;
  /** call it once a caller has received the id */
  readonly answered: () => void;
}

/**
 * The names of sandboxes and containers in use. They let kubelet's retries join the first try instead of failing with
 * "name is reserved": a second request with the same configuration waits for the first and gets its id, also when the
 * first answer never reached the caller.
 */
export class Claims {
  readonly #byName = new Map<string, Claim>();
  readonly #nameOf = new Map<string, string>();
  readonly #what: string;
  readonly #onKnown: (id: string) => void;
  readonly #holds: (id: string) => boolean;

  constructor(
    what: string,
    /** called once per id that was delivered to a caller */
    onKnown: (id: string) => void,
    /** whether a record of this id exists: failed work that left one keeps the name */
    holds: (id: string) => boolean,
  ) {
    this.#what = what;
    this.#onKnown = onKnown;
    this.#holds = holds;
  }

  /** Claims the name of a record on disk. */
  restore(name: string, id: string, fingerprint: string, known: boolean): void {
    this.#byName.set(name, { id, fingerprint, known });
    this.#nameOf.set(id, name);
  }

  /**
   * Runs `work` under `name`, once for all who ask for it.
   *
   * @throws CrispError `AlreadyExists`, naming the holder, if the name is held with another configuration or by an id
   * that a caller already knows; what `work` throws, for all who wait for it
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
        // what could not be rolled back keeps the name, but a retry must not get it
        if (this.#holds(id)) claim.known = true;
        else this.free(id);
        throw err;
      },
    );
    return claim;
  }

  /** Marks an id as known to a caller: from now on a second request for its name is an error. */
  know(id: string): void {
    const claim = this.#byName.get(this.#nameOf.get(id) ?? '');
    if (!claim || claim.known) return;
    claim.known = true;
    this.#onKnown(id);
  }

  /** Whether the work that was begun under this id's name goes on. */
  isAtWork(id: string): boolean {
    return this.#byName.get(this.#nameOf.get(id) ?? '')?.work !== undefined;
  }

  isKnown(id: string): boolean {
    return this.#byName.get(this.#nameOf.get(id) ?? '')?.known ?? true;
  }

  /** Frees the name of an id. */
  free(id: string): void {
    const name = this.#nameOf.get(id);
    if (name !== undefined) this.#byName.delete(name);
    this.#nameOf.delete(id);
  }
}

/** The name that a sandbox occupies on the node: kubelet increments `attempt` for another try. */
export function sandboxName({ metadata }: cri.PodSandboxConfig): string {
  return [metadata?.name, metadata?.namespace, metadata?.uid, metadata?.attempt ?? 0].join('_');
}

/** The name that a container occupies in its pod: kubelet increments `attempt` for another try. */
export function containerName(sandboxId: string, { metadata }: cri.ContainerConfig): string {
  return `${sandboxId}/${metadata?.name}_${metadata?.attempt ?? 0}`;
}

/** Returns a fingerprint that is equal for equal messages, whatever the order of their maps. */
export function fingerprintOf(...messages: unknown[]): string {
  const sorted = (_key: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(messages, sorted)).digest('base64');
}
