import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const chunk = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * The text of a small file of the kernel's; undefined where it is not there, or not any more. Synchronous on purpose: the
 * kernel makes these up in microseconds, where a round trip through Node's thread pool takes half a millisecond on a busy
 * node. Whoever reads many calls `TimeSlice.yieldWhenUsed` in between.
 */
export function readKernelFile(path: string): string | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    // lists such as cgroup.procs come a page at a time, so an empty read alone is the end
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

/** The number that a file in `folder` consists of; undefined for `max`, and where there is no such file or no folder. */
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
