import { closeSync, constants, openSync } from 'node:fs';
import { Socket, type OnReadOpts, type SocketConstructorOpts } from 'node:net';

/**
 * Reads an open named pipe into one buffer of the caller's, which is free again when `callback` returns. No bytes are
 * read while it has answered false, until `resume` is called on the socket.
 */
export function readerSocket(fd: number, buffer: Uint8Array, callback: (length: number) => boolean): Socket {
  const onread: OnReadOpts = { buffer, callback };
  const options: SocketConstructorOpts & { onread: OnReadOpts } = { fd, readable: true, writable: false, onread };
  return new Socket(options);
}

/** The reading side of a named pipe; does not wait for a writer. */
export function openForReading(path: string): number {
  return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/**
 * The writing side.
 *
 * @throws ENXIO while no process has it open for reading
 */
export function openForWriting(path: string): Socket {
  const fd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    return new Socket({ fd, readable: false, writable: true });
  } catch (err) {
    closeSync(fd);
    throw err;
  }
}
