import { close as closeCallback, read, write } from 'node:fs';
import { withTimeout } from '../../lib/async/time-limit.js';
import { messageOf } from '../../lib/errors.js';
import { appendToRegularFile, type FilePlace } from '../../lib/files/regular-file.js';

const newline = 10;
const shortestPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Callbacks of a log file, called once per change of its state, not per line. */
export interface LogFileReports {
  /** a write failed: output is dropped until `works` */
  failed(problem: string): void;
  /** the file system has not answered within the time limit */
  blocked(): void;
  /** this much output is lost */
  dropped(outputBytes: number): void;
  /** works again after either; `lostBytes` of output are missing in the file */
  works(lostBytes: number): void;
}

/**
 * One container's log file. Its file system calls run in order, one at a time, on a thread of the pool: a file system
 * that hangs holds up one thread and no other log.
 */
export class LogFile {
  #fd: number | undefined;
  #sizeBytes = 0;
  /** it ends within a line: a kill or a full disk cut the last write short */
  #torn = false;
  #failing = false;
  #isBlocked = false;
  #lostBytes = 0;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #pauseMs = 0;
  #nextOpenAtMs = 0;
  readonly #reports: LogFileReports;
  readonly #blockedAfterMs: number;

  constructor(
    readonly place: FilePlace,
    reports: LogFileReports,
    blockedAfterMs: number,
  ) {
    this.#reports = reports;
    this.#blockedAfterMs = blockedAfterMs;
  }

  /** Whether the file system has not answered within the time limit. */
  get blocked(): boolean {
    return this.#isBlocked;
  }

  get opened(): boolean {
    return this.#fd !== undefined;
  }

  /** Whether no call is in progress. */
  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** The file's size; undefined while it is not open. */
  get bytes(): number | undefined {
    return this.#fd === undefined ? undefined : this.#sizeBytes;
  }

  /** Opens the file, or a new one at the same path: if that fails, the old one stays open. */
  open(): Promise<void> {
    return this.#inTurn(() => this.#openNow());
  }

  /**
   * Like `open`, with a time limit.
   *
   * @throws also CrispError `Unavailable` past the limit; it is then opened as soon as the file system answers
   */
  openWithin(limitMs: number): Promise<void> {
    return withTimeout(this.open(), limitMs, `open log file ${this.place.path}`, { kind: 'Unavailable' });
  }

  /** Resolves when all earlier calls have ended. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Delays the next attempt to open it, which the next lines would otherwise make at once. */
  postpone(problem: string): void {
    this.#postponeOpening();
    this.#fail(problem);
  }

  /** Appends lines. Never rejects: lines that cannot be written are dropped and reported as `outputBytes` of output. */
  append(lines: readonly Buffer[], outputBytes: number): Promise<void> {
    return this.#inTurn(async () => {
      try {
        if (this.#fd === undefined) await this.#openIfDue();
        await this.#write(lines);
        this.#recover();
      } catch (err) {
        this.drop(outputBytes);
        this.#fail(messageOf(err));
      }
    });
  }

  /** Counts output that was dropped before it became lines. */
  drop(outputBytes: number): void {
    this.#lostBytes += outputBytes;
    this.#reports.dropped(outputBytes);
  }

  /** Closes it once all earlier calls have ended. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      const fd = this.#fd;
      this.#fd = undefined;
      if (fd !== undefined) await closeFile(fd);
    });
  }

  async #openIfDue(): Promise<void> {
    if (performance.now() < this.#nextOpenAtMs) throw new Error('the log file is not open');
    try {
      await this.#openNow();
    } catch (err) {
      this.#postponeOpening();
      throw err;
    }
  }

  #postponeOpening(): void {
    this.#pauseMs = Math.min(Math.max(2 * this.#pauseMs, shortestPauseMs), longestPauseMs);
    this.#nextOpenAtMs = performance.now() + this.#pauseMs;
  }

  async #openNow(): Promise<void> {
    const { fd, sizeBytes } = await appendToRegularFile(this.place);
    const earlier = this.#fd;
    this.#fd = fd;
    this.#sizeBytes = sizeBytes;
    this.#torn = sizeBytes > 0 && (await lastByteOf(fd, sizeBytes)) !== newline;
    this.#pauseMs = 0;
    // not awaited: it may be on another file system than the new one
    if (earlier !== undefined) void closeFile(earlier);
  }

  async #write(lines: readonly Buffer[]): Promise<void> {
    if (this.#torn) await this.#writeWhole(Buffer.from('\n'));
    for (const each of lines) await this.#writeWhole(each);
  }

  async #writeWhole(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const written = await writeSome(this.#fd as number, bytes, at);
      at += written;
      this.#sizeBytes += written;
      this.#torn = bytes[at - 1] !== newline;
    }
  }

  #fail(problem: string): void {
    if (!this.#failing) this.#reports.failed(problem);
    this.#failing = true;
  }

  #recover(): void {
    if (!this.#failing && !this.#isBlocked && this.#lostBytes === 0) return;
    const lostBytes = this.#lostBytes;
    this.#failing = false;
    this.#isBlocked = false;
    this.#lostBytes = 0;
    this.#reports.works(lostBytes);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#watched(work)).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #watched(work: () => Promise<void>): Promise<void> {
    const late = setTimeout(() => {
      this.#isBlocked = true;
      this.#reports.blocked();
    }, this.#blockedAfterMs);
    try {
      await work();
    } finally {
      clearTimeout(late);
      if (this.#isBlocked && !this.#failing) this.#recover();
      this.#isBlocked = false;
    }
  }
}

function writeSome(fd: number, bytes: Buffer, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, at, bytes.length - at, null, (err, written) => (err ? reject(err) : resolve(written)));
  });
}

function lastByteOf(fd: number, sizeBytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    read(fd, Buffer.alloc(1), 0, 1, sizeBytes - 1, (err, length, bytes) =>
      err ? reject(err) : resolve(length === 1 ? bytes[0] : undefined),
    );
  });
}

/** Close may report that a full file system refused earlier writes: ignored. */
function closeFile(fd: number): Promise<void> {
  return new Promise((resolve) => closeCallback(fd, () => resolve()));
}
