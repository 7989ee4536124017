import fc from 'fast-check';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { SpdyConnection } from '../../src/stream/spdy/spdy-connection.js';
import * as frames from '../../src/stream/spdy/spdy-frames.js';
import { HeaderInflater, headerBlock, headerDictionary } from '../../src/stream/spdy/spdy-headers.js';
import { boundless } from '../support/allowances.js';
import { settingsFrame } from '../support/spdy-client.js';
import { fuzz, outcome } from './fuzz.js';
import { bytes, changed, pieces, text } from './inputs.js';

const packed = (block: Buffer): Buffer => deflateSync(block, { dictionary: headerDictionary });
const block = fc.oneof(
  fc.dictionary(text, text, { maxKeys: 4 }).map((headers) => packed(headerBlock(headers))),
  changed(fc.dictionary(text, text, { maxKeys: 4 }).map(headerBlock)).map(packed),
  // one that unpacks to more than it may
  fc.integer({ min: 1, max: 40 }).map((kib) => packed(Buffer.alloc(kib * 1024))),
  bytes(60),
);
const id = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.nat(0x7fffffff));
const frame = fc.oneof(
  fc
    .tuple(id, bytes(100), fc.boolean())
    .map(([to, data, fin]) => Buffer.concat([frames.dataHead(to, data.length, fin), data])),
  fc.tuple(id, block, fc.boolean()).map(([of, headers, fin]) => frames.synStream(of, headers, fin)),
  fc.tuple(id, block).map(([of, headers]) => frames.synReply(of, headers)),
  fc.tuple(id, fc.nat(9)).map(([of, status]) => frames.rstStream(of, status)),
  fc.nat(0x7fffffff).map(frames.ping),
  fc.nat(0x7fffffff).map(settingsFrame),
  id.map((last) => frames.goAway(last)),
  fc.tuple(id, fc.nat(0x7fffffff)).map(([of, delta]) => frames.windowUpdate(of, delta)),
);
const sent = fc.array(frame, { maxLength: 20 }).map((all) => Buffer.concat(all));
const stream = fc.tuple(
  fc.oneof({ weight: 3, arbitrary: sent }, changed(sent), bytes()),
  fc.array(fc.nat(), { maxLength: 6 }),
);

fuzz('any bytes are SPDY frames or a broken connection', stream, async ([all, cuts]) => {
  const decoder = new frames.FrameDecoder();
  for (const piece of pieces(all, cuts)) {
    const found = await outcome(() => [...decoder.push(piece)]);
    if (!found) return;
    const dataBytes = found.reduce((sum, each) => sum + (each.kind === 'data' ? each.data.length : 0), 0);
    expect(dataBytes).toBeLessThanOrEqual(all.length);
  }
});

fuzz('any header block is read or refused', fc.array(block, { maxLength: 4 }), async (blocks) => {
  const inflater = new HeaderInflater();
  try {
    for (const each of blocks) {
      const headers = await outcome(() => inflater.headers(each));
      if (!headers) return;
      const unpacked = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
      expect(unpacked).toBeLessThanOrEqual(16 * 1024);
    }
  } finally {
    inflater.close();
  }
});

fuzz('a connection takes any bytes, answers, and goes when its client does', stream, async ([all, cuts]) => {
  let answered = 0;
  const socket = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      answered += chunk.length;
      done();
    },
  });
  const connection = new SpdyConnection(socket, {
    // they echo what they hear
    onStream: ({ headers, duplex }) => {
      duplex.pipe(duplex);
      return headers.size === 1 ? 'not wanted' : undefined;
    },
    dataType: 'data',
    allowance: boundless(),
    idleTimeoutMs: 60_000,
    pingMs: 60_000,
  });
  for (const piece of pieces(all, cuts)) if (piece.length > 0) socket.push(piece);
  for (let turns = 0; turns < 5; turns += 1) await turn();
  socket.destroy();
  await new Promise<void>((resolve) =>
    connection.signal.aborted ? resolve() : connection.signal.addEventListener('abort', () => resolve()),
  );
  // what comes back is what was sent, with heads, resets and windows
  expect(answered).toBeLessThanOrEqual(64 * 1024 + 4 * all.length);
});
