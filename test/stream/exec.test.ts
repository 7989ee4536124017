import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/lib/log.js';
import type { Session } from '../../src/stream/remote-command.js';
import type { TerminalSize } from '../../src/stream/resize-events.js';
import { StreamServer } from '../../src/stream/server.js';
import { spdyConnect } from '../support/spdy-client.js';
import { program } from '../support/program.js';
import { all, openAll, outOnly, terminal, websocket } from '../support/exec-clients.js';

let server: StreamServer;
beforeEach(async () => {
  server = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent') });
  await server.listen();
});
afterEach(() => server.close());

describe('exec over SPDY', () => {
  test('carries stdin, stdout, stderr and the exit code of a program', async () => {
    const url = server.execUrl(program('sh', '-c', 'cat; echo problem >&2; exit 7'), all);
    const { client, error, stdin, stdout, stderr } = await openAll(url, all);
    expect(client.protocol).toBe('v4.channel.k8s.io');
    await stdin.write('hello');
    await stdin.close();
    expect(await stdout.text()).toBe('hello');
    expect(await stderr.text()).toBe('problem\n');
    expect(JSON.parse(await error.text())).toMatchObject({
      status: 'Failure',
      reason: 'NonZeroExitCode',
      details: { causes: [{ reason: 'ExitCode', message: '7' }] },
    });
    await client.closed;
    expect(client.goneAway).toBe(true);
  });

  test('returns Success for exit code 0, and InternalError for a command that could not run', async () => {
    const fine = await openAll(server.execUrl(program('true'), outOnly), outOnly);
    expect(JSON.parse(await fine.error.text())).toEqual({ status: 'Success' });
    const broken = await openAll(
      server.execUrl(() => Promise.reject(new Error('no such container')), outOnly),
      outOnly,
    );
    expect(JSON.parse(await broken.error.text())).toMatchObject({
      reason: 'InternalError',
      message: 'Internal error occurred: error executing command in container: no such container',
    });
  });

  test('writes plain text for a failure, and nothing for success, to clients before v4', async () => {
    const failed = await openAll(server.execUrl(program('false'), outOnly), outOnly, ['v2.channel.k8s.io']);
    expect(await failed.error.text()).toBe('command terminated with non-zero exit code: exit code 1');
    const fine = await openAll(server.execUrl(program('true'), outOnly), outOnly, []);
    expect(await fine.error.text()).toBe('');
    expect(fine.client.protocol).toBe('');
  });

  test('passes on terminal sizes, the last one also to a late listener', async () => {
    const sizes: TerminalSize[] = [];
    const open = async ({ onResize, stdin }: Session) => {
      // a listener that comes when the first sizes are here already
      await once(stdin!, 'data');
      onResize((size) => void sizes.push(size));
      await once(stdin!, 'end');
      return { exitCode: 0 };
    };
    const { resize, stdin, error } = await openAll(server.execUrl(open, terminal), terminal);
    await resize.write('{"Width":80,"Height":24}\n{"Width":100,');
    await resize.write('"Height":30}\nnonsense}{"Width":-1,"Height":2}');
    await stdin.write('listen');
    await resize.write('{"Width":120,"Height":40}');
    await expect.poll(() => sizes.at(-1)).toEqual({ width: 120, height: 40 });
    await stdin.close();
    expect(JSON.parse(await error.text())).toEqual({ status: 'Success' });
    expect(sizes.map(({ width }) => width)).not.toContain(80);
  });

  test('notifies the session when its client is killed', async () => {
    let session!: Session;
    let abort!: () => void;
    const aborted = new Promise<void>((resolve) => (abort = resolve));
    const open = async (opened: Session) => {
      session = opened;
      opened.signal.addEventListener('abort', abort);
      await aborted;
      return { exitCode: 0 };
    };
    const { client } = await openAll(server.execUrl(open, all), all);
    client.kill();
    await once(session.stdin!.resume(), 'end');
    await aborted;
    // what is still written goes nowhere, and hurts nobody
    await new Promise<void>((resolve) => session.stdout!.write('late', () => resolve()));
  });

  test('keeps output flowing to a client that half-closed its connection', async () => {
    const { client, stdout, error } = await openAll(server.execUrl(program('sh', '-c', 'cat; echo done'), all), all);
    client.transport.end();
    expect(await stdout.text()).toBe('done\n');
    expect(JSON.parse(await error.text())).toEqual({ status: 'Success' });
  });

  test('closes a connection whose client does not open its streams', async () => {
    const hasty = new StreamServer({
      address: '127.0.0.1',
      port: 0,
      log: createLogger('silent'),
      creationTimeoutMs: 20,
    });
    await hasty.listen();
    const client = await spdyConnect(hasty.execUrl(program('true'), all), ['v4.channel.k8s.io']);
    const stream = await client.open({ streamtype: 'stdout' });
    await client.closed;
    expect(await stream.ended).toBe('gone');
    await hasty.close();
  });

  test('refuses streams that were not requested, and duplicate ones', async () => {
    const client = await spdyConnect(server.execUrl(program('true'), outOnly), ['v4.channel.k8s.io']);
    expect(await (await client.open({ streamtype: 'stdin' })).ended).toBe('reset');
    expect(await (await client.open({ streamtype: 'banana' })).ended).toBe('reset');
    const stdout = await client.open({ streamtype: 'stdout' });
    expect(await (await client.open({ streamtype: 'stdout' })).ended).toBe('reset');
    const error = await client.open({ streamtype: 'error' });
    expect(JSON.parse(await error.text())).toEqual({ status: 'Success' });
    expect(await stdout.ended).toBe('fin');
  });
});

