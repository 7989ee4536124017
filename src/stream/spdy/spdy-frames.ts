import { CrispError } from '../../lib/errors.js';

/**
 * Frames of SPDY/3.1, as far as a streaming server of the CRI meets them. Header blocks stay compressed here.
 * Source: the SPDY protocol draft 3.1, sections 2.2 and 2.6.
 */
export type Frame =
  /** one frame may come as several pieces; `fin` only on the last */
  | { readonly kind: 'data'; readonly streamId: number; readonly data: Buffer; readonly fin: boolean }
  | {
      readonly kind: 'synStream' | 'synReply' | 'headers';
      readonly streamId: number;
      readonly fin: boolean;
      readonly headerBlock: Buffer;
    }
  | { readonly kind: 'rstStream'; readonly streamId: number; readonly status: number }
  | { readonly kind: 'settings'; readonly initialWindowBytes?: number }
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'goAway'; readonly lastStreamId: number }
  | { readonly kind: 'windowUpdate'; readonly streamId: number; readonly deltaBytes: number };

export const resetStatus = {
  protocolError: 1,
  invalidStream: 2,
  refusedStream: 3,
  cancel: 5,
  flowControlError: 7,
} as const;

const types = {
  synStream: 1,
  synReply: 2,
  rstStream: 3,
  settings: 4,
  ping: 6,
  goAway: 7,
  headers: 8,
  windowUpdate: 9,
} as const;
const version = 3;
const flagFin = 1;
const headBytes = 8;
const settingInitialWindow = 7;

/** No control frame of a well-behaved client is longer: the largest have a few short headers. */
export const maxControlBytes = 16 * 1024;

/**
 * Splits a byte stream into frames. A data frame is passed on chunk by chunk, so at most a control frame is buffered.
 */
export class FrameDecoder {
  #partial: Buffer = Buffer.alloc(0);
  #data: { streamId: number; leftBytes: number; fin: boolean } | undefined;

  /** @throws CrispError `InvalidArgument` on what is not SPDY/3; nothing may be pushed after that */
  *push(chunk: Buffer): Generator<Frame, void, void> {
    let rest = this.#partial.length === 0 ? chunk : Buffer.concat([this.#partial, chunk]);
    this.#partial = Buffer.alloc(0);
    for (;;) {
      if (this.#data) {
        const { streamId, leftBytes, fin } = this.#data;
        const data = rest.subarray(0, leftBytes);
        rest = rest.subarray(data.length);
        const done = data.length === leftBytes;
        this.#data = done ? undefined : { streamId, leftBytes: leftBytes - data.length, fin };
        if (done || data.length > 0) yield { kind: 'data', streamId, data, fin: fin && done };
        if (!done) return;
        continue;
      }
      if (rest.length < headBytes) break;
      const first = rest.readUInt32BE(0);
      const flags = rest.readUInt8(4);
      const lengthBytes = rest.readUIntBE(5, 3);
      if (first >>> 31 === 0) {
        if (first === 0) throw broken('data frame of stream 0');
        rest = rest.subarray(headBytes);
        this.#data = { streamId: first, leftBytes: lengthBytes, fin: (flags & flagFin) !== 0 };
        continue;
      }
      if (((first >>> 16) & 0x7fff) !== version) throw broken(`version ${(first >>> 16) & 0x7fff} is not ${version}`);
      if (lengthBytes > maxControlBytes) throw broken(`control frame of ${lengthBytes} bytes`);
      if (rest.length < headBytes + lengthBytes) break;
      const frame = controlFrame(first & 0xffff, flags, rest.subarray(headBytes, headBytes + lengthBytes));
      rest = rest.subarray(headBytes + lengthBytes);
      if (frame) yield frame;
    }
    this.#partial = rest;
  }
}

