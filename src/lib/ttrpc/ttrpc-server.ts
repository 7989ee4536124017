import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { CrispError, kindOf, messageOf } from '../errors.js';
import { codeOfKind } from '../grpc-codes.js';
import { ttrpc } from '../proto.js';
import { encodeFrame, type Frame, FrameReader, frameType, longestError, maxBodyBytes } from './ttrpc-frame.js';

/** Implements a method: takes the encoded request, returns the encoded response. */
export type TtrpcMethod = (payload: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/** concurrent requests per connection; more are refused, as peers send a few at a time */
export const mostRequests = 256;
/** total size of these */
const mostRequestBytes = 4 * maxBodyBytes;
/** unread responses, after which a peer that does not read is disconnected */
const mostUnreadBytes = 4 * maxBodyBytes;

/** Concurrent requests of one connection. */
interface Load {
  requests: number;
  bytes: number;
}

/** A ttrpc server on a Unix socket or on given streams, with methods registered as `service/method`. */
export class TtrpcServer {
  readonly #server: Server;
  readonly #connections = new Set<Duplex>();
  #path: string | undefined;
  readonly #methods: Readonly<Record<string, TtrpcMethod>>;

  constructor(methods: Readonly<Record<string, TtrpcMethod>>) {
    this.#methods = methods;

    this.#server = createServer((socket) => this.serve(socket));
  }

  /** Listens on a socket with mode 0600; replaces a stale one. */
  async listen(path: string): Promise<void> {
    await rm(path, { force: true });
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#path = path;
    await chmod(path, 0o600);
  }

  /** Closes every connection and removes the socket. */
  async close(): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    if (this.#path === undefined) return;
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await rm(this.#path, { force: true });
    this.#path = undefined;
  }

  /** Serves requests on a connected stream. */
  serve(socket: Duplex): void {
    this.#connections.add(socket);
    const load: Load = { requests: 0, bytes: 0 };
    const reader = new FrameReader((frame) => {
      if (frame.type === frameType.request) void this.#answer(socket, load, frame);
    });
    socket.on('error', () => {});
    socket.once('close', () => this.#connections.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      try {
        reader.push(chunk);
      } catch {
        socket.destroy();
      }
    });
  }

  async #answer(socket: Duplex, load: Load, frame: Frame): Promise<void> {
    const encoded = (response: ttrpc.IResponse): Buffer =>
      encodeFrame(frame.streamId, frameType.response, ttrpc.Response.encode(response).finish());
    let response: Buffer;
    try {
      const { service, method, payload } = ttrpc.Request.decode(frame.body);
      const answer = this.#methods[`${service}/${method}`];
      if (!answer) throw new CrispError('Unimplemented', `service ${service} has no method ${method}`);
      const bytes = frame.body.length;
      if (load.requests >= mostRequests || load.bytes + bytes > mostRequestBytes)
        throw new CrispError('ResourceExhausted', `${load.requests} requests are already pending on this connection`);
      const answered = answer(payload);
      // synchronous answers are not counted, however many requests arrive in one chunk
      response = encoded({ payload: answered instanceof Promise ? await counted(load, bytes, answered) : answered });
    } catch (err) {
      // the message may quote the peer, so bound it: a response has a maximum size
      const message = messageOf(err).slice(0, longestError).toWellFormed();
      response = encoded({ status: { code: codeOfKind[kindOf(err)], message } });
    }
    if (socket.writableLength > mostUnreadBytes) socket.destroy();
    if (!socket.destroyed) socket.write(response);
  }
}

async function counted<T>(load: Load, bytes: number, work: Promise<T>): Promise<T> {
  load.requests += 1;
  load.bytes += bytes;
  try {
    return await work;
  } finally {
    load.requests -= 1;
    load.bytes -= bytes;
  }
}
