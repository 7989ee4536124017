import { mkdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isErrno } from '../errors.js';

/**
 * Makes a folder and the missing ones above it. An existing one keeps its mode.
 *
 * @throws the kernel's error. Node's own `recursive` says ENOENT where a disk is read-only or fails
 */
export async function makeFolder(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode });
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
    throw reasonAgainst(path, mode) ?? err;
  }
}

/** Makes a folder synchronously, for folders that only crisp writes to. */
export function makeFolderSync(path: string, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
    throw reasonAgainst(path, mode) ?? err;
  }
}

/** Returns the kernel's error for the folder, or for the missing one above it. */
function reasonAgainst(path: string, mode: number): Error | undefined {
  try {
    mkdirSync(path, { mode });
  } catch (err) {
    if (isErrno(err, 'ENOENT') && dirname(path) !== path) return reasonAgainst(dirname(path), mode);
    return isErrno(err, 'EEXIST') ? undefined : (err as Error);
  }
  return undefined;
}
