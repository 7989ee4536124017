import { CrispError } from '../../lib/errors.js';

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Runs work once for several concurrent callers. A caller that leaves does not stop it; when the last one leaves, it is
 * stopped.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();
  /** including those that all callers have left, until they have stopped */
  readonly #running = new Set<Flight<T>>();

  get size(): number {
    return this.#running.size;
  }

  /** @throws CrispError `Cancelled` as soon as `signal` is aborted; otherwise what `work` throws */
  async do(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) throw gone();
    const flight = this.#flights.get(key) ?? this.#begin(key, work);
    flight.waiting += 1;
    let leave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(gone());
      signal?.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([flight.result, left]);
    } finally {
      if (leave) signal?.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // later callers start a new run
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        flight.controller.abort();
      }
    }
  }

  /** Stops everything and waits for it. */
  async close(): Promise<void> {
    const flights = [...this.#running];
    for (const flight of flights) flight.controller.abort();
    await Promise.allSettled(flights.map((flight) => flight.result));
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { controller, waiting: 0, result: work(controller.signal) };
    this.#flights.set(key, flight);
    this.#running.add(flight);
    const end = (): void => {
      this.#running.delete(flight);
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.result.then(end, end);
    return flight;
  }
}

function gone(): CrispError {
  return new CrispError('Cancelled', 'the caller went away');
}
