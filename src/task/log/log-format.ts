/** The longest content of a log line in bytes; longer ones are split, as containerd and CRI-O do by default. */
export const maxLineBytes = 16 * 1024;

const newline = 10;
const carriageReturn = 13;

/** `2006-01-02T15:04:05.000000000Z stdout F ` */
const headerBytes = 30 + 1 + 6 + 1 + 1 + 1;
const tagAt = headerBytes - 2;
const full = 'F'.charCodeAt(0);
const partial = 'P'.charCodeAt(0);

/** enough for the lines made from a full pipe of 100-byte lines */
const bufferBytes = 256 * 1024;
/** lines shorter than this in total are copied, so that a log that waits for its disk does not hold a whole buffer */
const copiedBelowBytes = 32 * 1024;
const sparesKept = 2;

/** A buffer of finished lines. */
export class LineBuffer {
  bytes: Buffer = Buffer.allocUnsafeSlow(bufferBytes);
  length = 0;
  /** since the last `takeCounts` */
  lines = 0;
  /** of these, parts of a split line */
  splitLines = 0;
  #full: Buffer[] = [];
  readonly #spares: Buffer[] = [];

  /** Starts another buffer if fewer than `bytes` are free. */
  ensure(bytes: number): void {
    if (this.bytes.length - this.length < bytes) this.#finish();
  }

  /** Returns all lines since the last call; they are the caller's until passed to `release`. */
  take(): readonly Buffer[] {
    if (this.length > 0) this.#finish();
    const full = this.#full;
    this.#full = [];
    return full;
  }

  takeCounts(): { readonly lines: number; readonly splitLines: number } {
    const { lines, splitLines } = this;
    this.lines = 0;
    this.splitLines = 0;
    return { lines, splitLines };
  }

  /** Lets their memory be reused. */
  release(taken: readonly Buffer[]): void {
    for (const { buffer } of taken) {
      if (buffer.byteLength !== bufferBytes || this.#spares.length >= sparesKept) continue;
      this.#spares.push(Buffer.from(buffer as ArrayBuffer));
    }
  }

  #finish(): void {
    const lines = this.bytes.subarray(0, this.length);
    this.length = 0;
    if (lines.length < copiedBelowBytes) {
      this.#full.push(Buffer.from(lines));
      return;
    }
    this.#full.push(lines);
    this.bytes = this.#spares.pop() ?? Buffer.allocUnsafeSlow(bufferBytes);
  }
}

/**
 * Turns the bytes of one stream into CRI log lines: `TIME STREAM TAG CONTENT`, with tag F where the container wrote a
 * newline and P where a line was split or the stream ended.
 */
export class LineFormatter {
  /** at most `maxLineBytes` */
  #rest: Uint8Array | undefined;
  readonly #header = Buffer.alloc(headerBytes);
  readonly #tty: boolean;
  readonly #clock: LineClock;
  readonly #to: LineBuffer;

  /** @param tty a terminal ends lines with \r\n: the \r is then dropped */
  constructor(stream: 'stdout' | 'stderr', tty: boolean, clock: LineClock, to: LineBuffer) {
    this.#tty = tty;
    this.#clock = clock;
    this.#to = to;

    this.#header.write(` ${stream} F `, 30, 'latin1');
  }

  /** Formats what was read into the buffer's lines. Keeps no reference to `chunk`. */
  push(chunk: Buffer): void {
    this.#clock.stamp(this.#header);
    let at = 0;
    if (!this.#tty) {
      if (this.#rest) at = this.#line(chunk, at);
      at = this.#shortLines(chunk, at);
    }
    while (at < chunk.length) at = this.#line(chunk, at);
  }

  /** The beginning of an unfinished line. */
  get pending(): Uint8Array | undefined {
    return this.#rest;
  }

  /** Continues after the `pending` of an earlier formatter of the same stream. */
  restore(pending: Uint8Array): void {
    this.#rest = pending;
  }

  /** Ends the stream: a last line without newline becomes a partial one, as in containerd. */
  end(): void {
    if (!this.#rest) return;
    this.#clock.stamp(this.#header);
    const rest = this.#rest;
    this.#rest = undefined;
    this.#to.ensure(headerBytes + rest.length + 1);
    const start = this.#to.length;
    this.#to.bytes.set(this.#header, start);
    this.#to.bytes.set(rest, start + headerBytes);
    this.#finish(start, start + headerBytes + rest.length, partial);
  }

  /** Formats one line from `at`, or a part of the maximum size; an unfinished line is kept as the rest. */
  #line(chunk: Buffer, at: number): number {
    const to = this.#to;
    const rest = this.#rest;
    to.ensure(headerBytes + maxLineBytes + 1);
    const out = to.bytes;
    const start = to.length;
    out.set(this.#header, start);
    let end = start + headerBytes;
    if (rest) {
      out.set(rest, end);
      end += rest.length;
      this.#rest = undefined;
    }
    const limit = start + headerBytes + maxLineBytes;
    const { length } = chunk;
    while (at < length) {
      const byte = chunk[at] as number;
      if (byte === newline) {
        if (this.#tty && end > start + headerBytes && out[end - 1] === carriageReturn) end--;
        this.#finish(start, end, full);
        return at + 1;
      }
      if (end === limit) {
        this.#finish(start, end, partial);
        return at;
      }
      out[end++] = byte;
      at++;
    }
    this.#rest = Uint8Array.prototype.slice.call(out, start + headerBytes, end);
    return at;
  }

  #finish(start: number, end: number, tag: number): void {
    const { bytes } = this.#to;
    bytes[start + tagAt] = tag;
    bytes[end] = newline;
    this.#to.length = end + 1;
    this.#to.lines += 1;
    if (tag === partial) this.#to.splitLines += 1;
  }

  /**
   * Formats all complete lines from `at` in one go: replacing newlines in a Latin-1 string is the fastest way in V8,
   * nearly three times as fast as a loop over the bytes. Leaves lines that must be split to `#line`.
   */
  #shortLines(chunk: Buffer, at: number): number {
    let end = at;
    for (;;) {
      const next = chunk.subarray(end, end + maxLineBytes + 1).lastIndexOf(newline);
      if (next < 0) break;
      end += next + 1;
    }
    if (end === at) return at;
    const header = this.#header.toString('latin1');
    const lines = header + chunk.toString('latin1', at, end - 1).replaceAll('\n', `\n${header}`) + '\n';
    if (lines.length > this.#to.bytes.length) return at;
    this.#to.ensure(lines.length);
    this.#to.length += this.#to.bytes.write(lines, this.#to.length, 'latin1');
    // everything besides the content is one header per line
    this.#to.lines += (lines.length - (end - at)) / headerBytes;
    return end;
  }
}

/** The time of day with microsecond precision, in the CRI's format; only goes back when the clock was set. */
export class LineClock {
  #second = -1;
  #text = '';
  #offsetMs = Date.now() - performance.now();

  /** Writes `2006-01-02T15:04:05.000000000Z` into the first 30 bytes. */
  stamp(into: Buffer): void {
    const wallMs = Date.now();
    let nowMs = performance.now() + this.#offsetMs;
    // the clock was set: follow it
    if (Math.abs(wallMs - nowMs) > 2) {
      this.#offsetMs += wallMs - nowMs;
      nowMs = wallMs;
    }
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = new Date(second * 1000).toISOString().slice(0, 20);
    }
    const micros = Math.floor((nowMs - second * 1000) * 1000);
    into.write(`${this.#text}${String(micros).padStart(6, '0')}000Z`, 0, 'latin1');
  }
}
