import { readFileSync } from 'node:fs';

/** The text of a small file of crisp's own; undefined where it cannot be read. */
export function readFileOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
