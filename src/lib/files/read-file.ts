import { constants, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** The text of one of crisp's small files; undefined if it cannot be read. */
export function readFileOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Larger than any profile or device file, and still read quickly. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Reads a configuration file of the host. Refuses named pipes, which would block forever when opened, and devices,
 * which may have no end.
 *
 * @throws Error when it is not a regular file of at most 4 MiB
 */
export async function readTextFile(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error(`${path} is not a regular file`);
    if (stats.size > maxBytes) throw new Error(`${path} is larger than ${maxBytes} bytes`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