describe('exec over WebSocket', () => {
  test('carries stdin with its end, stdout, stderr and the exit code over v5', async () => {
    const client = await websocket(server.execUrl(program('sh', '-c', 'cat; echo problem >&2; exit 7'), all), [
      'v5.channel.k8s.io',
    ]);
    client.send(0, 'hello');
    client.socket.send(Buffer.from([255, 0]));
    expect(await client.closed).toBe(1000);
    expect(client.text(1)).toBe('hello');
    expect(client.text(2)).toBe('problem\n');
    expect(JSON.parse(client.text(3))).toMatchObject({ details: { causes: [{ reason: 'ExitCode', message: '7' }] } });
    expect(client.messages[0]).toEqual(Buffer.from([1]));
  });

  test("prefers the client's first protocol, and supports base64", async () => {
    const url = server.execUrl(program('head', '-c', '5'), all);
    const client = await websocket(url, ['v9.channel.k8s.io', 'v4.base64.channel.k8s.io', 'v4.channel.k8s.io']);
    expect(client.socket.protocol).toBe('v4.base64.channel.k8s.io');
    client.socket.send(`0${Buffer.from('hello, world').toString('base64')}`);
    await client.closed;
    expect(client.text(1)).toBe('hello');
    expect(JSON.parse(client.text(3))).toEqual({ status: 'Success' });
  });

  test('uses the oldest protocol for clients that name none', async () => {
    const client = await websocket(server.execUrl(program('false'), outOnly), []);
    await client.closed;
    expect(client.text(3)).toBe('command terminated with non-zero exit code: exit code 1');
  });

  test('passes on terminal sizes', async () => {
    let heard!: (size: TerminalSize) => void;
    const size = new Promise<TerminalSize>((resolve) => (heard = resolve));
    const open = async ({ onResize }: Session) => {
      onResize(heard);
      await size;
      return { exitCode: 0 };
    };
    const client = await websocket(server.execUrl(open, terminal), ['v5.channel.k8s.io']);
    client.send(4, '{"Width":80,"Height":24}');
    expect(await size).toEqual({ width: 80, height: 24 });
    await client.closed;
  });

  test('takes large messages on stdin, and closes on one that is too large for a size of a terminal', async () => {
    let bytes = 0;
    const open = async ({ stdin, signal }: Session) => {
      stdin!.on('data', (chunk: Buffer) => (bytes += chunk.length));
      if (!signal.aborted) await once(signal, 'abort');
      return { exitCode: 0 };
    };
    const client = await websocket(server.execUrl(open, terminal), ['v5.channel.k8s.io']);
    client.send(0, 'x'.repeat(1024 * 1024));
    await expect.poll(() => bytes).toBe(1024 * 1024);
    client.send(4, '}'.repeat(8 * 1024));
    expect(await client.closed).toBe(1009);
  });

  test('ends stdin and notifies the session when the client is killed', async () => {
    let outcome!: (text: string) => void;
    const ended = new Promise<string>((resolve) => (outcome = resolve));
    const open = async ({ stdin, signal }: Session) => {
      await once(stdin!.resume(), 'end');
      if (!signal.aborted) await once(signal, 'abort');
      outcome('ended');
      return { exitCode: 0 };
    };
    const client = await websocket(server.execUrl(open, all), ['v4.channel.k8s.io']);
    client.socket.terminate();
    expect(await ended).toBe('ended');
  });
});

