import { lstat } from 'node:fs/promises';
import type { LookUp } from '../../lib/files/look-up.js';
import { untilAborted } from '../../lib/async/time-limit.js';
import type { Admission } from './node-context.js';

/** Looks up host paths for a call, until its signal is aborted. */
export function lookUpUntil({ lookUps }: Pick<Admission, 'lookUps'>, signal: AbortSignal): LookUp {
  return ({ what, paths }, work) => untilAborted(lookUps.run(paths, work, signal), signal, `look at ${what}`);
}

/**
 * Waits until the file system of a path answers, which is then read without a limit on threads. A missing path is no
 * error here.
 *
 * @param field of the request, for the error
 * @throws CrispError that names field and path when the caller's time is up
 */
export async function untilAnswers(
  admission: Admission,
  signal: AbortSignal,
  field: string,
  path: string,
): Promise<void> {
  const look = (): Promise<unknown> => lstat(path).catch(() => undefined);
  await lookUpUntil(admission, signal)({ what: `${field} ${path}`, paths: [path] }, look);
}
