import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { CrispError } from '../errors.js';

/**
 * Returns the absolute path of a program; a name without a slash is looked up in PATH.
 *
 * @throws CrispError `FailedPrecondition` when there is no such executable
 */
export async function findProgram(nameOrPath: string, path = process.env['PATH'] ?? ''): Promise<string> {
  const isName = !nameOrPath.includes('/');
  const candidates = isName
    ? path
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => join(folder, nameOrPath))
    : [resolve(nameOrPath)];
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      if ((await stat(candidate)).isFile()) return candidate;
    } catch {
      // the next folder may have it
    }
  }
  throw new CrispError('FailedPrecondition', `${nameOrPath}: no such program${isName ? ' in PATH' : ''}`);
}
