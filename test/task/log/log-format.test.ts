import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineBuffer, LineClock, LineFormatter, maxLineBytes } from '../../../src/task/log/log-format.js';

/** What comes out of these chunks, and then the end of the stream. */
function format(chunks: readonly Buffer[], tty = false): { tag: string; content: Buffer }[] {
  const written: Buffer[] = [];
  const out = new LineBuffer();
  const take = (): void => {
    const lines = out.take();
    written.push(...lines.map((each) => Buffer.from(each)));
    out.release(lines);
  };
  const formatter = new LineFormatter('stdout', tty, new LineClock(), out);
  for (const chunk of chunks) {
    formatter.push(chunk);
    take();
  }
  formatter.end();
  take();
  const lines: { tag: string; content: Buffer }[] = [];
  const all = Buffer.concat(written);
  for (let at = 0; at < all.length;) {
    const end = all.indexOf(10, at);
    const line = all.subarray(at, end);
    expect(line.toString('latin1', 0, 40)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z stdout [FP] $/);
    lines.push({ tag: line.toString('latin1', 38, 39), content: line.subarray(40) });
    at = end + 1;
  }
  const splitLines = lines.filter(({ tag }) => tag === 'P').length;
  expect(out.takeCounts()).toEqual({ lines: lines.length, splitLines });
  return lines;
}

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // many newlines
  fc.array(fc.constantFrom(10, 13, 97, 255), { maxLength: 200 }).map((array) => Uint8Array.from(array)),
  // around the longest line
  fc.integer({ min: maxLineBytes - 2, max: 2 * maxLineBytes + 2 }).map((length) => new Uint8Array(length).fill(120)),
);

test('the joined contents are what was written, however it was split into reads', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 20 }), (parts) => {
      const lines = format(parts.map((part) => Buffer.from(part)));
      const again = lines.map(({ tag, content }) =>
        tag === 'F' ? Buffer.concat([content, Buffer.from('\n')]) : content,
      );
      expect(Buffer.concat(again).equals(Buffer.concat(parts))).toBe(true);
      for (const { content } of lines) expect(content.length).toBeLessThanOrEqual(maxLineBytes);
      // a line is split only where it must be
      const splits = lines.slice(0, -1).filter(({ tag }) => tag === 'P');
      for (const { content } of splits) expect(content.length).toBe(maxLineBytes);
    }),
    { numRuns: 300 },
  );
});

test('the lines do not depend on how the bytes were split into reads', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 20 }), fc.boolean(), (parts, tty) => {
      const whole = Buffer.concat(parts);
      const cut = format(
        parts.map((part) => Buffer.from(part)),
        tty,
      );
      const uncut = format([whole], tty);
      expect(cut.length).toBe(uncut.length);
      cut.forEach((line, index) => {
        expect(line.tag).toBe(uncut[index]?.tag);
        expect(line.content.equals(uncut[index]?.content ?? Buffer.of())).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

test('a line of exactly the maximum size is not split', () => {
  const line = Buffer.alloc(maxLineBytes, 'x');
  expect(format([line, Buffer.from('\n')])).toEqual([{ tag: 'F', content: line }]);
});

test('removes one \\r from a terminal line', () => {
  const lines = format([Buffer.from('a\r'), Buffer.from('\n\r\n\r\r\n')], true);
  expect(lines.map(({ tag, content }) => [tag, content.toString()])).toEqual([
    ['F', 'a'],
    ['F', ''],
    ['F', '\r'],
  ]);
});
