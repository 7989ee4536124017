import { connect as connectSocket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CrispError, messageOf } from '../errors.js';
import { kindOfCode } from '../grpc-codes.js';
import { ttrpc } from '../proto.js';
import { toLong } from '../time.js';
import { encodeFrame, type Frame, FrameReader, frameType, longestError } from './ttrpc-frame.js';

export interface CallOptions {
  /** sent to the server too, which then gives up; default: no limit */
  readonly timeoutMs?: number;
  /** stops waiting; ttrpc cannot cancel the call on the server, which finishes it */
  readonly signal?: AbortSignal | undefined;
}

interface Pending {
  resolve(payload: Uint8Array): void;
  reject(err: CrispError): void;
}

/** How long after the server's limit ours expires, so that the server's own error wins if it sends one. */
const graceMs = 1_000;

/** Limits the memory that calls to a hanging shim take. One pending call per process is the wait for its exit. */
export const maxPending = 4096;

/** A connection to a ttrpc server, with many concurrent calls. */
export class TtrpcClient {
  /** resolves when either side has closed the connection */
  readonly closed: Promise<void>;
  readonly #pending = new Map<number, Pending>();
  /** a client's streams have odd ids, each greater than the one before */
  #nextStreamId = 1;
  #isClosed = false;
  readonly #path: string;
  readonly #socket: Duplex;

  private constructor(path: string, socket: Duplex) {
    this.#path = path;
    this.#socket = socket;

    const reader = new FrameReader((frame) => this.#receive(frame));
    socket.on('data', (chunk: Buffer) => {
      try {
        reader.push(chunk);
      } catch {
        socket.destroy();
      }
    });
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#isClosed = true;
        for (const pending of this.#pending.values()) pending.reject(this.#gone());
        this.#pending.clear();
        resolve();
      });
    });
  }

  /** @throws CrispError `Unavailable` when the Unix socket cannot be connected to within the time limit */
  static async connect(path: string, timeoutMs: number): Promise<TtrpcClient> {
    const socket = connectSocket(path);
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no connection after ${timeoutMs / 1000} s`)), timeoutMs);
        socket.once('connect', resolve).once('error', reject);
        socket.once('close', () => clearTimeout(timer)).once('connect', () => clearTimeout(timer));
      });
    } catch (err) {
      socket.destroy();
      throw new CrispError('Unavailable', `connect to ${path}: ${messageOf(err)}`, { cause: err });
    }
    return new TtrpcClient(path, socket);
  }

  /**
   * Makes a client on a connected stream.
   *
   * @param what names the peer in errors: a path, or `NRI plugin 10-logger`
   */
  static over(what: string, stream: Duplex): TtrpcClient {
    return new TtrpcClient(what, stream);
  }

  /**
   * Calls a method and returns the encoded response.
   *
   * @throws CrispError of the kind of the server's status; `Unavailable` if the connection is or gets closed;
   * `DeadlineExceeded` past `timeoutMs`; `Cancelled` by `signal`; `ResourceExhausted` with too many pending calls
   */
  async call(service: string, method: string, payload: Uint8Array, options: CallOptions = {}): Promise<Uint8Array> {
    const { timeoutMs, signal } = options;
    if (this.#isClosed) throw this.#gone();
    if (signal?.aborted) throw new CrispError('Cancelled', `${method}: the caller went away`);
    if (this.#pending.size >= maxPending)
      throw new CrispError('ResourceExhausted', `${method}: ${maxPending} calls are under way on ${this.#path}`);
    const timeoutNano = toLong(BigInt(Math.ceil(timeoutMs ?? 0)) * 1_000_000n);
    const request = ttrpc.Request.encode({ service, method, payload, timeoutNano }).finish();
    const streamId = this.#nextStreamId;
    this.#nextStreamId += 2;
    const frame = encodeFrame(streamId, frameType.request, request);

    let timer: NodeJS.Timeout | undefined;
    let abort: (() => void) | undefined;
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#pending.set(streamId, { resolve, reject });
        if (timeoutMs !== undefined) {
          const late = (): void =>
            reject(new CrispError('DeadlineExceeded', `${method}: no answer after ${timeoutMs / 1000} s`));
          timer = setTimeout(late, timeoutMs + graceMs);
        }
        if (signal) {
          abort = () => reject(new CrispError('Cancelled', `${method}: the caller went away`));
          signal.addEventListener('abort', abort, { once: true });
        }
        this.#socket.write(frame);
      });
    } finally {
      clearTimeout(timer);
      if (abort) signal?.removeEventListener('abort', abort);
      this.#pending.delete(streamId);
    }
  }

  /** Closes the connection; pending calls fail with `Unavailable`. Closing twice is not an error. */
  close(): void {
    this.#socket.destroy();
  }

  #gone(): CrispError {
    return new CrispError('Unavailable', `the connection to ${this.#path} is closed`);
  }

  #receive(frame: Frame): void {
    const pending = this.#pending.get(frame.streamId);
    // the caller has given up
    if (!pending || frame.type !== frameType.response) return;
    try {
      const { status, payload } = ttrpc.Response.decode(frame.body);
      if (!status?.code) pending.resolve(payload);
      else {
        const message = (status.message ?? `ttrpc code ${status.code}`).slice(0, longestError).toWellFormed();
        pending.reject(new CrispError(kindOfCode(status.code), message));
      }
    } catch (err) {
      pending.reject(new CrispError('Internal', `unreadable answer: ${messageOf(err)}`, { cause: err }));
    }
  }
}
