import type { HandlerConfig } from '../../src/config.js';
import { testShim } from './test-shim.js';

const handler = (runtime: string): HandlerConfig => ({
  runtime,
  shim: testShim,
  shared: false,
  noPivotRoot: false,
  noNewKeyring: false,
  shimCgroup: '',
});

/** crun and runc as handlers with a shim of its own for each pod. */
export const ownShims: Readonly<Record<string, HandlerConfig>> = { crun: handler('crun'), runc: handler('runc') };
