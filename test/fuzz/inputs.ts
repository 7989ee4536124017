import fc from 'fast-check';
import { tar, type TarEntry } from '../support/tar.js';

/** Characters that parsers trip over: halves of one, escapes, separators, what is longer in UTF-8. */
const character = fc.constantFrom(
  ...'aA0/:.,-_ "\\{}[]\n\t\0%@=;',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  '\u00e9',
  '\ufffd',
);

export const text = fc.oneof(
  fc.string({ unit: character, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

export const bytes = (maxLength = 300): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

/** Any value that JSON can hold, names of `keys` among its keys. */
export function json(...keys: readonly string[]): fc.Arbitrary<unknown> {
  const key = keys.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...keys) }, text) : text;
  const scalar = fc.oneof(text, fc.constant(null), fc.boolean(), fc.double(), fc.integer(), fc.constant(-1e308));
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
    ),
  })).value;
}

/** What should be `usual`, and now and then is something else, or not there. */
export function mostly<T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 2, arbitrary: json() }, fc.constant(undefined));
}

/** An object of these fields, each of which may be something else. */
export function shaped(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  return mostly(fc.record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mostly(value)]))));
}

/** The text of a value, at times cut, with bytes changed, or no text at all. */
export function spoiled(value: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  const written = value.map((each) => Buffer.from(JSON.stringify(each) ?? ''));
  return fc.oneof({ weight: 6, arbitrary: written }, { weight: 2, arbitrary: changed(written) }, nested, bytes());
}

/** Bytes with some of them changed, or without their end. */
export function changed(original: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  const change = fc.tuple(fc.nat(), fc.nat(255));
  return fc
    .tuple(original, fc.array(change, { maxLength: 8 }), fc.option(fc.nat(), { freq: 3 }))
    .map(([from, changes, cut]) => {
      const to = Buffer.from(from);
      if (to.length === 0) return to;
      for (const [at, byte] of changes) to[at % to.length] = byte;
      return cut === null ? to : to.subarray(0, cut % to.length);
    });
}

/** The archive of these, at times spoiled. */
export function anyTar(entries: fc.Arbitrary<TarEntry[]>): fc.Arbitrary<Buffer> {
  const whole = entries.map(tar);
  return fc.oneof({ weight: 3, arbitrary: whole }, changed(whole));
}

/** Lists and objects within each other, deeper than a stack is. */
const nested = fc
  .tuple(fc.constantFrom('[', '{"a":', '[{"\\ud800":'), fc.constantFrom(10, 1_000, 20_000, 200_000), fc.boolean())
  .map(([open, depth, closes]) => {
    const close = [...open].reverse().flatMap((sign) => (sign === '[' ? [']'] : sign === '{' ? ['}'] : []));
    return Buffer.from(`${open.repeat(depth)}0${closes ? close.join('').repeat(depth) : ''}`);
  });

/** A stream of bytes as it arrives: in pieces of any size. */
export function pieces(stream: Buffer, cuts: readonly number[]): Buffer[] {
  const edges = [0, ...cuts.map((cut) => cut % (stream.length + 1)).sort((a, b) => a - b), stream.length];
  return edges.slice(1).map((edge, index) => stream.subarray(edges[index], edge));
}
