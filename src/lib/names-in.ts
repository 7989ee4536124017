import { readdir } from 'node:fs/promises';
import { isErrno } from './errors.js';

/** What lies in a folder; nothing in one that is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (err) {
    if (isErrno(err, 'ENOENT')) return [];
    throw err;
  }
}
