import { CrispError } from '../../lib/errors.js';

/** A shim in Rust sends an error for which it has no code as that language prints a value: `Others("…")`. */
const rustError = /^Others\("(.*)"\)$/s;

/** What a shim in Rust answers to a call that it does not have, with the code of something that is not there. */
const rustUnimplemented = /^\/containerd\.task\.v\d\.Task\/\w+ is not supported$/;

/** An error of a shim with its message as a person reads it, and the kind that it means. */
export function readableShimError(err: CrispError): CrispError {
  // containerd's own shim ends what it has no code for with ": unknown"
  const message = (unquoted(err.message) ?? err.message).replace(/: unknown$/, '');
  const kind = rustUnimplemented.test(message) ? 'Unimplemented' : err.kind;
  return new CrispError(kind, message, { cause: err });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The text in a value as Rust prints it, with `\n`, `\"` and `\u{1b}` as the characters that they stand for. */
function unquoted(message: string): string | undefined {
  const [, text] = rustError.exec(message) ?? [];
  return text
    ?.replace(/\\(?:u\{([0-9a-f]{1,6})\}|(.))/gs, (_, hex: string | undefined, character: string) =>
      hex === undefined
        ? (escapes[character] ?? character)
        : String.fromCodePoint(Math.min(parseInt(hex, 16), largestCodePoint)),
    )
    .replace(/^Other: /, '');
}

const largestCodePoint = 0x10ffff;
