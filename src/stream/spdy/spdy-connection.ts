import { Duplex } from 'node:stream';
import { Backlog, Inbound } from '../backlog.js';
import { costOfFrame, costOfHeaders } from './frame-cost.js';
import {
  dataHead,
  FrameDecoder,
  goAway,
  ping,
  resetStatus,
  rstStream,
  synReply,
  windowUpdate,
  type Frame,
} from './spdy-frames.js';
import { EmptyHeaderPacker, HeaderInflater } from './spdy-headers.js';
import type { SpdyOptions, StreamState } from './spdy-stream.js';
import { Window, windowBytes } from './spdy-window.js';

/** how long a client may take after the end to read what the kernel has buffered, and to close */
export const lingerMs = 5 * 60 * 1000;
const maxDataBytes = 32 * 1024;
const maxStreams = 1000;
/** per connection, what the readers have not taken yet */
const backlogBytes = 1024 * 1024;
/** replies to a peer that sends but does not read */
const maxControlBacklogBytes = 64 * 1024;

/**
 * The server's side of a SPDY/3.1 connection.
 *
 * Flow control: the clients in the field (moby/spdystream, so crictl, kubectl and kubelet) neither send WINDOW_UPDATE
 * nor wait for one, so only TCP limits them. Waiting for their updates would hang forever. So sending respects windows
 * once a client has shown that it supports them, and updates are sent until a client exceeds its window.
 */
export class SpdyConnection {
  readonly #streams = new Map<number, StreamState>();
  readonly #decoder = new FrameDecoder();
  readonly #inflater = new HeaderInflater();
  readonly #packer = new EmptyHeaderPacker();
  readonly #backlog = new Backlog(backlogBytes);
  readonly #replies = new Backlog(maxControlBacklogBytes);
  readonly #window = new Window();
  readonly #gone = new AbortController();
  #initialSendWindowBytes = windowBytes;
  #obeysWindows = true;
  #knowsWindows = false;
  #starved: (() => void)[] = [];
  #lastStreamId = 0;
  #nextPingId = 2;
  #lastActivityAt = performance.now();
  #closing = false;
  #peerEnded = false;
  #timer: NodeJS.Timeout | undefined;
  #linger: NodeJS.Timeout | undefined;
  readonly #transport: Duplex;
  readonly #options: SpdyOptions;

