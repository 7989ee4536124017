import type { Exception } from '../conformance/verdict.js';

/** The specs of the cluster's conformance suite that do not pass on the machines that this runs on. */
export const clusterExceptions: readonly Exception[] = [];
