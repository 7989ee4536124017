import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError } from '../../lib/errors.js';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/files/names-in.js';

/** of all records, those of shims included: docs/on-disk-format.md */
const knownVersion = 1;

/** Each record begins with its version. More digits mean damage, and the record is set aside like any damaged one. */
const versionOf = /^\{"version":(\d{1,2})[,}]/;

/**
 * Refuses a node that a newer crisp has worked on, before anything is changed: what its records describe would be taken
 * for leftovers.
 *
 * @throws CrispError `FailedPrecondition` if a record has a version that this crisp does not support
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

/** Empty if it cannot be read, which is handled where records are read. */
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