/** Waits until a figure has not grown for a while. */
async function settled(figure: () => number): Promise<number> {
  for (let last = -1; last !== figure();) {
    last = figure();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return figure();
}

describe('backpressure', () => {
  // two socket buffers of the kernel, and what Node and we keep
  const limitBytes = 16 * 1024 * 1024;
  const totalBytes = 48 * 1024 * 1024;
  const piece = Buffer.alloc(256 * 1024);

  test('blocks a program while its WebSocket client does not read', async () => {
    let written = 0;
    const open = async ({ stdout }: Session) => {
      for (; written < totalBytes; written += piece.length)
        await new Promise<void>((resolve) => stdout!.write(piece, () => resolve()));
      return { exitCode: 0 };
    };
    const client = await websocket(server.execUrl(open, outOnly), ['v5.channel.k8s.io']);
    client.socket.pause();
    expect(await settled(() => written)).toBeLessThan(limitBytes);
    client.socket.resume();
    await client.closed;
    expect(Buffer.byteLength(client.text(1))).toBe(totalBytes);
    expect(JSON.parse(client.text(3))).toEqual({ status: 'Success' });
  });

  test('blocks a WebSocket client while the program does not read', async () => {
    let session!: Session;
    let received = 0;
    let begin!: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const open = async (opened: Session) => {
      session = opened;
      await begun;
      session.stdin!.on('data', (chunk: Buffer) => (received += chunk.length));
      await once(session.stdin!, 'end');
      return { exitCode: 0 };
    };
    const client = await websocket(server.execUrl(open, all), ['v5.channel.k8s.io']);
    let sent = 0;
    const writing = (async () => {
      for (; sent < totalBytes; sent += piece.length) {
        await new Promise<void>((resolve) =>
          client.socket.send(Buffer.concat([Buffer.from([0]), piece]), () => resolve()),
        );
      }
      client.socket.send(Buffer.from([255, 0]));
    })();
    expect(await settled(() => sent)).toBeLessThan(limitBytes);
    begin();
    await writing;
    await client.closed;
    expect(received).toBe(totalBytes);
  });

  test('notifies the session when a client that is not read is killed', async () => {
    const alert = new StreamServer({ address: '127.0.0.1', port: 0, log: createLogger('silent'), pingMs: 50 });
    await alert.listen();
    let aborted = 0;
    const open = async ({ signal }: Session) => {
      await once(signal, 'abort');
      aborted += 1;
      return { exitCode: 0 };
    };
    const spdy = await openAll(alert.execUrl(open, all), all);
    const client = await websocket(alert.execUrl(open, all), ['v5.channel.k8s.io']);
    let sent = 0;
    for (let i = 0; i < 64; i += 1) {
      void spdy.stdin.write(piece).then(() => (sent += 1));
      client.socket.send(Buffer.concat([Buffer.from([0]), piece]), () => (sent += 1));
    }
    await settled(() => sent);
    const closed = [once(spdy.client.transport, 'close'), client.closed];
    spdy.client.kill();
    client.socket.terminate();
    await Promise.all(closed);
    while (aborted < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await alert.close();
  });
});

describe('attach', () => {
  test('ends with Success when the container ends', async () => {
    const url = server.attachUrl(async ({ stdout }) => void stdout!.write('from the container'), outOnly);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/attach\/[\w-]{22}$/);
    const { stdout, error } = await openAll(url, outOnly);
    expect(await stdout.text()).toBe('from the container');
    expect(JSON.parse(await error.text())).toEqual({ status: 'Success' });
  });
});

describe('concurrent sessions', () => {
  test('each get their own output, and leave no connection behind', async () => {
    const spdy = async (i: number) => {
      const { stdin, stdout, client } = await openAll(server.execUrl(program('cat'), all), all);
      await stdin.write(`session ${i}`);
      await stdin.close();
      expect(await stdout.text()).toBe(`session ${i}`);
      await client.closed;
    };
    const web = async (i: number) => {
      const client = await websocket(server.execUrl(program('cat'), all), ['v5.channel.k8s.io']);
      client.send(0, `session ${i}`);
      client.socket.send(Buffer.from([255, 0]));
      await client.closed;
      expect(client.text(1)).toBe(`session ${i}`);
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => Promise.all([spdy(i), web(i)])));
    while (server.connections > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
