import fc from 'fast-check';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { SpdyConnection } from '../../../src/stream/spdy/spdy-connection.js';
import * as frames from '../../../src/stream/spdy/spdy-frames.js';
import type { SpdyStream } from '../../../src/stream/spdy/spdy-stream.js';
import { boundless } from '../../support/allowances.js';
import { SpdyClient, settingsFrame } from '../../support/spdy-client.js';

/** Two ends of a connection in memory; each holds little before it asks its writer to wait. */
function pair(): [Duplex, Duplex] {
  const make = (other: () => Duplex): Duplex => {
    let resume: (() => void) | undefined;
    const end: Duplex & { ask?: () => void } = new Duplex({
      highWaterMark: 16 * 1024,
      read: () => {
        (end as { ask?: () => void }).ask?.();
      },
      write: (chunk: Buffer, _encoding, done) => {
        if (other().destroyed || other().push(chunk)) return process.nextTick(done);
        resume = done;
        Object.assign(other(), {
          ask: () => {
            const go = resume;
            resume = undefined;
            go?.();
          },
        });
      },
      final: (done) => {
        other().push(null);
        done();
      },
      destroy: (_err, done) => {
        process.nextTick(() => other().destroy());
        done(null);
      },
    });
    return end;
  };
  const a: Duplex = make(() => b);
  const b: Duplex = make(() => a);
  return [a, b];
}

function connect(
  onStream: (stream: SpdyStream) => string | undefined = () => undefined,
  idleTimeoutMs = 60_000,
  pingMs = 60_000,
) {
  const [ours, theirs] = pair();
  const problems: string[] = [];
  const connection = new SpdyConnection(ours, {
    onStream,
    dataType: 'data',
    allowance: boundless(),
    idleTimeoutMs,
    pingMs,
    onProblem: (problem) => problems.push(problem),
  });
  return { connection, client: new SpdyClient(theirs), problems };
}

/** Waits until a figure stays as it is for a good many turns of the event loop. */
async function settled(figure: () => number): Promise<number> {
  for (let same = 0, last = figure(); same < 200; same += 1) {
    await turn();
    if (figure() !== last) [same, last] = [0, figure()];
  }
  return figure();
}

