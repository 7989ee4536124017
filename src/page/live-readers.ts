import type { ServerResponse } from 'node:http';

/** concurrent readers; any user of the host may read, and a new one replaces the oldest */
export const mostReaders = 16;
/** of a reader that does not read: it is disconnected, and its browser reconnects */
const mostBufferedBytes = 1024 * 1024;
const heartbeatMs = 15_000;
/** several changes within this time are sent once */
const gatherMs = 100;

/** Readers of server-sent events: few, never waited for, and without cost if there are none. */
export class LiveReaders {
  readonly #readers = new Set<ServerResponse>();
  /** by event and key: the changes since the last event */
  readonly #changed = new Map<string, { event: string; data: unknown }>();
  readonly #onFirst: () => () => void;
  #stop: (() => void) | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;

  /** @param onFirst called with the first reader; the function that it returns is called after the last */
  constructor(onFirst: () => () => void) {
    this.#onFirst = onFirst;
  }

  /** Takes over a response; it ends when the reader disconnects or is replaced: browsers reconnect. */
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

  /** Sends to all readers, slightly delayed; only the last of several with the same key. */
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
