import { cri } from '../../lib/proto.js';
import { nowNanos, toLong } from '../../lib/time.js';

type Event = cri.ContainerEventResponse.$Properties;

/** events that a reader may lag behind before it loses the oldest */
const backlog = 1024;

interface Reader {
  readonly queue: Event[];
  wake: () => void;
}

/** Events of containers and sandboxes, for any number of readers of GetContainerEvents. */
export class ContainerEvents {
  readonly #readers = new Set<Reader>();
  #isClosed = false;
  readonly #onDrop: () => void;

  /** @param onDrop called for each event that a slow reader lost */
  constructor(onDrop: () => void) {
    this.#onDrop = onDrop;
  }

  publish(event: Omit<Event, 'createdAt'>): void {
    const stamped = { ...event, createdAt: toLong(nowNanos()) };
    for (const reader of this.#readers) {
      if (reader.queue.length === backlog) {
        reader.queue.shift();
        this.#onDrop();
      }
      reader.queue.push(stamped);
      reader.wake();
    }
  }

  get hasReaders(): boolean {
    return this.#readers.size > 0;
  }

  /** Ends every reader, as one that waits for events would keep the server from stopping. */
  close(): void {
    this.#isClosed = true;
    for (const reader of this.#readers) reader.wake();
  }

  /** Yields every event from now on, until `signal` aborts. */
  async *read(signal: AbortSignal): AsyncGenerator<Event> {
    const reader: Reader = { queue: [], wake: () => {} };
    const woken = (): void => reader.wake();
    signal.addEventListener('abort', woken);
    this.#readers.add(reader);
    try {
      while (!signal.aborted && !this.#isClosed) {
        const next = reader.queue.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (reader.wake = resolve));
      }
    } finally {
      this.#readers.delete(reader);
      signal.removeEventListener('abort', woken);
    }
  }
}
