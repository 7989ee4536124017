import { CrispError } from '../errors.js';

/** A frame of ttrpc: ten bytes of header (length, stream, type, flags; big endian), then a message. */
export interface Frame {
  readonly streamId: number;
  readonly type: number;
  readonly body: Uint8Array;
}

/** The frame types of ttrpc's protocol; streams' data frames are not used by shims. */
export const frameType = { request: 1, response: 2 } as const;

const headerBytes = 10;
/** ttrpc's limit on a message */
export const maxBodyBytes = 4 * 1024 * 1024;
/** of an error's message, in characters: peers control it, and it ends up in log lines and answers */
export const longestError = 4096;

/** @throws CrispError `ResourceExhausted` when the body is larger than ttrpc allows */
export function encodeFrame(streamId: number, type: number, body: Uint8Array): Buffer {
  if (body.length > maxBodyBytes) {
    throw new CrispError('ResourceExhausted', `ttrpc message of ${body.length} bytes: the limit is ${maxBodyBytes}`);
  }
  const frame = Buffer.allocUnsafe(headerBytes + body.length);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(streamId, 4);
  frame[8] = type;
  frame[9] = 0;
  frame.set(body, headerBytes);
  return frame;
}

/** Cuts a byte stream into frames: calls `onFrame` for each complete one. */
export class FrameReader {
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  readonly #onFrame: (frame: Frame) => void;

  constructor(onFrame: (frame: Frame) => void) {
    this.#onFrame = onFrame;
  }

  /** @throws CrispError `Internal` for a frame longer than the protocol allows: the stream is unusable from then on */
  push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    while (this.#pendingBytes >= headerBytes) {
      const header = this.#peek(headerBytes);
      const length = header.readUInt32BE(0);
      if (length > maxBodyBytes) throw new CrispError('Internal', `ttrpc frame of ${length} bytes`);
      if (this.#pendingBytes < headerBytes + length) return;
      const frame = this.#take(headerBytes + length);
      this.#onFrame({ streamId: frame.readUInt32BE(4), type: frame[8] ?? 0, body: frame.subarray(headerBytes) });
    }
  }

  #peek(bytes: number): Buffer {
    const first = this.#pending[0] as Buffer;
    if (first.length >= bytes) return first;
    this.#pending = [Buffer.concat(this.#pending)];
    return this.#pending[0] as Buffer;
  }

  #take(bytes: number): Buffer {
    const joined = this.#pending.length === 1 ? (this.#pending[0] as Buffer) : Buffer.concat(this.#pending);
    this.#pending = joined.length > bytes ? [joined.subarray(bytes)] : [];
    this.#pendingBytes -= bytes;
    return joined.subarray(0, bytes);
  }
}
