import type { LookUp } from '../../lib/look-up.js';
import { untilAborted } from '../../lib/time-limit.js';
import type { Admission } from './node-context.js';

/** Looks up host paths for a call, until its signal is aborted. */
export function lookUpUntil({ lookUps }: Pick<Admission, 'lookUps'>, signal: AbortSignal): LookUp {
  return ({ what, paths }, work) => untilAborted(lookUps.run(paths, work, signal), signal, `look at ${what}`);
}
