import { randomBytes } from 'node:crypto';
import { request, type ClientRequest } from 'node:http';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/lib/log.js';
import type { ExecOpener, Session } from '../../src/stream/remote-command.js';
import type { TerminalSize } from '../../src/stream/resize-events.js';
import { StreamServer } from '../../src/stream/server.js';
import { ping } from '../../src/stream/spdy/spdy-frames.js';
import { outOnly, openAll, terminal, websocket } from '../support/exec-clients.js';
import { program } from '../support/program.js';
import { spdyConnect, upgrade } from '../support/spdy-client.js';

let server: StreamServer;
beforeEach(async () => {
  server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
  await server.listen();
});
afterEach(() => server.close());

/** How long a flood lasts: a burst of 200 units goes through at once, and 500 a second after that. */
const floodMs = 1_500;
/** of the units, with what a slow machine adds to the time */
const mostUnits = 200 + 500 * 20;

/** A session that notes the sizes that it is told and echoes its input. */
function terminalSession(sizes: TerminalSize[]): ExecOpener {
  return async ({ onResize, stdin, stdout, signal }: Session) => {
    onResize((size) => void sizes.push(size));
    if (stdin && stdout) stdin.pipe(stdout, { end: false });
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    return { exitCode: 0 };
  };
}

const size = (width: number): string => JSON.stringify({ Width: width, Height: 24 });

/** The same client over either transport. */
async function openTerminal(over: string, sizes: TerminalSize[], pod: string) {
  const url = server.execUrl(terminalSession(sizes), terminal, pod);
  if (over === 'SPDY') {
    const { client, resize, stdin, stdout } = await openAll(url, terminal);
    return {
      resize: (text: string) => resize.write(text),
      type: (text: string) => stdin.write(text),
      seen: () => Buffer.concat(stdout.chunks).toString(),
      close: () => client.kill(),
    };
  }
  const { socket, send, text } = await websocket(url, ['v5.channel.k8s.io']);
  const sent = (channel: number, data: string): Promise<void> =>
    new Promise((resolve) => socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(data)]), () => resolve()));
  return {
    resize: (data: string) => sent(4, data),
    type: async (data: string) => send(0, data),
    seen: () => text(1),
    close: () => socket.terminate(),
  };
}

describe.each(['SPDY', 'WebSocket'])('over %s', (over) => {
  test('sizes of a terminal arrive at once, the last one always', async () => {
    const sizes: TerminalSize[] = [];
    const client = await openTerminal(over, sizes, 'pod');
    await client.resize(size(1));
    await expect.poll(() => sizes.at(-1)?.width, { interval: 1 }).toBe(1);
    for (let width = 2; width <= 40; width += 1) await client.resize(size(width));
    await expect.poll(() => sizes.at(-1)?.width).toBe(40);
    client.close();
  });

  test.each(['}', size(80)])(
    'a flood of %s on the channel of resizes is read slowly, and holds up no other session',
    { timeout: 60_000 },
    async (unit) => {
      const sizes: TerminalSize[] = [];
      const flooding = await openTerminal(over, sizes, 'pod');
      const other = await openTerminal(over, [], 'pod');
      const chunk = unit.repeat(Math.floor(4_000 / unit.length));
      let sentBytes = 0;
      const end = performance.now() + floodMs;
      const flood = (async () => {
        while (performance.now() < end) {
          await Promise.race([flooding.resize(chunk), sleep(end - performance.now())]);
          sentBytes += chunk.length;
        }
      })();
      for (let typed = 1; performance.now() < end; typed += 1) {
        await other.type('x');
        await expect.poll(() => other.seen().length, { interval: 2, timeout: 20_000 }).toBe(typed);
        await sleep(20);
      }
      await flood;
      // what the kernel and the streams between hold comes on top
      expect(sentBytes).toBeLessThan(mostUnits * 1024 + 8 * 1024 * 1024);
      expect(sizes.length).toBeLessThan(200);
      flooding.close();
      other.close();
    },
  );

  test('a client that sends thousands of sizes and stops gets the last one', { timeout: 60_000 }, async () => {
    const sizes: TerminalSize[] = [];
    const client = await openTerminal(over, sizes, 'pod');
    for (let width = 1; width <= 3_000; width += 1) await client.resize(size(width));
    await client.type('typed after it');
    await expect.poll(() => sizes.at(-1)?.width, { timeout: 40_000 }).toBe(3_000);
    await expect.poll(() => client.seen()).toBe('typed after it');
    client.close();
  });
});

test('a flood of SPDY pings is answered slowly', async () => {
  const { client } = await openAll(server.execUrl(terminalSession([]), terminal, 'pod'), terminal);
  const pings = Buffer.concat(Array.from({ length: 10_000 }, () => ping(1)));
  void client.send(pings);
  await expect.poll(() => client.pings.length).toBeGreaterThan(180);
  await sleep(200);
  expect(client.pings.length).toBeLessThan(9_000);
  client.kill();
});

test('a flood of WebSocket pings is answered slowly', async () => {
  const { socket } = await websocket(server.execUrl(terminalSession([]), terminal, 'pod'), ['v5.channel.k8s.io']);
  let pongs = 0;
  socket.on('pong', () => (pongs += 1));
  // a few at a time: ws cuts off those that do not wait for their answers
  const end = performance.now() + floodMs;
  // the burst takes a slow machine longer than the flood
  for (let sent = 0; performance.now() < end || pongs <= 180;) {
    if (sent - pongs >= 50) await sleep(0);
    else {
      socket.ping();
      sent += 1;
    }
  }
  expect(pongs).toBeGreaterThan(180);
  expect(pongs).toBeLessThan(mostUnits);
  socket.terminate();
});

