import type { Duplex, Writable } from 'node:stream';
import { messageOf } from '../lib/errors.js';
import { ended } from './ended.js';

/**
 * Connects to a port of a pod's localhost. Ending the Duplex half-closes; it closes when both directions have ended.
 *
 * @param signal aborted when the connection is not wanted any more
 */
export type PortDialer = (port: number, signal: AbortSignal) => Promise<Duplex>;

/** A forwarded connection of a transport. */
export interface ForwardedConnection {
  readonly port: number;
  readonly data: Duplex;
  /** carries the error text, if any */
  readonly error: Writable;
  /** aborted when the client abandons the connection */
  readonly signal: AbortSignal;
  /** false: the client cannot half-close, so the connection ends with the pod's side */
  readonly halfCloses: boolean;
}

/**
 * Connects a client's connection to the pod's until both directions have ended. Returns the problem, if any; never
 * throws.
 */
export async function forward(connection: ForwardedConnection, dial: PortDialer): Promise<string | undefined> {
  const { port, data, error, signal } = connection;
  const problem = await dial(port, signal).then(
    (backend) => couple(connection, backend),
    (err: unknown) => messageOf(err),
  );
  if (problem === undefined) {
    error.end();
    // further data is dropped
    data.resume();
    await ended(data);
    return undefined;
  }
  const text = `error forwarding port ${port}: ${problem}`;
  await ended(error, text);
  data.destroy();
  return text;
}

function couple({ data, signal, halfCloses }: ForwardedConnection, backend: Duplex): Promise<string | undefined> {
  return new Promise((resolve) => {
    let problem: string | undefined;
    const abandon = (): void => {
      backend.destroy();
    };
    backend.on('error', (err) => (problem ??= err.message));
    backend.once('close', () => {
      signal.removeEventListener('abort', abandon);
      resolve(problem);
    });
    if (signal.aborted) return abandon();
    signal.addEventListener('abort', abandon, { once: true });
    data.pipe(backend);
    backend.pipe(data);
    // closes a backend that does not close itself when both directions have ended
    const closeWhenDone = (): void => {
      if (backend.readableEnded && (data.readableEnded || !halfCloses)) backend.end(abandon);
    };
    backend.once('end', closeWhenDone);
    data.once('end', closeWhenDone);
  });
}
