import { stat } from 'node:fs/promises';
import { isErrno } from '../lib/errors.js';

/** Differs when a file was replaced or written; the same word for every file that is not there. */
export async function fileIdentity(path: string): Promise<string> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return `${ino}:${mtimeNs}:${size}`;
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return 'none';
    throw err;
  }
}
