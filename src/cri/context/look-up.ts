import type { LookUp } from '../../lib/look-up.js';
import { untilAborted } from '../../lib/time-limit.js';
import type { NodeContext } from './node-context.js';

/** Looks at paths of the host for a call, until its signal is aborted. */
export function lookUpUntil({ admission }: NodeContext, signal: AbortSignal): LookUp {
  return ({ what, fileSystem }, work) =>
    untilAborted(admission.lookUps.run(work, { key: fileSystem, signal }), signal, `look at ${what}`);
}
