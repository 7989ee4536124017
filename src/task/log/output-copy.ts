import { closeSync, readSync } from 'node:fs';
import type { Socket } from 'node:net';
import { isDoneWithin } from '../../lib/async/time-limit.js';
import { isErrno, messageOf } from '../../lib/errors.js';
import { openForReading, readerSocket } from '../stdio/fifo-socket.js';
import { LineBuffer, LineClock, LineFormatter } from './log-format.js';
import { LogFile } from './log-file.js';
import { watchWindowBytes, type CopierOptions, type FromLogProcess } from './log-messages.js';
import type { LogTally } from './log-tally.js';
import { PartialLineFile } from './partial-line-file.js';

/** Time limits of the log process. */
export interface LogLimits {
  /**
   * a log file whose file system does not answer for this long is blocked: its container's output is dropped meanwhile
   */
  readonly blockedAfterMs: number;
  /** how long the end of the process waits for writes in progress */
  readonly stopMs: number;
}

/** At a restart, a file system that hangs must not delay the containers after it. */
const resumeWaitMs = 1_000;

/** Dependencies of a copy. */
export interface OutputCopyDeps {
  readonly id: number;
  readonly options: CopierOptions;
  readonly limits: LogLimits;
  readonly send: (message: FromLogProcess) => void;
  readonly tally: LogTally;
  /** called once both pipes have ended and everything is in the file */
  readonly onEnd: () => void;
}

interface Pipe {
  readonly stream: 'stdout' | 'stderr';
  readonly fd: number;
  readonly lines: LineFormatter;
  socket: Socket | undefined;
  /** the last read is not in the file yet: the pipe is not read meanwhile */
  writing: boolean;
}

const clock = new LineClock();
// callbacks are synchronous and never overlap, so one buffer serves all pipes; a pipe holds 64 KiB
const incoming = Buffer.allocUnsafeSlow(64 * 1024);
const outgoing = new LineBuffer();

/**
 * Copies one container's output from its named pipes to its log file, and to the server while a session is attached.
 */
export class OutputCopy {
  readonly log: LogFile | undefined;
  readonly #pipes = new Set<Pipe>();
  readonly #partialLines: PartialLineFile;
  #watched = false;
  /** bytes sent as `output` and not yet consumed */
  #outstandingBytes = 0;
  #ended = false;
  /** another process continues with the pipes and the unfinished lines */
  #stopped = false;
  readonly #id: number;
  readonly #options: CopierOptions;
  readonly #limits: LogLimits;
  readonly #send: (message: FromLogProcess) => void;
  readonly #tally: LogTally;
  readonly #onEnd: () => void;

  constructor({ id, options, limits, send, tally, onEnd }: OutputCopyDeps) {
    this.#id = id;
    this.#options = options;
    this.#limits = limits;
    this.#send = send;
    this.#tally = tally;
    this.#onEnd = onEnd;

    this.#partialLines = new PartialLineFile(`${options.stdout}.rest`);
    const { logPath: path, logFolder } = options;
    if (path === '') return;
    const reports = {
      failed: (problem: string) => send({ kind: 'logFailed', copier: id, problem }),
      blocked: () => this.#noteBlocked(),
      dropped: (droppedBytes: number) => tally.add({ droppedBytes }),
      works: (lostBytes: number) => send({ kind: 'logWorks', copier: id, lostBytes }),
    };
    this.log = new LogFile({ path, untrustedFolder: logFolder }, reports, limits.blockedAfterMs);
  }

