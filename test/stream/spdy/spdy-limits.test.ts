import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../../src/lib/log.js';
import { StreamServer } from '../../../src/stream/server.js';
import { spdyConnect, type SpdyClient } from '../../support/spdy-client.js';

let server: StreamServer;
beforeEach(async () => {
  server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
  await server.listen();
});
afterEach(async () => {
  await server.close();
});

const connect = (dial: (port: number, signal: AbortSignal) => Promise<Socket>): Promise<SpdyClient> =>
  spdyConnect(server.portForwardUrl(dial, []), ['portforward.k8s.io']);

test('a dial is aborted with its stream', async () => {
  let dialled!: (signal: AbortSignal) => void;
  const signal = new Promise<AbortSignal>((resolve) => (dialled = resolve));
  const client = await connect((_port, given) => {
    dialled(given);
    return new Promise((_, reject) => given.addEventListener('abort', () => reject(new Error('given up'))));
  });
  await client.open({ streamtype: 'error', port: '80', requestid: '0' });
  const data = await client.open({ streamtype: 'data', port: '80', requestid: '0' });
  const given = await signal;
  await data.reset();
  if (!given.aborted) await once(given, 'abort');
  expect(given.aborted).toBe(true);
  client.transport.destroy();
});

test('a reset half of a pair frees its request id immediately', async () => {
  const backend: Server = createServer((socket) => void socket.end('hello')).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  const { port } = backend.address() as AddressInfo;
  const { connect: connectTo } = await import('node:net');
  const client = await connect(() => Promise.resolve(connectTo({ port, host: '127.0.0.1', allowHalfOpen: true })));
  for (let tries = 0; tries < 1_500; tries += 1) {
    const half = await client.open({ streamtype: 'error', port: '80', requestid: '0' });
    await half.reset();
  }
  await client.open({ streamtype: 'error', port: '80', requestid: '0' });
  const data = await client.open({ streamtype: 'data', port: '80', requestid: '0' });
  expect(await data.text()).toBe('hello');
  client.transport.destroy();
  backend.close();
});

test('a header block that decompresses beyond the limit ends its connection', async () => {
  const client = await connect(() => Promise.reject(new Error('unused')));
  await client.open({ streamtype: 'error', port: '80', requestid: 'x'.repeat(60_000) });
  await client.closed;
});

test('a session that has ended keeps neither a timer nor its connection', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  for (let sessions = 0; sessions < 20; sessions += 1) {
    const client = await connect(() => Promise.reject(new Error('unused')));
    await client.open({ streamtype: 'error', port: '80', requestid: '0' });
    client.transport.destroy();
    await client.closed;
  }
  await expect.poll(() => server.connections).toBe(0);
  await expect.poll(timers).toBeLessThanOrEqual(before + 2);
});
