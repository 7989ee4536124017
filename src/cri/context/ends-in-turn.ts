import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Semaphore } from '../../lib/async/semaphore.js';
import type { EndsInTurn } from './node-context.js';
import { isStarting, type StartQueues } from './quiet.js';

/** work that hangs gives up its place */
const hang = { blockedAfterMs: 3_000, hardLimit: 32 * availableParallelism() };

/** longest pause between two, so that a drain makes progress beside starts */
const longestRestMs = 20;

/**
 * Limits how much work that ends containers runs at a time. While a pod or container is starting, it runs one by one,
 * with a pause as long as the work before: ending many at once, as in a drain, must not take the CPU from a start.
 */
export function endsInTurn(queues: StartQueues): EndsInTurn {
  const some = new Semaphore({ limit: 2 * availableParallelism(), ...hang });
  const oneAtATime = new Semaphore({ limit: 1, ...hang });
  let tookMs = 0;
  const afterRest = async (work: () => Promise<void>): Promise<void> => {
    if (isStarting(queues)) await sleep(Math.min(tookMs, longestRestMs));
    const begunAt = performance.now();
    await work().finally(() => (tookMs = performance.now() - begunAt));
  };
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    some.run(() => (isStarting(queues) ? oneAtATime.run(() => afterRest(work)) : work()));
  return Object.assign(inTurn, { waiting: () => some.waiting + oneAtATime.waiting });
}
