/**
 * What a terminal would obey or show in another order: control characters except the newline, marks of writing
 * direction, and other line separators. Tenants choose names and paths, and parts of errors.
 */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Makes text fit for a terminal, with its lines. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, '·');
}

/** Makes text fit for a terminal as one line, so that it cannot look like further lines of the program. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', '·');
}

/** Makes text fit for a terminal, with all its lines but the first indented. */
export function printableBlock(text: string, indent: string): string {
  return printable(text).replaceAll('\n', `\n${indent}`);
}

/** JSON in which such characters are escaped, also those that JSON itself leaves as they are. */
export function printableJson(value: unknown, space?: number): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, space).replace(unprintable, escaped);
}
