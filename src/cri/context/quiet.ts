import { setTimeout as sleep } from 'node:timers/promises';
import { isDoneWithin } from '../../lib/time-limit.js';
import type { Admission } from './node-context.js';

/** What is on its way up: pods, containers being created, containers being started. */
export type StartQueues = Pick<Admission, 'starts' | 'sandboxStarts' | 'creations'>;

/** Between a pod's calls: the caller's next one comes within this. */
const pauseMs = 20;

/** On a node that never rests, what waits for quiet still goes on, once in this time. */
const longestWaitMs = 1_000;

/** Whether a pod or container is being started or created, or was a moment ago. One that is blocked does not count. */
export function isStarting({ starts, sandboxStarts, creations }: StartQueues): boolean {
  return [starts, sandboxStarts, creations].some((queue) => queue.isWorkingWithin(pauseMs));
}

/**
 * Resolves when no pod or container has been starting for a moment, at the latest after a second or when the signal is
 * aborted. For work ahead of time, which must not compete with starts.
 */
export async function untilQuiet({ starts, sandboxStarts }: StartQueues, signal: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + longestWaitMs;
  do {
    await isDoneWithin(Promise.all([starts.idle(), sandboxStarts.idle()]), giveUpAt - performance.now(), signal);
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
  } while ((starts.isBusy || sandboxStarts.isBusy) && performance.now() < giveUpAt && !signal.aborted);
}