  constructor(transport: Duplex, options: SpdyOptions) {
    this.#transport = transport;
    this.#options = options;

    transport.on('error', (err) => this.#problem(err.message));
    transport.once('close', () => this.#onGone());
    this.#setTimer(options.pingMs);
    void this.#read();
  }

  /** Aborted when the connection is gone, from either side. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /** Resets what is still open and closes, after all that was written; a slow client may take its time to read it. */
  close(): void {
    for (const stream of this.#streams.values()) {
      this.#reset(stream, resetStatus.cancel);
      stream.inbound.discard();
    }
    this.#end();
  }

  /** Closes without waiting for the client. */
  destroy(): void {
    this.#transport.destroy();
  }

  async #read(): Promise<void> {
    try {
      for await (const chunk of this.#transport.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        for (const frame of this.#decoder.push(chunk)) {
          const { allowance } = this.#options;
          allowance.charge(costOfFrame(frame, (id) => this.#streams.get(id)?.carriesData === false));
          const handled = this.#handle(frame);
          if (handled) await handled;
          // what is not read yet waits in the kernel, and at last at the client
          if (allowance.waitMs > 0 && !this.#transport.destroyed) await allowance.settled();
        }
        if (this.#backlog.full) await this.#backlog.room();
        if (this.#replies.full) await this.#replies.room();
      }
      this.#onPeerEnd();
    } catch (err) {
      if (this.#transport.destroyed) return;
      this.#problem((err as Error).message);
      this.#control(goAway(this.#lastStreamId, 1));
      this.#transport.end(() => this.#transport.destroy());
    }
  }

  #handle(frame: Frame): Promise<void> | undefined {
    if (frame.kind !== 'ping') this.#lastActivityAt = performance.now();
    switch (frame.kind) {
      case 'data':
        this.#onData(frame.streamId, frame.data, frame.fin);
        return undefined;
      case 'synStream':
        return this.#inflater
          .headers(frame.headerBlock)
          .then((headers) => this.#onSynStream(frame.streamId, headers, frame.fin));
      case 'synReply':
      case 'headers':
        // not used, but the inflater has to see every block
        return this.#inflater.headers(frame.headerBlock).then(() => undefined);
      case 'rstStream':
        this.#onReset(frame.streamId);
        return undefined;
      case 'settings':
        if (frame.initialWindowBytes !== undefined) this.#onInitialWindow(frame.initialWindowBytes);
        return undefined;
      case 'ping':
        // even ids are ours coming back
        if (frame.id % 2 === 1) this.#control(ping(frame.id));
        return undefined;
      case 'goAway':
        this.#closing = true;
        this.#endWhenDone();
        return undefined;
      case 'windowUpdate':
        this.#onWindowUpdate(frame.streamId, frame.deltaBytes);
        return undefined;
    }
  }

  #onSynStream(id: number, headers: ReadonlyMap<string, string>, fin: boolean): void {
    this.#options.allowance.charge(costOfHeaders(headers));
    if (this.#closing) return;
    if (id % 2 === 0 || id <= this.#lastStreamId) {
      this.#control(rstStream(id, resetStatus.protocolError));
      return;
    }
    this.#lastStreamId = id;
    if (this.#streams.size >= maxStreams) {
      this.#problem(`stream ${id} refused: ${maxStreams} are open`);
      this.#control(rstStream(id, resetStatus.refusedStream));
      return;
    }
    const window = new Window(this.#initialSendWindowBytes);
    const inbound = new Inbound(this.#backlog, (bytes) => this.#taken(state, bytes));
    const state: StreamState = {
      id,
      inbound,
      window,
      gone: new AbortController(),
      carriesData: headers.get('streamtype') === this.#options.dataType,
      localDone: false,
      remoteDone: false,
    };
    const duplex = this.#duplex(state);
    this.#streams.set(id, state);
    const reset = (): void => {
      duplex.destroy();
    };
    const refusal = this.#options.onStream({ id, headers, duplex, signal: state.gone.signal, reset });
    if (refusal !== undefined) {
      this.#problem(`stream ${id} refused: ${refusal}`);
      this.#reset(state, resetStatus.refusedStream);
      return;
    }
    this.#control(synReply(id, this.#packer.next()));
    if (fin) this.#remoteEnd(state);
  }

  #duplex(state: StreamState): Duplex {
    const duplex: Duplex = new Duplex({
      highWaterMark: windowBytes,
      read: () => state.inbound.read(duplex),
      write: (chunk: Buffer, _encoding, done) => this.#send(state, chunk, done),
      final: (done) => {
        if (state.localDone) return done();
        state.localDone = true;
        this.#write([dataHead(state.id, 0, true)], () => done());
        this.#forgetWhenDone(state);
      },
      destroy: (_err, done) => {
        if (!state.localDone || !state.remoteDone) this.#reset(state, resetStatus.cancel);
        state.inbound.discard();
        done(null);
      },
    });
    // a write after the end is the only error there can be, and none that should end the process
    duplex.on('error', () => {});
    return duplex;
  }

  #send(state: StreamState, chunk: Buffer, done: () => void): void {
    if (state.localDone || this.#transport.destroyed) return done();
    const room = this.#knowsWindows ? Math.min(state.window.sendBytes, this.#window.sendBytes) : maxDataBytes;
    if (room <= 0) {
      this.#starved.push(() => this.#send(state, chunk, done));
      return;
    }
    const data = chunk.subarray(0, Math.min(room, maxDataBytes));
    const rest = chunk.subarray(data.length);
    state.window.sendBytes -= data.length;
    this.#window.sendBytes -= data.length;
    this.#lastActivityAt = performance.now();
    this.#write([dataHead(state.id, data.length, false), data], () =>
      rest.length > 0 ? this.#send(state, rest, done) : done(),
    );
  }

  #onData(id: number, data: Buffer, fin: boolean): void {
    const state = this.#streams.get(id);
    if (!this.#window.received(data.length)) this.#obeysWindows = false;
    if (!state || state.remoteDone) {
      // still under way when we reset it
      this.#takenFrom(this.#window, 0, data.length);
      return;
    }
    if (!state.window.received(data.length)) this.#obeysWindows = false;
    state.inbound.receive(data);
    if (fin) this.#remoteEnd(state);
  }

  #onReset(id: number): void {
    const state = this.#streams.get(id);
    if (state) this.#drop(state);
  }

  #onInitialWindow(bytes: number): void {
    this.#knowsWindows = true;
    for (const { window } of this.#streams.values()) window.sendBytes += bytes - this.#initialSendWindowBytes;
    this.#initialSendWindowBytes = bytes;
    this.#feedStarved();
  }

  #onWindowUpdate(id: number, bytes: number): void {
    this.#knowsWindows = true;
    const window = id === 0 ? this.#window : this.#streams.get(id)?.window;
    if (window) window.sendBytes += bytes;
    this.#feedStarved();
  }

  #taken(state: StreamState, bytes: number): void {
    this.#takenFrom(this.#window, 0, bytes);
    if (!state.remoteDone) this.#takenFrom(state.window, state.id, bytes);
  }

  #takenFrom(window: Window, id: number, bytes: number): void {
    const allowed = window.taken(bytes);
    if (allowed > 0 && this.#obeysWindows) this.#control(windowUpdate(id, allowed));
  }

  #remoteEnd(state: StreamState): void {
    state.remoteDone = true;
    state.inbound.end();
    this.#forgetWhenDone(state);
  }

  #reset(state: StreamState, status: number): void {
    if (!this.#streams.has(state.id)) return;
    this.#control(rstStream(state.id, status));
    this.#drop(state);
  }

  /** The end of this stream, both ways. */
  #drop(state: StreamState): void {
    state.localDone = true;
    state.gone.abort();
    this.#remoteEnd(state);
    this.#feedStarved();
  }

  #forgetWhenDone(state: StreamState): void {
    if (!state.localDone || !state.remoteDone) return;
    this.#streams.delete(state.id);
    this.#endWhenDone();
  }

