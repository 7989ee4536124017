import type { Readable } from 'node:stream';

/**
 * Bytes that arrived over one connection for streams whose readers are slower. While it is `full` the connection is not
 * read, so a slow reader costs `limitBytes`, not the size of what its client sends.
 */
export class Backlog {
  #bytes = 0;
  #closed = false;
  #waiting: (() => void)[] = [];
  readonly #limitBytes: number;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get full(): boolean {
    return this.#bytes >= this.#limitBytes && !this.#closed;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    if (!this.full) for (const resume of this.#waiting.splice(0)) resume();
  }

  /** Resolves as soon as it is not full, or closed. */
  async room(): Promise<void> {
    while (this.full) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Wakes all that wait, as the connection is gone. */
  close(): void {
    this.#closed = true;
    this.add(0);
  }
}

/** the overhead per chunk, as a client chooses how small its chunks are */
const pieceBytes = 256;

/**
 * The receiving half of a stream: passes chunks to a Readable as fast as it reads and keeps the rest in the backlog.
 */
export class Inbound {
  readonly #pieces: Buffer[] = [];
  #target: Readable | undefined;
  #wanted = false;
  #ended = false;
  #discarding = false;
  readonly #backlog: Backlog;
  readonly #onTaken: (bytes: number) => void;

  /** @param onTaken called when the reader has consumed bytes, for flow control */
  constructor(backlog: Backlog, onTaken: (bytes: number) => void = () => {}) {
    this.#backlog = backlog;
    this.#onTaken = onTaken;
  }

  /** Call it in the Readable's `read`. */
  read(target: Readable): void {
    this.#target = target;
    this.#wanted = true;
    this.#hand();
  }

  receive(piece: Buffer): void {
    if (piece.length === 0 || this.#ended) return;
    if (this.#discarding) {
      this.#onTaken(piece.length);
      return;
    }
    this.#pieces.push(piece);
    this.#backlog.add(piece.length + pieceBytes);
    this.#hand();
  }

  /** Ends the input: the Readable ends after what is buffered. */
  end(): void {
    this.#ended = true;
    this.#hand();
  }

  /** Discards what is buffered and what still arrives, as the reader is gone. */
  discard(): void {
    this.#discarding = true;
    for (const piece of this.#pieces.splice(0)) this.#taken(piece);
  }

  #hand(): void {
    while (this.#wanted && this.#target && this.#pieces.length > 0) {
      const piece = this.#pieces.shift() as Buffer;
      // a reader may ask again from within push
      this.#wanted = false;
      if (this.#target.push(piece)) this.#wanted = true;
      this.#taken(piece);
    }
    if (this.#wanted && this.#ended && this.#target && this.#pieces.length === 0) {
      this.#wanted = false;
      this.#target.push(null);
    }
  }

  #taken(piece: Buffer): void {
    this.#backlog.add(-piece.length - pieceBytes);
    this.#onTaken(piece.length);
  }
}
