import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, constants, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a small file atomically: a reader, or crisp after a crash, sees the old content or the new, never a part. No
 * fsync: after a power cut the file may be empty, but then the processes that it describes are gone too.
 */
export function writeFileAtomicSync(path: string, content: string, mode = 0o600): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, path);
  } catch (err) {
    rmSync(temporary, { force: true });
    throw err;
  }
}

/**
 * Appends a line to an existing file; throws ENOENT where there is none. The newline is written first, so that it ends
 * a line that a crash or a full disk cut short.
 */
export function addLineSync(path: string, line: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    appendFileSync(file, `\n${line}`);
  } finally {
    closeSync(file);
  }
}
