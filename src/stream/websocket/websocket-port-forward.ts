import type { WebSocket } from 'ws';
import { forward, type PortDialer } from '../port-forward.js';
import { WebSocketChannels, type ChannelCoding, type ChannelSettings } from './websocket-channels.js';

/** The classic protocols over WebSocket: two channels per port, data and error, and one connection to each port. */
export const websocketPortForwardProtocols: Readonly<Record<string, ChannelCoding>> = {
  'v4.channel.k8s.io': { base64: false, halfClose: false },
  'v4.base64.channel.k8s.io': { base64: true, halfClose: false },
  '': { base64: false, halfClose: false },
};

/** Forwards one connection to each of `ports`; closes when all have ended. */
export async function serveWebSocketPortForward(
  socket: WebSocket,
  ports: readonly number[],
  dial: PortDialer,
  settings: ChannelSettings,
): Promise<void> {
  const coding = websocketPortForwardProtocols[socket.protocol];
  if (!coding) return socket.close(1002);
  const data = new Set(ports.map((_, index) => index * 2));
  const mux = new WebSocketChannels(socket, { count: ports.length * 2, data }, coding, settings);
  await Promise.all(
    ports.map(async (port, i) => {
      const [data, error] = mux.channels.slice(i * 2, i * 2 + 2);
      if (!data || !error) return;
      // each channel begins with its port number, which identifies it to the client
      const number = Buffer.alloc(2);
      number.writeUInt16LE(port);
      data.write(number);
      error.write(number);
      error.resume();
      const problem = await forward({ port, data, error, signal: mux.signal, halfCloses: coding.halfClose }, dial);
      if (problem !== undefined) settings.onProblem(problem);
    }),
  );
  mux.close();
}
