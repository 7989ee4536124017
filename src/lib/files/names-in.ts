import { readdir } from 'node:fs/promises';
import { isErrno } from '../errors.js';

/** The names in a folder; none in a missing one. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return [];
    throw err;
  }
}
