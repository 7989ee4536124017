import { readFileSync } from 'node:fs';

const resolutionMs = 5;

/** How long this thread, the main one, has been ready to run while the machine ran others, see proc(5) on schedstat. */
function waitedForCpuMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}

/**
 * Does the work, and tells the longest time meanwhile that the event loop of this process stood still by its own doing:
 * the time in which other processes had the CPU is no part of it.
 */
export async function longestPauseMs(work: () => Promise<void>): Promise<number> {
  const now = (): number => performance.now() - waitedForCpuMs();
  let longestMs = 0;
  let last = now();
  const look = (): void => {
    const at = now();
    longestMs = Math.max(longestMs, at - last);
    last = at;
  };
  const timer = setInterval(look, resolutionMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
    look();
  }
  return longestMs;
}