describe('a SPDY connection', () => {
  test('echoes on many streams at once, each with its own half close', async () => {
    const { client } = connect(({ duplex }) => void duplex.pipe(duplex));
    const echo = async (i: number) => {
      const stream = await client.open({ number: String(i) });
      await stream.write(`stream ${i}`.repeat(1000));
      await stream.close();
      return await stream.text();
    };
    const texts = await Promise.all(Array.from({ length: 500 }, (_, i) => echo(i)));
    expect(texts).toEqual(texts.map((_, i) => `stream ${i}`.repeat(1000)));
  });

  test('refuses streams past a thousand, and ids that are not the next of a client', async () => {
    const { client } = connect(({ duplex }) => void duplex.resume());
    const streams = [];
    for (let i = 0; i < 1001; i += 1) streams.push(await client.open({}));
    expect(await streams.at(-1)?.ended).toBe('reset');
    await streams[0]?.reset();
    const replaced = await client.open({});
    await replaced.replied;
    await client.send(frames.synStream(1, Buffer.alloc(0)));
    await client.closed;
  });

  test('stops reading for a stream without a reader, and resumes when it is read', async () => {
    let stream!: SpdyStream;
    const { client } = connect((opened) => void (stream = opened));
    const flood = await client.open({});
    await flood.replied;
    let sent = 0;
    const piece = Buffer.alloc(32 * 1024);
    const writing = (async () => {
      for (let i = 0; i < 256; i += 1) {
        await flood.write(piece);
        sent += piece.length;
      }
      await flood.close();
    })();
    expect(await settled(() => sent)).toBeLessThan(2 * 1024 * 1024);
    let received = 0;
    for await (const chunk of stream.duplex) received += (chunk as Buffer).length;
    await writing;
    expect(received).toBe(256 * piece.length);
  });

  test('lets other streams flow while one reader is slow', async () => {
    const { client } = connect(
      ({ duplex, headers }) => void (headers.get('kind') === 'echo' ? duplex.pipe(duplex) : undefined),
    );
    const slow = await client.open({ kind: 'slow' });
    await slow.write(Buffer.alloc(512 * 1024));
    const echo = await client.open({ kind: 'echo' });
    await echo.write('hello');
    await echo.close();
    expect(await echo.text()).toBe('hello');
  });

  test('blocks writers while the client does not read', async () => {
    let stream!: SpdyStream;
    const { client } = connect((opened) => void (stream = opened));
    const opened = await client.open({});
    await opened.replied;
    let release!: () => void;
    client.gate = new Promise((resolve) => (release = resolve));
    let taken = 0;
    const writing = (async () => {
      for (let i = 0; i < 512; i += 1) {
        await new Promise<void>((resolve) => stream.duplex.write(Buffer.alloc(16 * 1024), () => resolve()));
        taken += 16 * 1024;
      }
      stream.duplex.end();
    })();
    expect(await settled(() => taken)).toBeLessThan(1024 * 1024);
    release();
    await writing;
    expect(await opened.ended).toBe('fin');
    expect(opened.bytes).toBe(512 * 16 * 1024);
  });

  test('does not buffer replies without limit for a client that does not read', async () => {
    const { client } = connect();
    client.gate = new Promise(() => {});
    let sent = 0;
    void (async () => {
      for (;;) {
        await client.send(frames.ping(1));
        sent += 1;
      }
    })();
    expect(await settled(() => sent)).toBeLessThan(50_000);
    client.kill();
  });

  test('respects the flow control window of a client that has one', async () => {
    const { client } = connect(({ duplex }) => void duplex.end(Buffer.alloc(1024 * 1024)));
    await client.send(settingsFrame(8 * 1024));
    let allowed = 8 * 1024;
    let overrun = false;
    client.onData = (id, bytes) => {
      allowed -= bytes;
      if (allowed < 0) overrun = true;
      if (allowed > 0) return;
      allowed += 8 * 1024;
      void client.send(Buffer.concat([frames.windowUpdate(id, 8 * 1024), frames.windowUpdate(0, 8 * 1024)]));
    };
    const stream = await client.open({});
    expect(await stream.ended).toBe('fin');
    expect(stream.bytes).toBe(1024 * 1024);
    expect(overrun).toBe(false);
  });

  test('grants more window to a client that respects it, and none to one that does not', async () => {
    let received = 0;
    const { client } = connect(({ duplex }) => void duplex.on('data', (chunk: Buffer) => (received += chunk.length)));
    const strict = await client.open({});
    let allowed = 64 * 1024;
    let resume = (): void => {};
    client.onWindowUpdate = ({ streamId, deltaBytes }) => {
      if (streamId === strict.id) allowed += deltaBytes;
      resume();
    };
    for (let i = 0; i < 64; i += 1) {
      while (allowed < 16 * 1024) await new Promise<void>((resolve) => (resume = resolve));
      await strict.write(Buffer.alloc(16 * 1024));
      allowed -= 16 * 1024;
    }
    await settled(() => received);
    expect(received).toBe(1024 * 1024);

    await strict.write(Buffer.alloc(4 * 1024 * 1024));
    await settled(() => received);
    client.windowUpdates = [];
    await strict.write(Buffer.alloc(1024 * 1024));
    await settled(() => received);
    expect(received).toBe(6 * 1024 * 1024);
    expect(client.windowUpdates).toEqual([]);
  });

  test('drops writes to a stream that the client reset, and notifies its owner', async () => {
    let stream!: SpdyStream;
    const { client } = connect((opened) => void (stream = opened));
    const opened = await client.open({});
    await opened.replied;
    const aborted = once(stream.signal, 'abort');
    await opened.reset();
    await aborted;
    await new Promise<void>((resolve) => stream.duplex.end('late', () => resolve()));
    stream.duplex.resume();
    await once(stream.duplex, 'close');
  });

  test('answers pings, and closes after the idle time without other traffic', async () => {
    const { client, connection } = connect(() => undefined, 1000, 10);
    const opened = await client.open({});
    await client.send(frames.ping(7));
    await client.closed;
    expect(client.pings).toContain(7);
    expect(connection.signal.aborted).toBe(true);
    expect(await opened.ended).toBe('gone');
  });

  test('closes after GOAWAY once its streams have ended', async () => {
    let stream!: SpdyStream;
    const { client } = connect((opened) => void (stream = opened));
    const opened = await client.open({});
    await opened.replied;
    await client.send(frames.goAway(0));
    await opened.write('still ours');
    await opened.close();
    const [chunk] = (await once(stream.duplex, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('still ours');
    stream.duplex.end('and yours');
    expect(await opened.text()).toBe('and yours');
    await client.closed;
  });

  test('closes immediately on close(), also after a GOAWAY and with streams that the client left open', async () => {
    const { client, connection } = connect(({ duplex }) => void duplex.resume());
    const opened = await client.open({});
    await opened.replied;
    await client.send(frames.goAway(0));
    await opened.write('and no end');
    connection.close();
    expect(await opened.ended).toBe('reset');
    await client.closed;
    expect(connection.signal.aborted).toBe(true);
  });

  test('survives arbitrary input', async () => {
    const sane = [
      frames.synStream(1, Buffer.alloc(3)),
      frames.dataHead(1, 5, true),
      frames.rstStream(1, 1),
      frames.ping(3),
      frames.goAway(9),
      frames.windowUpdate(0, 0x7fffffff),
      settingsFrame(0),
    ];
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)),
      fc.constantFrom(...sane),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), async (pieces, echo) => {
        const [ours, theirs] = pair();
        theirs.on('error', () => {}).resume();
        const connection = new SpdyConnection(ours, {
          onStream: ({ duplex }) => void (echo ? duplex.pipe(duplex) : duplex.end('bye')),
          dataType: 'data',
          allowance: boundless(),
          idleTimeoutMs: 60_000,
          pingMs: 60_000,
        });
        const gone = new Promise<void>((resolve) => connection.signal.addEventListener('abort', () => resolve()));
        for (const bytes of pieces) if (!theirs.destroyed) theirs.write(bytes);
        await turn();
        theirs.destroy();
        await gone;
      }),
      { numRuns: 300 },
    );
  });
});
