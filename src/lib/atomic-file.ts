import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, constants, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a small file so that a reader, and a crisp that starts after a crash, sees the old content or the new, never
 * a part. No fsync: after a power cut the file may be empty, but the processes that it describes are gone then too.
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
 * Adds a line to an existing file, else throws ENOENT. The newline comes first, so that what a crash or a full disk
 * cut short ends there.
 */
export function addLineSync(path: string, line: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    appendFileSync(file, `\n${line}`);
  } finally {
    closeSync(file);
  }
}
