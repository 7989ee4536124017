import type { Exception } from './report.js';

/** The specs of the conformance suite that do not pass on this kind of cluster, whatever runs its containers. */
export const exceptions: readonly Exception[] = [];
