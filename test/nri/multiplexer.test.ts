import fc from 'fast-check';
import { Duplex, PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Multiplexer } from '../../src/nri/multiplexer.js';

/** Two ends of one stream of bytes; what is written to one comes out of the other. */
function pair(): [Duplex, Duplex] {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const ends: [Duplex, Duplex] = [
    Duplex.from({ readable: back, writable: there }),
    Duplex.from({ readable: there, writable: back }),
  ];
  // one that is closed takes the other along
  for (const end of ends) end.on('error', () => {});
  return ends;
}

test('streams arrive whole and apart, however long their pieces are', async () => {
  const piece = fc.record({ id: fc.constantFrom(1, 2, 7), size: fc.oneof(fc.nat(50), fc.nat(20_000)) });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const [left, right] = pair();
      const [from, to] = [new Multiplexer(left), new Multiplexer(right)];
      const out = new Map([1, 2, 7].map((id) => [id, from.open(id)]));
      const sent = new Map<number, Buffer>();
      const received = new Map<number, Buffer>();
      for (const id of [1, 2, 7]) {
        to.open(id).on('data', (chunk: Buffer) => {
          received.set(id, Buffer.concat([received.get(id) ?? Buffer.alloc(0), chunk]));
        });
      }
      pieces.forEach(({ id, size }, index) => {
        const bytes = Buffer.alloc(size, index + 1);
        out.get(id)?.write(bytes);
        if (size > 0) sent.set(id, Buffer.concat([sent.get(id) ?? Buffer.alloc(0), bytes]));
      });
      const lengths = (of: Map<number, Buffer>): number =>
        [...of.values()].reduce((sum, { length }) => sum + length, 0);
      while (lengths(received) < lengths(sent)) await new Promise((resolve) => setImmediate(resolve));
      expect(received).toEqual(sent);
      from.close();
      to.close();
    }),
    { numRuns: 50 },
  );
});

test('a message that is longer than NRI’s first read goes in two frames', async () => {
  const [left, right] = pair();
  const frames: number[] = [];
  let seen = Buffer.alloc(0);
  right.on('data', (chunk: Buffer) => {
    seen = Buffer.concat([seen, chunk]);
    while (seen.length >= 8 && seen.length >= 8 + seen.readUInt32BE(4)) {
      frames.push(seen.readUInt32BE(4));
      seen = seen.subarray(8 + seen.readUInt32BE(4));
    }
  });
  new Multiplexer(left).open(1).write(Buffer.alloc(3_000_000));
  while (frames.length < 2) await new Promise((resolve) => setImmediate(resolve));
  expect(frames).toEqual([4096, 3_000_000 - 4096]);
});

test('a frame longer than the protocol allows ends the trunk and every stream on it', async () => {
  const [left, right] = pair();
  const stream = new Multiplexer(left).open(1);
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  right.write(Buffer.from([0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff]));
  await closed;
  expect(left.destroyed).toBe(true);
});

test('data for a connection that was not opened is dropped', async () => {
  const [left, right] = pair();
  const stream = new Multiplexer(left).open(2);
  right.write(Buffer.from([0, 0, 0, 9, 0, 0, 0, 1, 0x61, 0, 0, 0, 2, 0, 0, 0, 1, 0x62]));
  const first = await new Promise<Buffer>((resolve) => stream.once('data', resolve));
  expect(String(first)).toBe('b');
});

test('a peer that never reads is cut off before what waits for it fills the memory', async () => {
  const trunk = new Duplex({ read() {}, write() {} });
  const out = new Multiplexer(trunk).open(1);
  const piece = Buffer.alloc(1024 * 1024);
  let sent = 0;
  for (; !trunk.destroyed && sent < 100; sent += 1) out.write(piece);
  expect(trunk.destroyed).toBe(true);
  expect(sent).toBeLessThan(20);
  await new Promise((resolve) => out.once('close', resolve));
});
