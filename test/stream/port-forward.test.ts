import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { createLogger } from '../../src/lib/log.js';
import { StreamServer } from '../../src/stream/server.js';
import { SpdyClient, spdyConnect, upgrade } from '../support/spdy-client.js';

let server: StreamServer;
let backend: Server;
let backendPort: number;
/** what the backend does with a connection */
let serve: (socket: Socket) => void;
/** every connection that the backend got */
let accepted: Socket[];

beforeEach(async () => {
  accepted = [];
  serve = (socket) => void socket.pipe(socket);
  backend = createServer({ allowHalfOpen: true }, (socket) => {
    accepted.push(socket.on('error', () => {}));
    serve(socket);
  }).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  backendPort = (backend.address() as AddressInfo).port;
  server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
  await server.listen();
});

afterEach(async () => {
  for (const socket of accepted) socket.destroy();
  backend.close();
  await server.close();
});

async function dial(port: number): Promise<Socket> {
  if (port !== 80 && port !== 81) throw new Error('connection refused');
  const socket = connect({ port: backendPort, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  return socket;
}

const spdy = () => spdyConnect(server.portForwardUrl(dial, []), ['portforward.k8s.io']);

async function openPair(client: SpdyClient, requestid: string, port = 80) {
  const headers = { port: String(port), requestid };
  const error = await client.open({ ...headers, streamtype: 'error' });
  await error.close();
  const data = await client.open({ ...headers, streamtype: 'data' });
  return { error, data };
}

describe('port-forward over SPDY', () => {
  test('carries a request and, after its half close, the answer', async () => {
    serve = (socket) => {
      let request = '';
      socket.on('data', (chunk: Buffer) => (request += chunk.toString()));
      socket.on('end', () => socket.end(`you said ${request}`));
    };
    const client = await spdy();
    const { error, data } = await openPair(client, '0');
    await data.write('hello');
    await data.close();
    expect(await data.text()).toBe('you said hello');
    expect(await data.ended).toBe('fin');
    expect(await error.text()).toBe('');
  });

  test('passes on a half close of the pod, and still accepts data from the client after it', async () => {
    let request!: Promise<string>;
    serve = (socket) => {
      socket.end('greeting');
      request = text(socket);
    };
    const { data } = await openPair(await spdy(), '0');
    expect(await data.text()).toBe('greeting');
    await data.write('a late word');
    await data.close();
    expect(await request).toBe('a late word');
  });

  test('keeps many connections apart', async () => {
    const client = await spdy();
    const ask = async (i: number) => {
      const { data } = await openPair(client, String(i));
      await data.write(`number ${i} `.repeat(5000));
      await data.close();
      return (await data.text()) === `number ${i} `.repeat(5000);
    };
    expect(await Promise.all(Array.from({ length: 100 }, (_, i) => ask(i)))).toEqual(Array(100).fill(true));
  });

  test('reports a failed connection on the error stream, and keeps serving', async () => {
    const client = await spdy();
    const { error, data } = await openPair(client, '0', 7);
    expect(await error.text()).toBe('error forwarding port 7: connection refused');
    expect(await data.ended).toBe('reset');
    const { data: next } = await openPair(client, '1');
    await next.close();
    expect(await next.ended).toBe('fin');
  });

  test("ends the pod's connection when the client resets its stream or is killed", async () => {
    const client = await spdy();
    for (const end of [(stream: { reset(): Promise<void> }) => stream.reset(), () => client.kill()]) {
      const connected = once(backend, 'connection') as Promise<[Socket]>;
      const { data } = await openPair(client, String(accepted.length));
      const [socket] = await connected;
      await data.write('something');
      await once(socket, 'data');
      await end(data);
      await once(socket, 'close');
    }
  });

  test('notifies the client when the connection to the pod breaks', async () => {
    serve = (socket) => void socket.once('data', () => socket.resetAndDestroy());
    const { data, error } = await openPair(await spdy(), '0');
    await data.write('something');
    expect(await error.text()).toContain('error forwarding port 80: ');
    expect(await data.ended).toBe('reset');
  });

  test('pairs the streams of clients that send no request id by their own ids', async () => {
    const client = await spdy();
    await client.open({ streamtype: 'error', port: '80' });
    const data = await client.open({ streamtype: 'data', port: '80' });
    await data.write('hello');
    await data.close();
    expect(await data.text()).toBe('hello');
  });

  test('refuses malformed requests', async () => {
    const client = await spdy();
    const wrong: Record<string, string>[] = [
      { streamtype: 'stdin', port: '80' },
      { streamtype: 'data' },
      { streamtype: 'data', port: '0' },
      { streamtype: 'data', port: '65536' },
    ];
    for (const headers of wrong) expect(await (await client.open({ requestid: '1', ...headers })).ended).toBe('reset');
    const once = { streamtype: 'error', port: '80', requestid: '5' };
    await client.open(once);
    expect(await (await client.open(once)).ended).toBe('reset');
  });

  test('times out error and data streams whose other half is missing', async () => {
    const hasty = new StreamServer({
      address: '127.0.0.1',
      port: 0,
      log: createLogger('silent'),
      creationTimeoutMs: 20,
    });
    await hasty.listen();
    const client = await spdyConnect(hasty.portForwardUrl(dial, []), ['portforward.k8s.io']);
    const error = await client.open({ streamtype: 'error', port: '80', requestid: '1' });
    expect(await error.text()).toContain('timed out');
    const data = await client.open({ streamtype: 'data', port: '80', requestid: '2' });
    expect(await data.ended).toBe('reset');
    expect(accepted).toEqual([]);
    await hasty.close();
  });
});

describe('port-forward over WebSocket', () => {
  test('tunnels SPDY', async () => {
    const url = server.portForwardUrl(dial, []);
    const { status, headers, socket } = await upgrade(
      url,
      {
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        'sec-websocket-protocol': 'SPDY/3.1+portforward.k8s.io',
      },
      'GET',
    );
    expect(status).toBe(101);
    expect(headers['sec-websocket-protocol']).toBe('SPDY/3.1+portforward.k8s.io');
    // ws as a client refuses the slash in that name, so it takes over after the handshake
    const websocket = new WebSocket(null as unknown as string, undefined, {});
    const inner = websocket as unknown as {
      _isServer: boolean;
      setSocket(socket: unknown, head: Buffer, options: object): void;
    };
    inner._isServer = false;
    inner.setSocket(socket, Buffer.alloc(0), { maxPayload: 0, skipUTF8Validation: true, allowSynchronousEvents: true });
    const client = new SpdyClient(createWebSocketStream(websocket));
    const { data, error } = await openPair(client, '0');
    await data.write('hello');
    await data.close();
    expect(await data.text()).toBe('hello');
    expect(await error.text()).toBe('');
    client.kill();
  });

  test('carries two channels a port, each beginning with its port', async () => {
    const socket = new WebSocket(server.portForwardUrl(dial, [80, 7]).replace('http', 'ws'), ['v4.channel.k8s.io']);
    const channels: Buffer[][] = [[], [], [], []];
    let heard!: () => void;
    const echoed = new Promise<void>((resolve) => (heard = resolve));
    socket.on('message', (message: Buffer) => {
      channels[message[0] ?? 0]?.push(message.subarray(1));
      if (message.toString('latin1', 1) === 'hello') heard();
    });
    await once(socket, 'open');
    socket.send(Buffer.from('\0hello'));
    await echoed;
    accepted[0]?.end();
    socket.terminate();
    const texts = channels.map((parts) => Buffer.concat(parts).toString('latin1'));
    expect(texts[0]).toBe('\x50\0hello');
    expect(texts.slice(1)).toEqual(['\x50\0', '\x07\0', '\x07\0error forwarding port 7: connection refused']);
    await once(accepted[0]!, 'close');
  });

  test('closes when every connection of the classic protocol has ended', async () => {
    serve = (socket) => void socket.end('bye');
    const socket = new WebSocket(server.portForwardUrl(dial, [80]).replace('http', 'ws'), ['v4.base64.channel.k8s.io']);
    const messages: string[] = [];
    socket.on('message', (message: Buffer) => messages.push(message.toString()));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1000);
    expect(messages).toEqual([
      `0${Buffer.from('\x50\0').toString('base64')}`,
      `1${Buffer.from('\x50\0').toString('base64')}`,
      `0${Buffer.from('bye').toString('base64')}`,
    ]);
  });
});