test('streams that are opened and reset without end are read slowly, each by the size of its headers', async () => {
  let dials = 0;
  const dial = async () => {
    dials += 1;
    throw new Error('unused');
  };
  const client = await spdyConnect(server.portForwardUrl(dial, [], 'pod'), ['portforward.k8s.io']);
  const requestid = randomBytes(3_000).toString('hex');
  let replies = 0;
  const end = performance.now() + floodMs;
  const flood = (async () => {
    for (let each = 0; performance.now() < end; each += 1) {
      const half = await client.open({ streamtype: 'error', port: '80', requestid: `${each}${requestid}` });
      void half.replied.then(() => (replies += 1));
      void half.reset();
      await sleep(0);
    }
  })();
  await flood;
  expect(replies).toBeLessThan(mostUnits / 4);
  expect(dials).toBe(0);
  client.kill();
});

test('new sessions of a pod are let in one after the other once there were many, those of another at once', async () => {
  const open = async (pod: string): Promise<void> => {
    // without a program: so many of them would take a slow machine as long as the waits that are looked at
    const { client, error } = await openAll(
      server.execUrl(async () => ({ exitCode: 0 }), outOnly, pod),
      outOnly,
    );
    await error.text();
    client.kill();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: 30 }, () => open('pod')));
  const later = Promise.all(Array.from({ length: 30 }, () => open('pod')));
  await open('other');
  const otherMs = performance.now() - began;
  await later;
  // those beyond the first 30, ten a second
  expect(performance.now() - began).toBeGreaterThan(2_800);
  expect(otherMs).toBeLessThan(performance.now() - began);
});

test('a client that leaves while it waits to be let in gives up its place at once', { timeout: 60_000 }, async () => {
  let letIn = 0;
  const open = (): ClientRequest => {
    const url = server.execUrl(program('true'), outOnly, 'pod');
    const asked = request(url, { method: 'POST', headers: { connection: 'Upgrade', upgrade: 'SPDY/3.1' } });
    asked.on('upgrade', () => (letIn += 1)).on('error', () => {});
    return asked.end();
  };
  // a burst, and seven seconds' worth that wait
  const early = Array.from({ length: 100 }, open);
  await expect.poll(() => letIn).toBeGreaterThanOrEqual(30);
  const leaving = Array.from({ length: 50 }, open);
  await expect.poll(() => server.connections).toBe(150);
  for (const each of leaving) each.destroy();
  await expect.poll(() => server.connections, { timeout: 20_000 }).toBe(100);
  expect(letIn).toBeLessThan(100);
  await expect.poll(() => letIn, { timeout: 30_000 }).toBe(100);
  for (const each of early) each.destroy();
});

test('a URL is good for one session, however many ask at once', async () => {
  const url = server.execUrl(program('true'), outOnly, 'pod');
  const spdy = { upgrade: 'SPDY/3.1', 'x-stream-protocol-version': 'v4.channel.k8s.io' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => upgrade(url, spdy)));
  expect(answers.map(({ status }) => status).filter((status) => status === 101)).toHaveLength(1);
  for (const { socket } of answers) socket?.destroy();
});

test('connections into a pod are made one after the other once there were many, and none that was given up', async () => {
  const dialled: string[] = [];
  const dialOf = (pod: string) => async (_port: number, signal: AbortSignal) => {
    if (!signal.aborted) dialled.push(pod);
    return new Duplex({ read: () => {}, write: (_chunk, _encoding, done) => done() });
  };
  const client = await spdyConnect(server.portForwardUrl(dialOf('pod'), [], 'pod'), ['portforward.k8s.io']);
  const other = await spdyConnect(server.portForwardUrl(dialOf('other'), [], 'other'), ['portforward.k8s.io']);
  const openPair = async (from: typeof client, requestid: string) => {
    await from.open({ streamtype: 'error', port: '80', requestid });
    return from.open({ streamtype: 'data', port: '80', requestid });
  };
  const pairs = [];
  for (let each = 0; each < 100; each += 1) pairs.push(await openPair(client, String(each)));
  await openPair(other, '0');
  await expect.poll(() => dialled).toContain('other');
  const soon = dialled.filter((pod) => pod === 'pod').length;
  expect(soon).toBeGreaterThanOrEqual(1);
  expect(soon).toBeLessThan(100);
  for (const data of pairs) await data.reset();
  await sleep(500);
  expect(dialled.length).toBeLessThan(101);
  client.kill();
  other.kill();
});

test('a pod has so many URLs at once, and may forward so many ports by one', () => {
  for (let each = 0; each < 200; each += 1) server.execUrl(program('true'), outOnly, 'pod');
  expect(() => server.attachUrl(async () => {}, outOnly, 'pod')).toThrow('200 streaming sessions of the pod');
  server.execUrl(program('true'), outOnly, 'other');
  const dial = () => Promise.reject(new Error('unused'));
  expect(() => server.portForwardUrl(dial, Array<number>(128).fill(80), 'other')).toThrow('at most 127');
});
