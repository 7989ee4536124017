import fc from 'fast-check';
import { constants, createDeflate, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import * as frames from '../../../src/stream/spdy/spdy-frames.js';
import {
  EmptyHeaderPacker,
  headerBlock,
  headerDictionary,
  HeaderInflater,
} from '../../../src/stream/spdy/spdy-headers.js';
import { settingsFrame } from '../../support/spdy-client.js';

const streamId = fc.integer({ min: 1, max: 0x7fffffff });
const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

/** Frames as they are sent, with what has to come out. */
const anyFrame: fc.Arbitrary<{ sent: Buffer; expected: object }> = fc.oneof(
  fc.tuple(streamId, bytes(300), fc.boolean()).map(([id, data, fin]) => ({
    sent: Buffer.concat([frames.dataHead(id, data.length, fin), data]),
    expected: { kind: 'data', streamId: id, data: data.toString('hex'), fin },
  })),
  fc.tuple(streamId, bytes(100), fc.boolean()).map(([id, block, fin]) => ({
    sent: frames.synStream(id, block, fin),
    expected: { kind: 'synStream', streamId: id, fin, headerBlock: block.toString('hex') },
  })),
  fc.tuple(streamId, bytes(100)).map(([id, block]) => ({
    sent: frames.synReply(id, block),
    expected: { kind: 'synReply', streamId: id, fin: false, headerBlock: block.toString('hex') },
  })),
  fc.tuple(streamId, fc.integer({ min: 1, max: 11 })).map(([id, status]) => ({
    sent: frames.rstStream(id, status),
    expected: { kind: 'rstStream', streamId: id, status },
  })),
  fc.integer({ min: 0, max: 0xffffffff }).map((id) => ({ sent: frames.ping(id), expected: { kind: 'ping', id } })),
  streamId.map((initialWindowBytes) => ({
    sent: settingsFrame(initialWindowBytes),
    expected: { kind: 'settings', initialWindowBytes },
  })),
  streamId.map((lastStreamId) => ({ sent: frames.goAway(lastStreamId), expected: { kind: 'goAway', lastStreamId } })),
  fc.tuple(fc.nat(), fc.nat()).map(([id, deltaBytes]) => ({
    sent: frames.windowUpdate(id, deltaBytes),
    expected: { kind: 'windowUpdate', streamId: id, deltaBytes },
  })),
);

function decode(sent: Buffer, cuts: readonly number[]): object[] {
  const decoder = new frames.FrameDecoder();
  const edges = [0, ...cuts.map((cut) => cut % (sent.length + 1)).sort((a, b) => a - b), sent.length];
  const out: { kind: string; data?: string; fin?: boolean }[] = [];
  let joining = false;
  for (const [i, edge] of edges.entries()) {
    for (const frame of decoder.push(sent.subarray(edges[i - 1] ?? 0, edge))) {
      const plain = Object.fromEntries(
        Object.entries(frame).map(([k, v]) => [k, Buffer.isBuffer(v) ? v.toString('hex') : v]),
      ) as (typeof out)[0];
      const last = out.at(-1);
      if (joining && last && frame.kind === 'data') {
        last.data = `${last.data}${plain.data}`;
        last.fin = frame.fin;
      } else {
        out.push(plain);
      }
      joining = frame.kind === 'data';
    }
  }
  return out;
}

describe('the frame decoder', () => {
  test('decodes every frame, however the bytes are split', () => {
    // two data frames in a row cannot be told from one in pieces, so something stands between them
    const marked = fc
      .array(anyFrame)
      .map((list) => list.flatMap((frame) => [frame, { sent: frames.ping(1), expected: { kind: 'ping', id: 1 } }]));
    fc.assert(
      fc.property(marked, fc.array(fc.nat()), (list, cuts) => {
        const sent = Buffer.concat(list.map((frame) => frame.sent));
        expect(decode(sent, cuts)).toEqual(list.map((frame) => frame.expected));
      }),
    );
  });

  test('decodes any bytes or rejects them with a protocol error', () => {
    const control = fc
      .tuple(fc.integer({ min: 0, max: 12 }), bytes(40))
      .map(([type, payload]) => Buffer.concat([Buffer.from([0x80, 3, 0, type, 0, 0, 0, payload.length]), payload]));
    const sane = anyFrame.map((frame) => frame.sent);
    fc.assert(
      fc.property(fc.array(fc.oneof(bytes(60), control, sane)), fc.array(fc.nat()), (parts, cuts) => {
        try {
          decode(Buffer.concat(parts), cuts);
        } catch (err) {
          expect(err).toBeInstanceOf(CrispError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('passes on large data frames in pieces, and refuses large control frames before buffering them', () => {
    const decoder = new frames.FrameDecoder();
    const piece = Buffer.alloc(1000);
    expect([...decoder.push(Buffer.concat([frames.dataHead(1, 0xffffff, true), piece]))]).toMatchObject([
      { kind: 'data', fin: false },
    ]);
    expect([...decoder.push(piece)]).toHaveLength(1);
    const control = new frames.FrameDecoder();
    const head = frames.synStream(1, Buffer.alloc(frames.maxControlBytes)).subarray(0, 8);
    expect(() => [...control.push(head)]).toThrow('control frame of');
  });
});

describe('header blocks', () => {
  async function pack(deflate: ReturnType<typeof createDeflate>, block: Buffer): Promise<Buffer> {
    const parts: Buffer[] = [];
    const collect = (part: Buffer): void => void parts.push(part);
    deflate.on('data', collect).write(block);
    await new Promise<void>((resolve) => deflate.flush(constants.Z_SYNC_FLUSH, resolve));
    deflate.off('data', collect);
    return Buffer.concat(parts);
  }

  test('are decompressed one after the other, in lower case', async () => {
    const name = fc.stringMatching(/^[A-Za-z-]{1,20}$/);
    const someHeaders = fc.dictionary(name, fc.stringMatching(/^[^\0]{0,50}$/), { maxKeys: 10, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(fc.array(someHeaders, { maxLength: 5 }), async (blocks) => {
        const deflate = createDeflate({ dictionary: headerDictionary });
        const inflater = new HeaderInflater();
        for (const headers of blocks) {
          const packed = await pack(deflate, headerBlock(headers));
          const expected = new Map(
            Object.entries(headers).map(([key, value]) => [key.toLowerCase(), Buffer.from(value).toString()]),
          );
          expect(await inflater.headers(packed)).toEqual(expected);
        }
        inflater.close();
        deflate.close();
      }),
    );
  });

  test('that are malformed are refused', async () => {
    const start = Buffer.from([0x78, 0xbb, 0xe3, 0xc6, 0xa7, 0xc2]);
    const garbage = fc.oneof(
      bytes(80),
      bytes(80).map((rest) => Buffer.concat([start, rest])),
      // a stream that says it is over
      bytes(80).map((block) => Buffer.concat([start, deflateRawSync(block)])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(garbage, { minLength: 1, maxLength: 3 }), async (blocks) => {
        const inflater = new HeaderInflater();
        for (const block of blocks) {
          try {
            await inflater.headers(block);
          } catch (err) {
            expect(err).toBeInstanceOf(CrispError);
            break;
          }
        }
        inflater.close();
      }),
      { numRuns: 500 },
    );
  });

  test('that decompress beyond the limit are refused', async () => {
    const packed = await pack(createDeflate({ dictionary: headerDictionary }), Buffer.alloc(10_000_000));
    expect(packed.length).toBeLessThan(frames.maxControlBytes);
    await expect(new HeaderInflater().headers(packed)).rejects.toThrow('decompresses to more than 8192 bytes');
  });

  test('of the server can be decompressed', async () => {
    const packer = new EmptyHeaderPacker();
    const inflater = new HeaderInflater();
    for (let i = 0; i < 3; i += 1) expect((await inflater.headers(packer.next())).size).toBe(0);
  });
});
