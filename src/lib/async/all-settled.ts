/** Waits until all promises have settled, then throws the first failure, so nothing is still running when it throws. */
export async function allSettledOrThrow(work: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === 'rejected') throw outcome.reason;
}
