import type { SpecInput } from '../../src/task/spec/input.js';

/** For specs that are built without a call: nothing ends them. */
export const noLimits: Pick<SpecInput, 'lookUp' | 'signal'> = {
  lookUp: (_place, work) => work(),
  signal: new AbortController().signal,
};
