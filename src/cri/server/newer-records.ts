import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/names-in.js';

/** of all records, also those of shims: docs/on-disk-format.md */
const knownVersion = 1;

/** Each record begins with its version. A number of more digits is damage, and the record is set aside as any damaged one. */
const versionOf = /^\{"version":(\d{1,2})[,}]/;

/**
 * Refuses a node that a newer crisp has worked on, before anything is touched: what its records speak of would be taken for
 * what is left over.
 *
 * @throws CrispError `FailedPrecondition` where a record has a version that this crisp does not know yet
 */
export async function refuseNewerRecords(layout: Layout): Promise<void> {
  const { sandboxRecords, containerRecords, shims } = layout;
  const records = (await Promise.all([sandboxRecords, containerRecords].map(recordsIn))).flat();
  const shimRecords = (await namesIn(shims)).map((name) => join(shims, name, 'shim.json'));
  for (const path of [...records, ...shimRecords]) {
    const version = Number(versionOf.exec(await beginningOf(path))?.[1] ?? 0);
    if (version > knownVersion)
      throw new CrispError(
        'FailedPrecondition',
        `${path} has version ${version} and this crisp knows ${knownVersion}: a newer one wrote it. Nothing was touched; ` +
          'run that one, and drain the node with it before going back',
      );
  }
}

async function recordsIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}

/** Empty where it cannot be read: that is dealt with where records are read. */
async function beginningOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
