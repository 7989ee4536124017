import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** Answers a request to upgrade with an error, and closes. */
export function refuse(
  socket: Socket,
  status: number,
  problem: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = `${problem}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: text/plain',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** Accepts an upgrade to SPDY/3.1; data that the client has sent early is read first. */
export function switchToSpdy(socket: Socket, head: Buffer, protocol: string | undefined): void {
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: SPDY/3.1'];
  if (protocol !== undefined) lines.push(`X-Stream-Protocol-Version: ${protocol}`);
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  if (head.length > 0) socket.unshift(head);
}
