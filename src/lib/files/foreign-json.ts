/**
 * Reading JSON that crisp did not write: image configs and manifests, results of CNI plugins and runtimes, checkpoints.
 * Callers check its types. Every string of it is well-formed: JSON can spell a lone surrogate (`"\ud800"`), which
 * neither protobuf nor a gRPC status can carry. As in Go, a lone surrogate becomes U+FFFD and null the zero value.
 */

/** Go's decoder stops at 10,000. Recursive readers of the value must not run out of stack. */
const deepest = 1000;

/** @throws SyntaxError when the text is not JSON, or is nested more than 1,000 levels deep */
export function parseForeignJson(text: string): unknown {
  if (text.length > deepest) refuseDeep(text);
  const value = parsed(text);
  // only an escape can spell a surrogate: decoded bytes have none
  return /\\u[dD][89a-fA-F]/.test(text) ? wellFormed(value) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (err) {
    // V8 quotes what it did not expect, which may be half of a character
    throw err instanceof SyntaxError ? new SyntaxError(err.message.toWellFormed(), { cause: err }) : err;
  }
}

/** An object's entries; none if the value is not an object. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** A string; undefined if the value is not one. */
export function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A finite number of 0 or more; 0 if the value is not one. */
export function sizeIn(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : 0;
}

/** The elements of a list; none if the value is not a list. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings of a list; other elements are dropped. */
export function stringsIn(value: unknown): string[] {
  return listIn(value).filter((each) => typeof each === 'string');
}

/** The keys of an object, whatever its values. */
export function keysIn(value: unknown): string[] {
  return Object.keys(recordIn(value));
}

/** The string entries of an object; null becomes the empty string, entries of other types are dropped. */
export function stringMapIn(value: unknown): Record<string, string> {
  const entries = Object.entries(recordIn(value)).flatMap(([key, each]): [string, string][] => {
    if (each === null) return [[key, '']];
    return typeof each === 'string' ? [[key, each]] : [];
  });
  return Object.fromEntries(entries);
}

function refuseDeep(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) throw new SyntaxError(`nested more than ${deepest} deep`);
  }
}

/** The end of the string that begins at `start`; the end of the text if it is not closed. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toWellFormed(), wellFormed(each)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
