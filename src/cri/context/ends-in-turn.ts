import { availableParallelism } from 'node:os';
import { Semaphore } from '../../lib/semaphore.js';
import type { Admission } from './node-context.js';

/** one that hangs gives its place to the next */
const hang = { blockedAfterMs: 3_000, hardLimit: 32 * availableParallelism() };

/**
 * Runs what ends containers a few at a time, and one by one while a pod or container starts: the end of many at once, as
 * in a drain, must not take the processor from a start.
 */
export function endsInTurn({
  starts,
  sandboxStarts,
}: Pick<Admission, 'starts' | 'sandboxStarts'>): (work: () => Promise<void>) => Promise<void> {
  const some = new Semaphore({ limit: 2 * availableParallelism(), ...hang });
  const one = new Semaphore({ limit: 1, ...hang });
  return (work) => some.run(() => (starts.isBusy || sandboxStarts.isBusy ? one.run(work) : work()));
}
