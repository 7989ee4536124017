import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { CrispError } from '../../src/lib/errors.js';
import { ttrpc } from '../../src/lib/proto.js';
import { maxPending, TtrpcClient } from '../../src/lib/ttrpc/ttrpc-client.js';
import { encodeFrame, type Frame, FrameReader } from '../../src/lib/ttrpc/ttrpc-frame.js';
import { mostRequests, TtrpcServer } from '../../src/lib/ttrpc/ttrpc-server.js';

let folder: string;
let server: TtrpcServer;
let client: TtrpcClient;
let release: () => void;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisp-test-ttrpc-'));
  const gate = new Promise<void>((resolve) => (release = resolve));
  server = new TtrpcServer({
    'Echo/Say': (payload) => payload,
    'Echo/Late': async (payload) => {
      await gate;
      return payload;
    },
    'Echo/Long': () => Buffer.alloc(5 << 20),
    'Echo/Fail': () => {
      throw new CrispError('NotFound', 'no such thing');
    },
  });
  await server.listen(join(folder, 'sock'));
  client = await TtrpcClient.connect(join(folder, 'sock'), 30_000);
});

afterEach(async () => {
  release();
  client.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test('carries many concurrent calls on one connection, each with its own answer', async () => {
  const late = client.call('Echo', 'Late', Buffer.from('late'));
  const words = Array.from({ length: 100 }, (_, index) => `word ${index} ${'x'.repeat(index * 997)}`);
  const said = await Promise.all(words.map((word) => client.call('Echo', 'Say', Buffer.from(word))));
  expect(said.map(text)).toEqual(words);
  release();
  expect(text(await late)).toBe('late');
});

test('maps the status of a failure to its kind', async () => {
  await expect(client.call('Echo', 'Fail', Buffer.of())).rejects.toMatchObject({
    kind: 'NotFound',
    message: 'no such thing',
  });
  await expect(client.call('Echo', 'Nothing', Buffer.of())).rejects.toMatchObject({ kind: 'Unimplemented' });
});

test('answers also what is too long to be answered in full', async () => {
  const service = 'x'.repeat((4 << 20) - 64);
  await expect(client.call(service, 'Say', Buffer.of())).rejects.toMatchObject({ kind: 'Unimplemented' });
  await expect(client.call('Echo', 'Long', Buffer.of())).rejects.toMatchObject({ kind: 'ResourceExhausted' });
  expect(text(await client.call('Echo', 'Say', Buffer.from('still here')))).toBe('still here');
});

test('refuses more requests than may be under way on a connection, and serves the rest and others meanwhile', async () => {
  const late = Array.from({ length: mostRequests }, () => client.call('Echo', 'Late', Buffer.from('late')));
  await expect(client.call('Echo', 'Late', Buffer.of())).rejects.toMatchObject({ kind: 'ResourceExhausted' });
  const other = await TtrpcClient.connect(join(folder, 'sock'), 30_000);
  expect(text(await other.call('Echo', 'Say', Buffer.from('other')))).toBe('other');
  other.close();
  release();
  expect((await Promise.all(late)).map(text)).toEqual(late.map(() => 'late'));
  expect(text(await client.call('Echo', 'Late', Buffer.from('again')))).toBe('again');
});

test('refuses requests that hold more than a few messages together', async () => {
  const large = Buffer.alloc((4 << 20) - 64);
  const late = Array.from({ length: 4 }, () => client.call('Echo', 'Late', large));
  await expect(client.call('Echo', 'Late', large)).rejects.toMatchObject({ kind: 'ResourceExhausted' });
  release();
  expect((await Promise.all(late)).map(({ length }) => length)).toEqual(late.map(() => large.length));
});

test('answers any number of requests that take no time, also where they come in one piece', async () => {
  const words = Array.from({ length: 4 * mostRequests }, (_, index) => String(index));
  const said = await Promise.all(words.map((word) => client.call('Echo', 'Say', Buffer.from(word))));
  expect(said.map(text)).toEqual(words);
});

test('cuts off a peer that asks and does not read', async () => {
  const peer = connect(join(folder, 'sock')).pause();
  peer.on('error', () => {});
  const payload = Buffer.alloc(1 << 20);
  const request = ttrpc.Request.encode({ service: 'Echo', method: 'Say', payload }).finish();
  const closed = new Promise((resolve) => peer.once('close', resolve));
  // a server that reads on takes all of them
  for (let sent = 0; sent < 100 && !peer.destroyed; sent += 1) {
    const written = new Promise<void>((resolve) => peer.write(encodeFrame(1, 1, request), () => resolve()));
    await Promise.race([written, closed]);
  }
  await closed;
});

test('fails calls in flight and later ones with Unavailable when the server goes away', async () => {
  const late = client.call('Echo', 'Late', Buffer.of());
  await Promise.all([server.close(), expect(late).rejects.toMatchObject({ kind: 'Unavailable' })]);
  await client.closed;
  await expect(client.call('Echo', 'Say', Buffer.of())).rejects.toMatchObject({ kind: 'Unavailable' });
});

test('holds a bounded number of calls to a server that does not answer', async () => {
  const silent = createServer((socket) => socket.resume()).listen(join(folder, 'silent'));
  await once(silent, 'listening');
  const asking = await TtrpcClient.connect(join(folder, 'silent'), 30_000);
  const held = Array.from({ length: maxPending }, () => asking.call('Echo', 'Say', Buffer.of()));
  const gone = Promise.allSettled(held);
  await expect(asking.call('Echo', 'Say', Buffer.of())).rejects.toMatchObject({
    kind: 'ResourceExhausted',
    message: expect.stringContaining(`${maxPending} calls are under way`) as string,
  });
  asking.close();
  await gone;
  silent.close();
});

test('stops waiting when its caller goes away, and at its time limit', async () => {
  const gone = new AbortController();
  const late = client.call('Echo', 'Late', Buffer.of(), { signal: gone.signal });
  gone.abort();
  await expect(late).rejects.toMatchObject({ kind: 'Cancelled' });
  await expect(client.call('Echo', 'Late', Buffer.of(), { timeoutMs: 1 })).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
  });
});

test('reports that nothing listens, or that the message is too large', async () => {
  await expect(TtrpcClient.connect(join(folder, 'nothing'), 1000)).rejects.toMatchObject({ kind: 'Unavailable' });
  await expect(client.call('Echo', 'Say', Buffer.alloc(5 << 20))).rejects.toMatchObject({ kind: 'ResourceExhausted' });
});

test('finds the frames however the bytes are split', () => {
  const frames = fc.array(
    fc.record({ streamId: fc.nat(), type: fc.constantFrom(1, 2), body: fc.uint8Array({ maxLength: 40 }) }),
  );
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sent, cuts) => {
      const bytes = Buffer.concat(sent.map((frame) => encodeFrame(frame.streamId, frame.type, frame.body)));
      const got: Frame[] = [];
      const reader = new FrameReader((frame) => got.push({ ...frame, body: Uint8Array.from(frame.body) }));
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const cut = cuts[turn % cuts.length] as number;
        reader.push(bytes.subarray(at, at + cut));
        at += cut;
      }
      expect(got).toEqual(sent);
    }),
  );
});
