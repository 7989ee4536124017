import type { Duplex } from 'node:stream';
import { forward, type PortDialer } from '../port-forward.js';
import { SpdyConnection } from './spdy-connection.js';
import type { SpdySettings } from './spdy-remote-command.js';
import type { SpdyStream } from './spdy-stream.js';

export const spdyPortForwardProtocol = 'portforward.k8s.io';
/** kubectl's and crictl's way over WebSocket: binary messages that carry the bytes of a SPDY connection (KEP-4006) */
export const tunnelledPortForwardProtocol = `SPDY/3.1+${spdyPortForwardProtocol}`;

/** The streams of one forwarded connection, until both are open. */
interface Pair {
  data?: SpdyStream;
  error?: SpdyStream;
  readonly timer: NodeJS.Timeout;
}

/** Serves any number of forwarded connections over one SPDY connection: each is a pair of streams, data and error. */
export function serveSpdyPortForward(transport: Duplex, dial: PortDialer, settings: SpdySettings): SpdyConnection {
  const pairs = new Map<string, Pair>();

  const onStream = (stream: SpdyStream): string | undefined => {
    const type = stream.headers.get('streamtype');
    if (type !== 'data' && type !== 'error')
      return `stream type ${JSON.stringify(type ?? '')} is neither data nor error`;
    const port = portOf(stream);
    if (port === undefined)
      return `port ${JSON.stringify(stream.headers.get('port') ?? '')} is not a number from 1 to 65535`;
    const id = requestId(stream, type);
    const pair = pairs.get(id) ?? newPair(id);
    if (pair[type]) return `request ${JSON.stringify(id)} has its ${type} stream already`;
    pair[type] = stream;
    pairs.set(id, pair);
    if (type === 'error') stream.duplex.resume();
    if (pair.data && pair.error) {
      forget(id, pair);
      void serve(pair.data, pair.error);
    } else {
      stream.signal.addEventListener('abort', () => dropHalf(id, pair, type), { once: true });
    }
    return undefined;
  };

  const forget = (id: string, pair: Pair): void => {
    clearTimeout(pair.timer);
    if (pairs.get(id) === pair) pairs.delete(id);
  };

  /** A client that resets the first half of a pair has abandoned the connection. */
  const dropHalf = (id: string, pair: Pair, type: 'data' | 'error'): void => {
    if (pairs.get(id) !== pair) return;
    delete pair[type];
    if (!pair.data && !pair.error) forget(id, pair);
  };

  const newPair = (id: string): Pair => {
    const expire = (): void => {
      const pair = pairs.get(id);
      pairs.delete(id);
      settings.onProblem(`request ${JSON.stringify(id)}: one of its two streams is missing`);
      pair?.error?.duplex.end('timed out waiting for the data stream');
      pair?.data?.reset();
    };
    return { timer: setTimeout(expire, settings.creationTimeoutMs).unref() };
  };

  const serve = async (data: SpdyStream, error: SpdyStream): Promise<void> => {
    const port = portOf(data) as number;
    const problem = await forward(
      { port, data: data.duplex, error: error.duplex, signal: data.signal, halfCloses: true },
      dial,
    );
    if (problem !== undefined) settings.onProblem(problem);
  };

  const connection = new SpdyConnection(transport, { ...settings, dataType: 'data', onStream });
  connection.signal.addEventListener('abort', () => {
    for (const { timer } of pairs.values()) clearTimeout(timer);
  });
  return connection;
}

function portOf({ headers }: SpdyStream): number | undefined {
  const text = headers.get('port') ?? '';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** Clients before Kubernetes 1.2 send no id, but open the error stream right before the data stream. */
function requestId({ id, headers }: SpdyStream, type: 'data' | 'error'): string {
  return headers.get('requestid') ?? String(type === 'error' ? id : id - 2);
}
