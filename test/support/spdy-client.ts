import { once } from 'node:events';
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { constants, createDeflate } from 'node:zlib';
import * as frames from '../../src/stream/spdy/spdy-frames.js';
import { headerBlock, headerDictionary, HeaderInflater } from '../../src/stream/spdy/spdy-headers.js';

/** A SETTINGS frame that sets the window that new streams begin with: version 3, type 4; one entry, id 7. */
export function settingsFrame(initialWindowBytes: number): Buffer {
  const words = [0x80030004, 12, 1, 7, initialWindowBytes];
  const frame = Buffer.alloc(4 * words.length);
  words.forEach((word, index) => frame.writeUInt32BE(word, 4 * index));
  return frame;
}

/** One stream as a client sees it. */
export class ClientStream {
  readonly chunks: Buffer[] = [];
  bytes = 0;
  /** resolves when the server half-closed or reset it, or the connection is gone */
  readonly ended: Promise<'fin' | 'reset' | 'gone'>;
  readonly replied: Promise<void>;
  reply!: () => void;
  end!: (how: 'fin' | 'reset' | 'gone') => void;
  readonly #client: SpdyClient;

  constructor(
    readonly id: number,
    client: SpdyClient,
  ) {
    this.#client = client;

    this.ended = new Promise((resolve) => (this.end = resolve));
    this.replied = new Promise((resolve) => (this.reply = resolve));
  }

  /** Resolves when the socket took it. */
  write(data: string | Buffer): Promise<void> {
    const bytes = Buffer.from(data);
    return this.#client.send(Buffer.concat([frames.dataHead(this.id, bytes.length, false), bytes]));
  }

  close(): Promise<void> {
    return this.#client.send(frames.dataHead(this.id, 0, true));
  }

  reset(): Promise<void> {
    return this.#client.send(frames.rstStream(this.id, frames.resetStatus.cancel));
  }

  /** All that came until the end. */
  async text(): Promise<string> {
    await this.ended;
    return Buffer.concat(this.chunks).toString();
  }
}

/** A small SPDY/3.1 client that behaves like moby/spdystream: it knows no windows. */
export class SpdyClient {
  readonly streams = new Map<number, ClientStream>();
  readonly closed: Promise<void>;
  pings: number[] = [];
  windowUpdates: { streamId: number; deltaBytes: number }[] = [];
  goneAway = false;
  #isGone = false;
  /** while it is pending the client reads nothing */
  gate: Promise<void> = Promise.resolve();
  /** called for each data frame */
  onData: (streamId: number, bytes: number) => void = () => {};
  onWindowUpdate: (update: { streamId: number; deltaBytes: number }) => void = () => {};
  readonly #deflate = createDeflate({ dictionary: headerDictionary });
  readonly #inflater = new HeaderInflater();
  #opening: Promise<unknown> = Promise.resolve();
  #nextId = 1;

  constructor(readonly transport: Duplex) {
    this.closed = once(transport, 'close').then(() => undefined);
    transport.on('error', () => {});
    void this.#read();
  }

  /** Opens streams in the order of the calls: ids and header blocks are counted by the server. */
  open(headers: Record<string, string>): Promise<ClientStream> {
    const opened = this.#opening.then(() => this.#open(headers));
    this.#opening = opened;
    return opened;
  }

  async #open(headers: Record<string, string>): Promise<ClientStream> {
    const stream = new ClientStream(this.#nextId, this);
    this.#nextId += 2;
    this.streams.set(stream.id, stream);
    // the server may have closed before
    if (this.#isGone) stream.end('gone');
    await this.send(frames.synStream(stream.id, await this.#pack(headers)));
    return stream;
  }

  send(bytes: Buffer): Promise<void> {
    return new Promise((resolve) => this.transport.write(bytes, () => resolve()));
  }

  /** As a process that is killed. */
  kill(): void {
    this.transport.destroy();
  }

  async #pack(headers: Record<string, string>): Promise<Buffer> {
    const parts: Buffer[] = [];
    const collect = (part: Buffer): void => void parts.push(part);
    this.#deflate.on('data', collect);
    this.#deflate.write(headerBlock(headers));
    await new Promise<void>((resolve) => this.#deflate.flush(constants.Z_SYNC_FLUSH, resolve));
    this.#deflate.off('data', collect);
    return Buffer.concat(parts);
  }

  async #read(): Promise<void> {
    const decoder = new frames.FrameDecoder();
    try {
      for await (const chunk of this.transport as AsyncIterable<Buffer>) {
        await this.gate;
        for (const frame of decoder.push(chunk)) {
          if (frame.kind === 'synReply') await this.#inflater.headers(frame.headerBlock);
          this.#handle(frame);
        }
      }
    } catch {
      // gone
    }
    // by hand: since Node 24 the end of a `for await` leaves a duplex whose other half is open
    this.transport.destroy();
    this.#isGone = true;
    for (const stream of this.streams.values()) stream.end('gone');
  }

  #handle(frame: frames.Frame): void {
    const stream = 'streamId' in frame ? this.streams.get(frame.streamId) : undefined;
    if (frame.kind === 'synReply') stream?.reply();
    if (frame.kind === 'data') {
      stream?.chunks.push(frame.data);
      if (stream) stream.bytes += frame.data.length;
      this.onData(frame.streamId, frame.data.length);
      if (frame.fin) stream?.end('fin');
    }
    if (frame.kind === 'rstStream') stream?.end('reset');
    if (frame.kind === 'ping') {
      this.pings.push(frame.id);
      if (frame.id % 2 === 0 && !this.transport.writableEnded) void this.send(frames.ping(frame.id));
    }
    if (frame.kind === 'windowUpdate') {
      this.windowUpdates.push(frame);
      this.onWindowUpdate(frame);
    }
    if (frame.kind === 'goAway') this.goneAway = true;
  }
}

/** The answer to a request to upgrade. */
export interface Upgraded {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly socket?: Duplex;
}

export async function upgrade(
  url: string,
  headers: Record<string, string | string[]>,
  method = 'POST',
): Promise<Upgraded> {
  const message = request(url, { method, headers: { connection: 'Upgrade', ...headers } });
  message.end();
  return await new Promise((resolve, reject) => {
    message.once('upgrade', (response, socket, head) => {
      if (head.length > 0) socket.unshift(head);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, socket });
    });
    message.once('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    message.once('error', reject);
  });
}

/** Opens a SPDY connection to a streaming URL. */
export async function spdyConnect(
  url: string,
  protocols: string[],
): Promise<SpdyClient & { readonly protocol: string }> {
  const { status, headers, socket } = await upgrade(url, {
    upgrade: 'SPDY/3.1',
    ...(protocols.length > 0 ? { 'x-stream-protocol-version': protocols } : {}),
  });
  if (!socket) throw new Error(`status ${status}`);
  return Object.assign(new SpdyClient(socket), { protocol: String(headers['x-stream-protocol-version'] ?? '') });
}
