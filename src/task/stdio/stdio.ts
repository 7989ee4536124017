import { closeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, isErrno, wrap } from '../../lib/errors.js';
import { openForReading, openForWriting, readerSocket } from './fifo-socket.js';

/** The named pipes of a task; '' where it has none. */
export interface TaskStdio {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly terminal: boolean;
}

/** What a process writes to one of its named pipes. */
export interface FifoReader {
  /** ends when every writer has closed, or by `end`; the writer blocks while it is not read */
  readonly stream: Readable;
  /** ends the stream after what was read already, even while the pipe is still open for writing */
  end(): void;
  /** bytes read so far */
  readonly readBytes: number;
  /** milliseconds since anything came; 0 while it is the consumer that is waited for */
  readonly idleMs: number;
}

// reads are copied out at once, so one buffer serves all of them
const incoming = Buffer.allocUnsafeSlow(64 * 1024);

/** Opens a named pipe for reading; a writer need not be there yet. @throws the error of open */
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
 * Opens the writing side of a process's stdin, waiting for the shim to open the reading side.
 *
 * Ending the stream closes our side and calls `closeIO`: the shim holds a writing side of its own, so that only both
 * together are the end of file for the process. Destroying it calls nothing.
 *
 * @param closeIO the shim's CloseIO for the process; that it fails, the process having gone, does not matter
 * @throws CrispError `DeadlineExceeded` where no reader came
 */
export async function openStdin(path: string, closeIO: () => Promise<unknown>, timeoutMs = 10_000): Promise<Writable> {
  const deadline = Date.now() + timeoutMs;
  let waitMs = 1;
  for (;;) {
    try {
      const socket = openForWriting(path);
      // not `end`: a named pipe cannot be shut down by halves
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
      // EPIPE: the process closed its stdin or is gone, which is its right
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

/** The stdin of a container's own process, which attach sessions write to, one after another or several at a time. */
export class ContainerStdin {
  #opened: Promise<Writable> | undefined;
  readonly #path: string;
  readonly #once: boolean;
  readonly #closeIO: () => Promise<unknown>;
  readonly #openTimeoutMs: number;

  /** @param once `stdin_once` of the container: the end of the first session is the end of its stdin */
  constructor(path: string, once: boolean, closeIO: () => Promise<unknown>, openTimeoutMs = 10_000) {
    this.#path = path;
    this.#once = once;
    this.#closeIO = closeIO;
    this.#openTimeoutMs = openTimeoutMs;
  }

  /**
   * Writes all of `source`, in its own time; resolves when it is at its end or the container reads no more.
   *
   * @throws CrispError `FailedPrecondition` where an earlier session has ended a stdin_once container's stdin
   */
  async attach(source: Readable): Promise<void> {
    this.#opened ??= openStdin(this.#path, this.#closeIO, this.#openTimeoutMs);
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

  /** The end of its stdin for the container. */
  async end(): Promise<void> {
    const stdin = await this.#opened;
    if (!stdin || stdin.destroyed) return;
    await new Promise<void>((resolve) => {
      stdin.once('close', resolve);
      stdin.end();
    });
  }

  /** Lets go of the pipe without a word to the container; for when it has exited, and when crisp stops. */
  close(): void {
    void this.#opened?.then(
      (stdin) => stdin.destroy(),
      () => {},
    );
  }
}
