import { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Allowance } from '../allowance.js';
import { Backlog, Inbound } from '../backlog.js';
import { costOfData, costOfOther } from '../costs.js';

/** How the channels of a WebSocket are written. Source: KEP-4006 and the `channel.k8s.io` protocols of Kubernetes. */
export interface ChannelCoding {
  /** text messages, the channel as a digit, the data in base64; else binary messages, the channel as a byte */
  readonly base64: boolean;
  /** v5: a message `[255, channel]` half-closes a channel */
  readonly halfClose: boolean;
}

/** Which channels there are. */
export interface ChannelLayout {
  /** messages for others are ignored */
  readonly count: number;
  /** channels that a client sends data on; messages on the others are small */
  readonly data: ReadonlySet<number>;
}

export interface ChannelSettings {
  readonly idleTimeoutMs: number;
  /** the interval of keepalive pings */
  readonly pingMs: number;
  /** how much the client may send of what takes time */
  readonly allowance: Allowance;
  readonly onProblem: (problem: string) => void;
}

const closeSignal = 255;
const backlogBytes = 1024 * 1024;
const maxMessageBytes = 32 * 1024;
/** on a channel that carries no data, such as resize */
const maxControlBytes = 4 * 1024;
/** RFC 6455, 7.4.1: a message too big to process */
const tooBig = 1009;

/**
 * Numbered channels over one WebSocket, each a Duplex that never emits an error: what is written after the client went
 * away is dropped, and reading ends then.
 */
export class WebSocketChannels {
  readonly channels: readonly Duplex[];
  readonly #inbounds: readonly Inbound[];
  readonly #backlog = new Backlog(backlogBytes);
  readonly #gone = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #lastActivityAt = performance.now();
  readonly #socket: WebSocket;
  readonly #layout: ChannelLayout;
  readonly #coding: ChannelCoding;
  readonly #settings: ChannelSettings;

  constructor(socket: WebSocket, layout: ChannelLayout, coding: ChannelCoding, settings: ChannelSettings) {
    this.#socket = socket;
    this.#layout = layout;
    this.#coding = coding;
    this.#settings = settings;

    this.#inbounds = Array.from({ length: layout.count }, () => new Inbound(this.#backlog));
    this.channels = this.#inbounds.map((inbound, number) => this.#duplex(inbound, number));
    socket.on('message', (message, isBinary) => this.#onMessage(message, isBinary));
    socket.on('error', (err) => settings.onProblem(err.message));
    socket.once('close', () => this.#onGone());
    this.#timer = setInterval(() => this.#check(), settings.pingMs).unref();
  }

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /** Sends an empty message on a channel, by which a client knows that the session is open. */
  greet(channel: number): void {
    this.#send(channel, Buffer.alloc(0), () => {});
  }

  /** Closes, after all that was written. */
  close(): void {
    this.#socket.close(1000);
  }

  #duplex(inbound: Inbound, number: number): Duplex {
    const duplex: Duplex = new Duplex({
      read: () => inbound.read(duplex),
      write: (chunk: Buffer, _encoding, done) => this.#write(number, chunk, done),
      destroy: (_err, done) => {
        inbound.discard();
        done(null);
      },
    });
    // a write after the end is the only error there can be, and none that should end the process
    duplex.on('error', () => {});
    return duplex;
  }

  #write(channel: number, chunk: Buffer, done: () => void): void {
    const rest = chunk.subarray(maxMessageBytes);
    this.#send(channel, chunk.subarray(0, maxMessageBytes), () =>
      rest.length > 0 ? this.#write(channel, rest, done) : done(),
    );
  }

  #send(channel: number, data: Buffer, done: () => void): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return done();
    this.#lastActivityAt = performance.now();
    const message = this.#coding.base64
      ? `${channel}${data.toString('base64')}`
      : Buffer.concat([Buffer.from([channel]), data]);
    this.#socket.send(message, () => done());
  }

  #onMessage(raw: RawData, isBinary: boolean): void {
    this.#lastActivityAt = performance.now();
    const message = asBuffer(raw);
    this.#receive(message, isBinary);
    const { allowance } = this.#settings;
    if (this.#socket.isPaused || (!this.#backlog.full && allowance.waitMs === 0)) return;
    this.#socket.pause();
    void Promise.all([this.#backlog.room(), allowance.settled()]).then(() => this.#socket.resume());
  }

  #receive(message: Buffer, isBinary: boolean): void {
    const digit = '0'.charCodeAt(0);
    const [first = closeSignal] = message;
    const channel = this.#coding.base64 ? first - digit : first;
    this.#settings.allowance.charge(this.#layout.data.has(channel) ? costOfData : costOfOther(message.length));
    if (message.length === 0) return;
    if (this.#coding.halfClose && isBinary && first === closeSignal) {
      this.#inbounds[message[1] ?? closeSignal]?.end();
      return;
    }
    const inbound = this.#inbounds[channel];
    if (!inbound) return;
    if (message.length > maxControlBytes && !this.#layout.data.has(channel)) {
      this.#settings.onProblem(`${message.length} bytes in a message on channel ${channel}`);
      return this.#socket.close(tooBig);
    }
    inbound.receive(this.#coding.base64 ? Buffer.from(message.toString('latin1', 1), 'base64') : message.subarray(1));
  }

  #check(): void {
    if (performance.now() - this.#lastActivityAt > this.#settings.idleTimeoutMs) this.#socket.terminate();
    // a client that is gone answers with a reset, even while nothing is read
    else if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }

  #onGone(): void {
    clearInterval(this.#timer);
    this.#backlog.close();
    for (const inbound of this.#inbounds) inbound.end();
    this.#gone.abort();
  }
}

function asBuffer(raw: RawData): Buffer {
  if (Buffer.isBuffer(raw)) return raw;
  return Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw);
}
