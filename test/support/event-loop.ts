import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;

/** Does the work, and tells the longest time meanwhile that the event loop of this process stood still. */
export async function longestPauseMs(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  try {
    await work();
    // a pause is only counted at the first timer after it
    await new Promise((resolve) => setTimeout(resolve, 4 * resolutionMs));
  } finally {
    delay.disable();
  }
  return delay.max / 1e6;
}