  /**
   * Opens the log file, then the pipes. The pipes of a running container are read even if its log file fails, as it
   * would block forever otherwise.
   *
   * @throws Error if the pipes cannot be opened, or the file of a new container
   */
  async start(): Promise<void> {
    if (this.#options.resume) return this.#resume();
    await this.log?.openWithin(this.#limits.blockedAfterMs);
    this.#openPipes();
    for (const pipe of this.#pipes) this.#listen(pipe);
  }

  /**
   * Switches files between two chunks, so no line is lost, duplicated or split: what was read before is in the old
   * file.
   */
  async reopen(): Promise<void> {
    await this.log?.openWithin(this.#limits.blockedAfterMs);
    this.#savePartialLines();
  }

  /** Drains the pipes and closes them, even if other processes have them open. */
  close(): void {
    for (const pipe of [...this.#pipes]) {
      // bounded, as another process may keep writing
      this.#readNow(pipe, { maxReads: 4 });
      this.#endPipe(pipe);
    }
  }

  /** Starts or stops sending the output to the server. */
  watch({ on }: { on: boolean }): void {
    this.#watched = on;
    if (!on) this.#outstandingBytes = 0;
    this.#readOn();
  }

  /** Notes how many bytes of what was sent the server has consumed. */
  consumed(bytes: number): void {
    if (!this.#watched) return;
    this.#outstandingBytes = Math.max(0, this.#outstandingBytes - bytes);
    this.#readOn();
  }

  /** Stops reading. Resolves when everything that was read is in the file; false if that takes too long. */
  async stop(): Promise<boolean> {
    this.#stopped = true;
    for (const pipe of this.#pipes) closePipe(pipe);
    const written = this.log === undefined || (await isDoneWithin(this.log.settled(), this.#limits.stopMs));
    if (written) this.#savePartialLines();
    void this.log?.close();
    this.#pipes.clear();
    this.#partialLines.close();
    return written;
  }

  async #resume(): Promise<void> {
    this.#openPipes();
    const begin = (): void => {
      const size = this.log?.bytes;
      if (size !== undefined) this.#restorePartialLines(size);
      for (const pipe of [...this.#pipes]) this.#readOnceAndListen(pipe);
    };
    if (!this.log) return begin();
    const opened = this.log.open().catch((err: unknown) => this.log?.postpone(messageOf(err)));
    const begun = isDoneWithin(opened, this.#limits.blockedAfterMs).then(begin);
    await isDoneWithin(begun, resumeWaitMs);
    if (this.log.opened) await isDoneWithin(this.log.settled(), resumeWaitMs);
  }

  #openPipes(): void {
    const { stdout, stderr } = this.#options;
    try {
      this.#openPipe('stdout', stdout);
      if (stderr) this.#openPipe('stderr', stderr);
    } catch (err) {
      for (const { fd } of this.#pipes) closeSync(fd);
      this.#pipes.clear();
      void this.log?.close();
      throw err;
    }
  }

  /**
   * Opens a pipe's reading side. Linux reports no end of file on a named pipe that has had no writer since it was
   * opened, and libuv only reads when there is something: so it can wait for the shim without holding a writing side
   * open.
   */
  #openPipe(stream: Pipe['stream'], path: string): void {
    const fd = openForReading(path);
    const lines = new LineFormatter(stream, this.#options.tty, clock, outgoing);
    this.#pipes.add({ stream, fd, lines, socket: undefined, writing: false });
  }

  /**
   * Reads once from a pipe of a running container: for the same reason, a shim that has gone would never be noticed.
   */
  #readOnceAndListen(pipe: Pipe): void {
    if (this.#readNow(pipe, { maxReads: 1 }) === 'ended') return this.#endPipe(pipe);
    this.#listen(pipe);
  }

  #listen(pipe: Pipe): void {
    const socket = readerSocket(pipe.fd, incoming, (length) => {
      this.#take(pipe, length);
      return this.#mayRead(pipe);
    });
    pipe.socket = socket;
    const end = (): void => this.#endPipe(pipe);
    socket.on('end', end).on('error', end).on('close', end);
    if (!this.#mayRead(pipe)) socket.pause();
  }

  /** Reads without waiting. `ended`: no process has the pipe open for writing. */
  #readNow(pipe: Pipe, { maxReads }: { maxReads: number }): 'ended' | 'more' {
    for (let reads = 0; reads < maxReads; reads++) {
      try {
        const length = readSync(pipe.fd, incoming);
        if (length === 0) return 'ended';
        this.#take(pipe, length);
      } catch (err) {
        return isErrno(err, 'EAGAIN') ? 'more' : 'ended';
      }
    }
    return 'more';
  }

  #take(pipe: Pipe, length: number): void {
    const chunk = incoming.subarray(0, length);
    this.#tally.add({ bytes: length });
    if (this.log?.blocked) this.log.drop(length);
    else if (this.log) {
      pipe.lines.push(chunk);
      this.#append(this.log, length, pipe);
    }
    if (!this.#watched) return;
    this.#outstandingBytes += length;
    // copied, as it is sent after this buffer is reused
    this.#send({ kind: 'output', copier: this.#id, stream: pipe.stream, chunk: new Uint8Array(chunk) });
  }

  /** Writes the lines of the last read to the file; the pipe is not read until they are written. */
  #append(log: LogFile, outputBytes: number, pipe: Pipe): void {
    const lines = this.#finished();
    if (lines.length === 0) return this.#savePartialLines();
    pipe.writing = true;
    void log.append(lines, outputBytes).then(() => {
      outgoing.release(lines);
      pipe.writing = false;
      this.#savePartialLines();
      this.#readOn();
    });
  }

  /** From here on output is read and dropped, so that the container does not wait for its log. */
  #noteBlocked(): void {
    this.#send({ kind: 'logBlocked', copier: this.#id, limitMs: this.#limits.blockedAfterMs });
    for (const pipe of this.#pipes) {
      // output after the gap does not continue this line
      pipe.lines.end();
      this.#appendLast();
      pipe.writing = false;
    }
    this.#readOn();
  }

  #mayRead(pipe: Pipe): boolean {
    return !pipe.writing && (!this.#watched || this.#outstandingBytes < watchWindowBytes);
  }

  #readOn(): void {
    for (const pipe of this.#pipes) if (this.#mayRead(pipe)) pipe.socket?.resume();
  }

  #endPipe(pipe: Pipe): void {
    if (this.#stopped || !this.#pipes.has(pipe)) return;
    pipe.lines.end();
    this.#appendLast();
    this.#pipes.delete(pipe);
    closePipe(pipe);
    if (this.#pipes.size === 0) void this.#end();
  }

  #appendLast(): void {
    const lines = this.#finished();
    if (lines.length > 0) void this.log?.append(lines, 0).then(() => outgoing.release(lines));
  }

  /** The finished lines, counted for the metrics. */
  #finished(): readonly Buffer[] {
    this.#tally.add(outgoing.takeCounts());
    return outgoing.take();
  }

  async #end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.log?.settled();
    this.#partialLines.remove();
    this.#send({ kind: 'ended', copier: this.#id });
    this.#onEnd();
    await this.log?.close();
  }

  #restorePartialLines(logBytes: number): void {
    const saved = this.#partialLines.load(logBytes);
    for (const { stream, lines } of this.#pipes) if (saved[stream]) lines.restore(saved[stream]);
  }

  /** Saves the unfinished lines, for the size that the log has once the writes in progress are done. */
  #savePartialLines(): void {
    const logBytes = this.log?.bytes;
    if (this.#ended || logBytes === undefined || !this.log?.idle) return;
    const pending: { stdout?: Uint8Array | undefined; stderr?: Uint8Array | undefined } = {};
    for (const { stream, lines } of this.#pipes) pending[stream] = lines.pending;
    this.#partialLines.save(logBytes, pending.stdout, pending.stderr);
  }
}

function closePipe({ socket, fd }: Pipe): void {
  if (socket) socket.destroy();
  else closeSync(fd);
}
