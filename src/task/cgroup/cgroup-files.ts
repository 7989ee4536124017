import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const chunk = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Reads a small kernel file; undefined if it does not exist, or no longer. Synchronous on purpose: the kernel generates
 * these in microseconds, where a round trip through Node's thread pool takes half a millisecond on a busy node. Callers
 * that read many call `TimeSlice.yieldWhenUsed` in between.
 */
export function readKernelFile(path: string): string | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    // files such as cgroup.procs are read page by page: only an empty read is the end
    let text = '';
    for (let length; (length = readSync(fd, chunk, 0, chunk.length, null)) > 0;)
      text += chunk.toString('latin1', 0, length);
    return text;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Reads a file in `folder` that consists of one number; undefined for `max`, a missing file or no folder. */
export function readKernelNumber(folder: string | undefined, file: string): bigint | undefined {
  return folder === undefined ? undefined : wholeNumber(readKernelFile(join(folder, file))?.trim());
}

/** The value beside `key` in a file of `key value` lines. */
export function valueOf(text: string, key: string): bigint | undefined {
  const first = text.startsWith(`${key} `);
  const at = first ? 0 : text.indexOf(`\n${key} `) + 1;
  if (at === 0 && !first) return undefined;
  const from = at + key.length + 1;
  const end = text.indexOf('\n', from);
  return wholeNumber(text.slice(from, end < 0 ? undefined : end));
}

function wholeNumber(text: string | undefined): bigint | undefined {
  return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : undefined;
}
