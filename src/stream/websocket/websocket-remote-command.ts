import type { WebSocket } from 'ws';
import type { RemoteCommand, StreamSelection } from '../remote-command.js';
import { WebSocketChannels, type ChannelCoding, type ChannelSettings } from './websocket-channels.js';

/** The values of Sec-WebSocket-Protocol; without one the client gets the oldest, binary protocol. */
export const websocketRemoteCommandProtocols: Readonly<
  Record<string, ChannelCoding & { readonly jsonStatus: boolean }>
> = {
  'v5.channel.k8s.io': { base64: false, halfClose: true, jsonStatus: true },
  'v4.channel.k8s.io': { base64: false, halfClose: false, jsonStatus: true },
  'v4.base64.channel.k8s.io': { base64: true, halfClose: false, jsonStatus: true },
  'channel.k8s.io': { base64: false, halfClose: false, jsonStatus: false },
  'base64.channel.k8s.io': { base64: true, halfClose: false, jsonStatus: false },
  '': { base64: false, halfClose: false, jsonStatus: false },
};

const channel = { stdin: 0, stdout: 1, stderr: 2, error: 3, resize: 4 } as const;

/** Serves an exec or attach over the five channels of a WebSocket. */
export function websocketRemoteCommand(
  socket: WebSocket,
  selection: StreamSelection,
  settings: ChannelSettings,
): RemoteCommand | undefined {
  const protocol = websocketRemoteCommandProtocols[socket.protocol];
  if (!protocol) return undefined;
  const mux = new WebSocketChannels(socket, { count: 5, data: new Set([channel.stdin]) }, protocol, settings);
  const [stdin, stdout, stderr, error, resize] = mux.channels;
  if (!stdin || !stdout || !stderr || !error || !resize) return undefined;
  // data on an output channel, or on one that was not requested, is ignored
  for (const output of [stdout, stderr, error]) output.resume();
  if (!selection.stdin) stdin.resume();
  mux.greet(selection.stdout ? channel.stdout : selection.stderr ? channel.stderr : channel.error);
  return {
    ...(selection.stdin ? { stdin } : {}),
    ...(selection.stdout ? { stdout } : {}),
    ...(selection.stderr ? { stderr } : {}),
    resize,
    error,
    jsonStatus: protocol.jsonStatus,
    signal: mux.signal,
    close: () => mux.close(),
  };
}
