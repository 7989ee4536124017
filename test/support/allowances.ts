import { Allowance } from '../../src/stream/allowance.js';

/** One that nothing uses up, for tests of something else. */
export function boundless(): Allowance {
  return new Allowance({ burst: Number.MAX_VALUE, perSecond: Number.MAX_VALUE });
}
