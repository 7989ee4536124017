import { Duplex } from 'node:stream';
import { CrispError } from '../lib/errors.js';
import { maxBodyBytes } from '../lib/ttrpc/ttrpc-frame.js';

/** The numbers of the connections on a plugin's socket: the plugin serves on one, the runtime on the other. */
export const connectionOf = { plugin: 1, runtime: 2 } as const;

/** a frame's header: connection number and payload length, big endian */
const headerBytes = 8;
/** the maximum payload of a frame: a ttrpc message with its header */
const maxPayloadBytes = maxBodyBytes + 10;
/**
 * NRI's reader reads a frame into a buffer of this size when it expects the start of a message, and into one of the
 * message's remaining size after that: so a longer message is sent in two frames. More and shorter frames would work
 * too, but the reader closes the connection when 256 are waiting.
 */
const firstFrameBytes = 4096;

/** unread bytes of a peer that does not read, after which its connection is closed to save the node's memory */
const mostUnreadBytes = 4 * maxPayloadBytes;

/**
 * Carries several byte streams over one. Data for a connection that was not opened is dropped; when the trunk ends, all
 * of them end.
 */
export class Multiplexer {
  readonly #trunk: Duplex;
  readonly #connections = new Map<number, Connection>();
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor(trunk: Duplex) {
    this.#trunk = trunk;
    trunk.on('data', (chunk: Buffer) => {
      try {
        this.#push(chunk);
      } catch {
        trunk.destroy();
      }
    });
    trunk.on('error', () => {});
    trunk.once('close', () => this.#connections.forEach((connection) => connection.destroy()));
  }

  /** Opens the connection with a number, which must be done before data arrives for it. */
  open(id: number): Duplex {
    const connection = new Connection((bytes) => this.#send(id, bytes));
    this.#connections.set(id, connection);
    connection.once('close', () => this.#connections.delete(id));
    if (this.#trunk.destroyed) connection.destroy();
    return connection;
  }

  /** Ends the trunk and every connection. */
  close(): void {
    this.#trunk.destroy();
  }

  #send(id: number, bytes: Buffer): void {
    if (this.#trunk.destroyed) return;
    if (this.#trunk.writableLength > mostUnreadBytes) {
      this.#trunk.destroy();
      return;
    }
    for (let from = 0, size = firstFrameBytes; from < bytes.length; from += size, size = maxPayloadBytes) {
      const payload = bytes.subarray(from, from + size);
      const header = Buffer.allocUnsafe(headerBytes);
      header.writeUInt32BE(id, 0);
      header.writeUInt32BE(payload.length, 4);
      this.#trunk.write(header);
      this.#trunk.write(payload);
    }
  }

  /** @throws CrispError for a frame longer than the protocol allows: the stream is unusable from then on */
  #push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    while (this.#pendingBytes >= headerBytes) {
      const header = this.#joined(headerBytes);
      const length = header.readUInt32BE(4);
      if (length > maxPayloadBytes) throw new CrispError('Internal', `NRI frame of ${length} bytes`);
      if (this.#pendingBytes < headerBytes + length) return;
      const frame = this.#joined(headerBytes + length);
      this.#pendingBytes -= headerBytes + length;
      const rest = frame.subarray(headerBytes + length);
      this.#pending[0] = rest;
      if (rest.length === 0) this.#pending.shift();
      this.#connections.get(frame.readUInt32BE(0))?.push(frame.subarray(headerBytes, headerBytes + length));
    }
  }

  /** What was received, with at least the first `bytes` in one piece. */
  #joined(bytes: number): Buffer {
    const first = this.#pending[0] as Buffer;
    if (first.length >= bytes) return first;
    this.#pending = [Buffer.concat(this.#pending)];
    return this.#pending[0] as Buffer;
  }
}

/** One of the streams. It does not buffer: what waits in the trunk is bounded. */
class Connection extends Duplex {
  readonly #send: (bytes: Buffer) => void;

  constructor(send: (bytes: Buffer) => void) {
    super();
    this.#send = send;
  }

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(bytes);
    done();
  }
}
