import { closeSync, constants, openSync } from 'node:fs';
import { Socket, type OnReadOpts, type SocketConstructorOpts } from 'node:net';

/**
 * Reads an open named pipe into the caller's buffer, which may be reused once `callback` has returned. After it
 * returned false nothing is read until the socket's `resume` is called.
 */
export function readerSocket(fd: number, buffer: Uint8Array, callback: (length: number) => boolean): Socket {
  const onread: OnReadOpts = { buffer, callback };
  const options: SocketConstructorOpts & { onread: OnReadOpts } = { fd, readable: true, writable: false, onread };
  return new Socket(options);
}

/** Opens the reading side of a named pipe without waiting for a writer. */
export function openForReading(path: string): number {
  return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/**
 * Opens the writing side of a named pipe.
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
