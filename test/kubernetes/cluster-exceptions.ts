import type { Exception } from '../conformance/verdict.js';
import { shellDropsName } from './node-exceptions.js';

/** The specs of the cluster's conformance suite that do not pass on the machines that this runs on. */
export const clusterExceptions: readonly Exception[] = [
  '[sig-node] ConfigMap should be consumable as environment variable names with various prefixes [Conformance]',
  '[sig-node] ConfigMap should be consumable via the environment [Conformance] [NodeConformance]',
  '[sig-node] Secrets should be consumable as environment variable names variable names with various prefixes [Conformance]',
  '[sig-node] Secrets should be consumable via the environment [Conformance] [NodeConformance]',
].map((spec) => ({ spec, outcome: 'failed', reason: shellDropsName }));
