import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { StreamSelection } from '../../src/stream/remote-command.js';
import { spdyConnect } from './spdy-client.js';

export const all: StreamSelection = { tty: false, stdin: true, stdout: true, stderr: true };
export const terminal: StreamSelection = { tty: true, stdin: true, stdout: true, stderr: false };
export const outOnly: StreamSelection = { tty: false, stdin: false, stdout: true, stderr: false };

/** Opens what client-go opens for a selection. */
export async function openAll(
  url: string,
  selection: StreamSelection,
  protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io', 'v3.channel.k8s.io'],
) {
  const client = await spdyConnect(url, protocols);
  const types = [
    'error',
    ...(['stdin', 'stdout', 'stderr'] as const).filter((type) => selection[type]),
    ...(selection.tty ? ['resize'] : []),
  ];
  const streams = new Map<string, Awaited<ReturnType<typeof client.open>>>();
  for (const type of types) {
    const stream = await client.open({ streamtype: type });
    await stream.replied;
    streams.set(type, stream);
  }
  const get = (type: string) => streams.get(type)!;
  return {
    client,
    error: get('error'),
    stdin: get('stdin'),
    stdout: get('stdout'),
    stderr: get('stderr'),
    resize: get('resize'),
  };
}

/** A client over WebSocket that keeps what comes by channel. */
export async function websocket(url: string, protocols: string[]) {
  const socket = new WebSocket(url.replace('http:', 'ws:'), protocols);
  socket.on('error', () => {});
  const channels: Buffer[][] = [[], [], [], [], []];
  const messages: Buffer[] = [];
  socket.on('message', (data: Buffer, isBinary) => {
    messages.push(data);
    if (isBinary) channels[data[0] ?? 0]?.push(data.subarray(1));
    else channels[Number(data.toString('latin1', 0, 1))]?.push(Buffer.from(data.toString('latin1', 1), 'base64'));
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  const send = (channel: number, text: string) =>
    socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]));
  const text = (channel: number) => Buffer.concat(channels[channel] ?? []).toString();
  return { socket, closed, send, text, messages };
}