/** A control frame; undefined for a type that this version does not know, which a receiver must ignore. */
function controlFrame(type: number, flags: number, payload: Buffer): Frame | undefined {
  const fin = (flags & flagFin) !== 0;
  switch (type) {
    case types.synStream:
      return { kind: 'synStream', streamId: stream(payload, 10), fin, headerBlock: payload.subarray(10) };
    case types.synReply:
      return { kind: 'synReply', streamId: stream(payload, 4), fin, headerBlock: payload.subarray(4) };
    case types.headers:
      return { kind: 'headers', streamId: stream(payload, 4), fin, headerBlock: payload.subarray(4) };
    case types.rstStream:
      return { kind: 'rstStream', streamId: stream(payload, 8), status: payload.readUInt32BE(4) };
    case types.settings:
      return settings(payload);
    case types.ping:
      atLeast(payload, 4);
      return { kind: 'ping', id: payload.readUInt32BE(0) };
    case types.goAway:
      atLeast(payload, 8);
      return { kind: 'goAway', lastStreamId: payload.readUInt32BE(0) & 0x7fffffff };
    case types.windowUpdate:
      atLeast(payload, 8);
      // stream 0 is legal here: it means the whole connection
      return {
        kind: 'windowUpdate',
        streamId: payload.readUInt32BE(0) & 0x7fffffff,
        deltaBytes: payload.readUInt32BE(4) & 0x7fffffff,
      };
    default:
      return undefined;
  }
}

function settings(payload: Buffer): Frame {
  atLeast(payload, 4);
  const count = payload.readUInt32BE(0);
  if (count > (payload.length - 4) / 8) throw broken(`${count} settings in ${payload.length} bytes`);
  let initialWindowBytes: number | undefined;
  for (let at = 4; at < 4 + count * 8; at += 8) {
    if (payload.readUIntBE(at + 1, 3) === settingInitialWindow)
      initialWindowBytes = payload.readUInt32BE(at + 4) & 0x7fffffff;
  }
  return initialWindowBytes === undefined ? { kind: 'settings' } : { kind: 'settings', initialWindowBytes };
}

function stream(payload: Buffer, leastBytes: number): number {
  atLeast(payload, leastBytes);
  const id = payload.readUInt32BE(0) & 0x7fffffff;
  if (id === 0) throw broken('stream 0');
  return id;
}

function atLeast(payload: Buffer, bytes: number): void {
  if (payload.length < bytes) throw broken(`control frame of ${payload.length} bytes, at least ${bytes} are needed`);
}

function broken(problem: string): CrispError {
  return new CrispError('InvalidArgument', `broken SPDY frame: ${problem}`);
}

/** What goes before the bytes of a data frame. */
export function dataHead(streamId: number, bytes: number, fin: boolean): Buffer {
  const head = Buffer.allocUnsafe(headBytes);
  head.writeUInt32BE(streamId, 0);
  head.writeUInt8(fin ? flagFin : 0, 4);
  head.writeUIntBE(bytes, 5, 3);
  return head;
}

/** SYN_STREAM, as a client opens a stream; priority 0, no associated stream. */
export function synStream(streamId: number, headerBlock: Uint8Array, fin = false): Buffer {
  return control(types.synStream, fin, word(streamId), word(0), Buffer.alloc(2), headerBlock);
}

export function synReply(streamId: number, headerBlock: Uint8Array): Buffer {
  return control(types.synReply, false, word(streamId), headerBlock);
}

export function rstStream(streamId: number, status: number): Buffer {
  return control(types.rstStream, false, word(streamId), word(status));
}

export function ping(id: number): Buffer {
  return control(types.ping, false, word(id));
}

export function goAway(lastStreamId: number, status: 0 | 1 = 0): Buffer {
  return control(types.goAway, false, word(lastStreamId), word(status));
}

export function windowUpdate(streamId: number, deltaBytes: number): Buffer {
  return control(types.windowUpdate, false, word(streamId), word(deltaBytes));
}

function control(type: number, fin: boolean, ...payload: Uint8Array[]): Buffer {
  const head = Buffer.allocUnsafe(headBytes);
  head.writeUInt16BE(0x8000 | version, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt8(fin ? flagFin : 0, 4);
  head.writeUIntBE(
    payload.reduce((sum, part) => sum + part.length, 0),
    5,
    3,
  );
  return Buffer.concat([head, ...payload]);
}

function word(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
