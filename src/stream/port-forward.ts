import type { Duplex, Writable } from 'node:stream';
import { messageOf } from '../lib/errors.js';

/** Connects to a port of a pod's localhost. Ending the Duplex half-closes; it closes when both directions have ended. */
export type PortDialer = (port: number) => Promise<Duplex>;

/** One forwarded connection as a transport hands it over. */
export interface ForwardedConnection {
  readonly port: number;
  readonly data: Duplex;
  /** carries a text where it fails, nothing where it does not */
  readonly error: Writable;
  /** aborted when the client gave the connection up */
  readonly signal: AbortSignal;
}

/** Couples a client's connection with the pod's until both directions have ended. Gives the problem, if any; never throws. */
export async function forward({ port, data, error, signal }: ForwardedConnection, dial: PortDialer): Promise<string | undefined> {
  const problem = await dial(port).then(
    (backend) => couple(data, backend, signal),
    (err: unknown) => messageOf(err),
  );
  if (problem === undefined) {
    error.end();
    data.end();
    // what still comes has nowhere to go
    data.resume();
    return undefined;
  }
  const text = `error forwarding port ${port}: ${problem}`;
  error.end(text);
  data.destroy();
  return text;
}

function couple(client: Duplex, backend: Duplex, signal: AbortSignal): Promise<string | undefined> {
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
    client.pipe(backend);
    backend.pipe(client);
    // both directions have ended: a backend that does not close by itself then is closed
    const endedBoth = (): void => {
      if (backend.readableEnded && client.readableEnded) backend.end(abandon);
    };
    backend.once('end', endedBoth);
    client.once('end', endedBoth);
  });
}