  #endWhenDone(): void {
    if ((this.#closing || this.#peerEnded) && this.#streams.size === 0) this.#end();
  }

  #end(): void {
    if (this.#transport.writableEnded) return;
    this.#closing = true;
    this.#control(goAway(this.#lastStreamId));
    this.#transport.end(() => {
      if (!this.#transport.destroyed) this.#linger = setTimeout(() => this.#transport.destroy(), lingerMs).unref();
    });
  }

  #feedStarved(): void {
    for (const send of this.#starved.splice(0)) send();
  }

  #control(frame: Buffer): void {
    if (this.#transport.destroyed || this.#transport.writableEnded) return;
    this.#replies.add(frame.length);
    this.#write([frame], () => this.#replies.add(-frame.length));
  }

  #write(parts: readonly Buffer[], done: () => void): void {
    if (this.#transport.destroyed || this.#transport.writableEnded) {
      process.nextTick(done);
      return;
    }
    this.#transport.cork();
    parts.forEach((part, i) => this.#transport.write(part, i === parts.length - 1 ? () => done() : undefined));
    this.#transport.uncork();
  }

  /**
   * The peer sends no more: its streams end. It may still read (a half-closed connection) or be gone, which only
   * writing to it tells: to a process that is gone the kernel answers with a reset.
   */
  #onPeerEnd(): void {
    this.#peerEnded = true;
    for (const state of this.#streams.values()) this.#remoteEnd(state);
    this.#endWhenDone();
    if (!this.#transport.writableEnded) this.#setTimer(1000);
  }

  #setTimer(periodMs: number): void {
    clearInterval(this.#timer);
    const check = (): void => {
      if (performance.now() - this.#lastActivityAt > this.#options.idleTimeoutMs) this.#transport.destroy();
      else if (!this.#replies.full) this.#control(ping(this.#nextPingId));
      this.#nextPingId = (this.#nextPingId + 2) & 0x7ffffffe || 2;
    };
    this.#timer = setInterval(check, periodMs).unref();
    if (this.#peerEnded) check();
  }

  #onGone(): void {
    clearInterval(this.#timer);
    // its closure would keep the connection, with all that was not read, until it fires
    clearTimeout(this.#linger);
    this.#closing = true;
    this.#backlog.close();
    this.#replies.close();
    for (const state of this.#streams.values()) this.#drop(state);
    this.#feedStarved();
    this.#inflater.close();
    this.#gone.abort();
  }

  #problem(problem: string): void {
    this.#options.onProblem?.(problem);
  }
}
