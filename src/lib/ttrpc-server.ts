import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { CrispError, kindOf, messageOf } from './errors.js';
import { codeOfKind } from './grpc-codes.js';
import { ttrpc } from './proto.js';
import { encodeFrame, type Frame, FrameReader, frameType, longestError, maxBodyBytes } from './ttrpc-frame.js';

/** Answers one method: takes the encoded request, gives the encoded response. */
export type TtrpcMethod = (payload: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/** Under way at once on a connection, whose peers ask for a few things at a time: more are refused. */
export const mostRequests = 256;
/** and what they hold together */
const mostRequestBytes = 4 * maxBodyBytes;
/** Answers that wait for a peer that does not read: it is cut off. */
const mostUnreadBytes = 4 * maxBodyBytes;

/** Requests under way on one connection. */
interface Load {
  requests: number;
  bytes: number;
}

/** A ttrpc server on a Unix socket, or on streams that are handed to it, with methods under the name `service/method`. */
export class TtrpcServer {
  readonly #server: Server;
  readonly #connections = new Set<Duplex>();
  #path: string | undefined;
  readonly #methods: Readonly<Record<string, TtrpcMethod>>;

  constructor(methods: Readonly<Record<string, TtrpcMethod>>) {
    this.#methods = methods;

    this.#server = createServer((socket) => this.serve(socket));
  }

  /** Takes the socket's path over from a server that is gone. Mode 0600. */
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

  /** Ends every connection and removes the socket. */
  async close(): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    if (this.#path === undefined) return;
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await rm(this.#path, { force: true });
    this.#path = undefined;
  }

  /** Answers what comes on a stream that is connected already. */
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
        throw new CrispError('ResourceExhausted', `${load.requests} requests are under way on this connection already`);
      const answered = answer(payload);
      // what is answered at once is not under way, however many such requests came in one piece
      response = encoded({ payload: answered instanceof Promise ? await counted(load, bytes, answered) : answered });
    } catch (err) {
      // with what the peer sent in it, it could be longer than a message may be
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
