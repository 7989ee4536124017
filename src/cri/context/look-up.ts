import type { LookUp } from '../../lib/files/look-up.js';
import { untilAborted } from '../../lib/async/time-limit.js';
import type { Admission } from './node-context.js';

/** Looks up host paths for a call, until its signal is aborted. */
export function lookUpUntil({ lookUps }: Pick<Admission, 'lookUps'>, signal: AbortSignal): LookUp {
  return ({ what, paths }, work) => untilAborted(lookUps.run(paths, work, signal), signal, `look at ${what}`);
}
