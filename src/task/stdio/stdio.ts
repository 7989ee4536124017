import { closeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, isErrno, wrap } from '../../lib/errors.js';
import { openForReading, openForWriting, readerSocket } from './fifo-socket.js';

/** The named pipes of a task; '' for absent ones. */
export interface TaskStdio {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly terminal: boolean;
}

/** A process' output, read from a named pipe. */
export interface FifoReader {
  /** ends when every writer has closed, or by `end`; the writer blocks while it is not read */
  readonly stream: Readable;
  /** ends the stream after the data read so far, even while the pipe is still open for writing */
  end(): void;
  /** bytes read so far */
  readonly readBytes: number;
  /** milliseconds since data last arrived; 0 while the consumer is what holds it up */
  readonly idleMs: number;
}

// reads are copied immediately, so one buffer serves all of them
const incoming = Buffer.allocUnsafeSlow(64 * 1024);

/** Opens a named pipe for reading, without waiting for a writer. @throws the error of open */
export function openReader(path: string): FifoReader {
  const fd = openForReading(path);
  let ended = false;
  let readBytes = 0;
  let lastReadMs = performance.now();
  let consumerIsLate = false;
  let socket: Socket;
  const end = (): void => {
    if (ended) return;
    ended = true;
    stream.push(null);
    socket.destroy();
  };
  const stream = new Readable({
    read: () => {
      if (consumerIsLate) lastReadMs = performance.now();
      consumerIsLate = false;
      if (!ended) socket.resume();
    },
    destroy: (err, done) => {
      ended = true;
      socket.destroy();
      done(err);
    },
  });
  try {
    socket = readerSocket(fd, incoming, (length) => {
      if (ended) return true;
      readBytes += length;
      lastReadMs = performance.now();
      consumerIsLate = !stream.push(Buffer.from(incoming.subarray(0, length)));
      return !consumerIsLate;
    });
  } catch (err) {
    closeSync(fd);
    throw err;
  }
  socket.on('end', end).on('error', end).on('close', end);
  return {
    stream,
    end,
    get readBytes() {
      return readBytes;
    },
    get idleMs() {
      return consumerIsLate ? 0 : performance.now() - lastReadMs;
    },
  };
}

/**
 * Opens the writing side of a process' stdin, waiting for the shim to open the reading side.
 *
 * Ending the stream closes crisp's side and calls `closeIO`: the shim holds a writing side too, so the process only
 * sees end of file when both are closed. Destroying it does not call `closeIO`.
 *
 * @param closeIO the shim's CloseIO; its failure is ignored, as the process has gone then
 * @throws CrispError `DeadlineExceeded` if there is no reader in time
 */
export async function openStdin(path: string, closeIO: () => Promise<unknown>, timeoutMs = 10_000): Promise<Writable> {
  const deadline = Date.now() + timeoutMs;
  let waitMs = 1;
  for (;;) {
    try {
      const socket = openForWriting(path);
      // not `end`: a named pipe cannot be half-closed
      const stream = new Writable({
        write: (chunk: Uint8Array, _encoding, done) => void socket.write(chunk, done),
        final: (done) => {
          socket.destroy();
          closeIO().then(
            () => done(),
            () => done(),
          );
        },
        destroy: (err, done) => {
          socket.destroy();
          done(err);
        },
      });
      // EPIPE: the process has closed its stdin or is gone, which is not an error
      socket.on('error', () => stream.destroy());
      socket.on('close', () => {
        if (!stream.writableEnded) stream.destroy();
      });
      stream.on('error', () => {});
      return stream;
    } catch (err) {
      if (!isErrno(err, 'ENXIO')) throw wrap('open stdin', err);
      if (Date.now() >= deadline) throw new CrispError('DeadlineExceeded', `open stdin: no reader on ${path}`);
    }
    await sleep(waitMs);
    waitMs = Math.min(50, waitMs * 2);
  }
}

/** The stdin of a container's process, for any number of attach sessions, one after another or at the same time. */
export class ContainerStdin {
  #opened: Promise<Writable> | undefined;
  readonly #path: string;
  readonly #once: boolean;
  readonly #openTimeoutMs: number;

  /** @param once `stdin_once` of the container: stdin ends with the first session */
  constructor(path: string, once: boolean, openTimeoutMs = 10_000) {
    this.#path = path;
    this.#once = once;
    this.#openTimeoutMs = openTimeoutMs;
  }

  /**
   * Writes all of `source`; resolves when it has ended or the container does not read any more.
   *
   * @param closeIO the shim's CloseIO for the container
   * @throws CrispError `FailedPrecondition` if an earlier session has ended a stdin_once container's stdin
   */
  async attach(source: Readable, closeIO: () => Promise<unknown>): Promise<void> {
    this.#opened ??= openStdin(this.#path, closeIO, this.#openTimeoutMs);
    const stdin = await this.#opened.catch((err: unknown) => {
      this.#opened = undefined;
      throw err;
    });
    if (stdin.writableEnded || stdin.destroyed) {
      throw new CrispError('FailedPrecondition', 'the stdin of the container is closed');
    }
    await new Promise<void>((resolve) => {
      source
        .once('end', resolve)
        .once('close', resolve)
        .once('error', () => resolve());
      stdin.once('close', resolve);
      source.pipe(stdin, { end: false });
    });
    source.unpipe(stdin);
    if (this.#once) await this.end();
  }

  /** Ends the container's stdin. */
  async end(): Promise<void> {
    const stdin = await this.#opened;
    if (!stdin || stdin.destroyed) return;
    await new Promise<void>((resolve) => {
      stdin.once('close', resolve);
      stdin.end();
    });
  }

  /** Closes the pipe without ending the container's stdin: for when it has exited, or crisp stops. */
  close(): void {
    void this.#opened?.then(
      (stdin) => stdin.destroy(),
      () => {},
    );
  }
}
