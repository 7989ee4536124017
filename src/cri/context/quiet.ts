import { setTimeout as sleep } from 'node:timers/promises';
import { isDoneWithin } from '../../lib/async/time-limit.js';
import type { Admission } from './node-context.js';

/** The queues of pods and containers that are being created or started. */
export type StartQueues = Pick<Admission, 'starts' | 'sandboxStarts' | 'creations'>;

/** the longest pause between a caller's calls for one pod */
const pauseMs = 20;

/** on a node that never rests, work that waits for quiet runs once in this time */
const longestWaitMs = 1_000;

/** Whether a pod or container is being created or started, or was a moment ago. Blocked ones do not count. */
export function isStarting({ starts, sandboxStarts, creations }: StartQueues): boolean {
  return [starts, sandboxStarts, creations].some((queue) => queue.isWorkingWithin(pauseMs));
}

/**
 * Resolves when nothing has been starting for a moment, at the latest after a second or when the signal is aborted. For
 * work in advance, which must not compete with starts.
 */
export async function untilQuiet({ starts, sandboxStarts }: StartQueues, signal: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + longestWaitMs;
  do {
    await isDoneWithin(Promise.all([starts.idle(), sandboxStarts.idle()]), giveUpAt - performance.now(), signal);
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
  } while ((starts.isBusy || sandboxStarts.isBusy) && performance.now() < giveUpAt && !signal.aborted);
}
