import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Semaphore } from '../../lib/semaphore.js';
import { isStarting, type StartQueues } from './quiet.js';

/** one that hangs gives its place to the next */
const hang = { blockedAfterMs: 3_000, hardLimit: 32 * availableParallelism() };

/** the longest rest between two, so that a drain beside starts comes to its end */
const longestRestMs = 20;

/**
 * Runs what ends containers a few at a time. While a pod or container starts they go one by one, each after a rest as long
 * as the one before it took: the end of many at once, as in a drain, must not take the processor from a start.
 */
export function endsInTurn(queues: StartQueues): (work: () => Promise<void>) => Promise<void> {
  const some = new Semaphore({ limit: 2 * availableParallelism(), ...hang });
  const one = new Semaphore({ limit: 1, ...hang });
  let tookMs = 0;
  const afterRest = async (work: () => Promise<void>): Promise<void> => {
    if (isStarting(queues)) await sleep(Math.min(tookMs, longestRestMs));
    const begunAt = performance.now();
    await work().finally(() => (tookMs = performance.now() - begunAt));
  };
  return (work) => some.run(() => (isStarting(queues) ? one.run(() => afterRest(work)) : work()));
}
