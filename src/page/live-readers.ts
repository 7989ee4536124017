import type { ServerResponse } from 'node:http';

/** How many read at once. Any user of the host may: another one takes the place of the one that reads longest. */
export const mostReaders = 16;
/** Of one that does not read: it is cut off, and its browser comes again. */
const mostBufferedBytes = 1024 * 1024;
const heartbeatMs = 15_000;
/** What changes several times meanwhile is told once. */
const gatherMs = 100;

/** The readers of server-sent events: few, none of them waited for, and nothing done where there is none. */
export class LiveReaders {
  readonly #readers = new Set<ServerResponse>();
  /** by event and key: what changed since it was last told */
  readonly #changed = new Map<string, { event: string; data: unknown }>();
  readonly #onFirst: () => () => void;
  #stop: (() => void) | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;

  /** @param onFirst is called with the first reader, and what it returns after the last */
  constructor(onFirst: () => () => void) {
    this.#onFirst = onFirst;
  }

  /** Takes a response over; it ends when its reader goes, or has to make room for others: browsers come again. */
  add(response: ServerResponse): void {
    const [oldest] = this.#readers;
    if (oldest && this.#readers.size >= mostReaders) {
      this.#remove(oldest);
      oldest.destroy();
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 2000\n\n');
    this.#readers.add(response);
    response.on('close', () => this.#remove(response));
    response.on('error', () => this.#remove(response));
    if (this.#stop) return;
    this.#stop = this.#onFirst();
    this.#heartbeat = setInterval(() => this.#write(': still here\n\n'), heartbeatMs);
    this.#heartbeat.unref();
  }

  /** Tells all readers, a moment later; the last of several with the same key. */
  tell(event: string, key: string, data: unknown): void {
    if (this.#readers.size === 0) return;
    this.#changed.set(`${event} ${key}`, { event, data });
    this.#gathering ??= setTimeout(() => this.#flush(), gatherMs).unref();
  }

  close(): void {
    for (const reader of this.#readers) reader.destroy();
  }

  #flush(): void {
    this.#gathering = undefined;
    const text = [...this.#changed.values()].map(
      ({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
    this.#changed.clear();
    this.#write(text.join(''));
  }

  #write(text: string): void {
    for (const reader of this.#readers) {
      if (reader.writableLength > mostBufferedBytes) reader.destroy();
      else reader.write(text);
    }
  }

  #remove(reader: ServerResponse): void {
    if (!this.#readers.delete(reader) || this.#readers.size > 0) return;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#changed.clear();
    this.#stop?.();
    this.#stop = undefined;
  }
}
