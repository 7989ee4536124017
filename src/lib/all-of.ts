/** Waits for all of it, also where one fails, so that nothing is still under way when the first failure is thrown. */
export async function allOf(work: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(work);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
