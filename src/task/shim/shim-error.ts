import { CrispError } from '../../lib/errors.js';

/** A Rust shim sends errors without a code as Rust's debug output: `Others("…")`. */
const rustError = /^Others\("(.*)"\)$/s;

/** A Rust shim answers unsupported calls with the code of NotFound. */
const rustUnimplemented = /^\/containerd\.task\.v\d\.Task\/\w+ is not supported$/;

/** Returns a shim's error with a readable message and the kind that it stands for. */
export function readableShimError(err: CrispError): CrispError {
  // containerd's own shim ends the message of an error without a code with ": unknown"
  const message = (unquoted(err.message) ?? err.message).replace(/: unknown$/, '');
  const kind = rustUnimplemented.test(message) ? 'Unimplemented' : err.kind;
  return new CrispError(kind, message, { cause: err });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The text of a Rust debug string, with `\n`, `\"` and `\u{1b}` unescaped. */
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
