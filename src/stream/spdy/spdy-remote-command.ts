import type { Duplex } from 'node:stream';
import type { Allowance } from '../allowance.js';
import type { RemoteCommand, StreamSelection } from '../remote-command.js';
import { SpdyConnection } from './spdy-connection.js';
import type { SpdyStream } from './spdy-stream.js';

/** What a client may ask for in X-Stream-Protocol-Version, best first. v5 exists over WebSocket only. */
export const spdyRemoteCommandProtocols = [
  'v4.channel.k8s.io',
  'v3.channel.k8s.io',
  'v2.channel.k8s.io',
  'channel.k8s.io',
] as const;
export type SpdyRemoteCommandProtocol = (typeof spdyRemoteCommandProtocols)[number];

export interface SpdySettings {
  readonly idleTimeoutMs: number;
  readonly pingMs: number;
  /** how much the client may send of what takes time */
  readonly allowance: Allowance;
  /** how long a client may take to open the streams that belong together */
  readonly creationTimeoutMs: number;
  readonly onProblem: (problem: string) => void;
}

/**
 * Waits for the streams of an exec or attach: `error`, always, and those of the selection; `resize` with a terminal
 * from v3 on. Undefined where the client went away or took too long.
 */
export async function acceptRemoteCommand(
  transport: Duplex,
  protocol: SpdyRemoteCommandProtocol,
  selection: StreamSelection,
  settings: SpdySettings,
): Promise<RemoteCommand | undefined> {
  const resizes = protocol === 'v4.channel.k8s.io' || protocol === 'v3.channel.k8s.io';
  const missing = new Set(['error']);
  for (const name of ['stdin', 'stdout', 'stderr'] as const) if (selection[name]) missing.add(name);
  if (selection.tty && resizes) missing.add('resize');

  const streams = new Map<string, SpdyStream>();
  let complete!: () => void;
  const all = new Promise<void>((resolve) => (complete = resolve));
  const connection = new SpdyConnection(transport, {
    ...settings,
    dataType: 'stdin',
    onStream: (stream) => {
      const type = stream.headers.get('streamtype') ?? '';
      if (!missing.delete(type)) return `stream type ${JSON.stringify(type)} was not asked for, or is there already`;
      streams.set(type, stream);
      // what a client sends on the streams that it reads is ignored
      if (type !== 'stdin' && type !== 'resize') stream.duplex.resume();
      if (missing.size === 0) complete();
      return undefined;
    },
  });
  const timer = setTimeout(() => {
    settings.onProblem(
      `the client did not open its streams within ${settings.creationTimeoutMs / 1000} s: ${[...missing].join(', ')}`,
    );
    connection.destroy();
  }, settings.creationTimeoutMs);
  const gone = new Promise<void>((resolve) =>
    connection.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  await Promise.race([all, gone]);
  clearTimeout(timer);

  const error = streams.get('error');
  if (missing.size > 0 || !error) return undefined;
  const [stdin, stdout, stderr, resize] = ['stdin', 'stdout', 'stderr', 'resize'].map(
    (type) => streams.get(type)?.duplex,
  );
  // clients of v1 wait for it before they send
  if (protocol === 'channel.k8s.io') stdin?.end();
  return {
    ...(stdin ? { stdin } : {}),
    ...(stdout ? { stdout } : {}),
    ...(stderr ? { stderr } : {}),
    ...(resize ? { resize } : {}),
    error: error.duplex,
    jsonStatus: protocol === 'v4.channel.k8s.io',
    signal: connection.signal,
    close: () => connection.close(),
  };
}
