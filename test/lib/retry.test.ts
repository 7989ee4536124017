import { expect, test, vi } from 'vitest';
import { retry } from '../../src/lib/retry.js';

/** Fails so many times, then works. */
function failing(times: number) {
  return vi.fn((attempt: number) =>
    attempt > times ? Promise.resolve('done') : Promise.reject(new Error(`failure ${attempt}`)),
  );
}

test('gives the result of the first try that works', async () => {
  const work = failing(2);
  expect(await retry(work, { tries: 5, pauseMs: 1 })).toBe('done');
  expect(work.mock.calls).toEqual([[1], [2], [3]]);
});

test('each pause is twice as long as the one before it, up to the longest', async () => {
  const triedAt: number[] = [];
  const work = failing(4);
  await retry((attempt) => (triedAt.push(performance.now()), work(attempt)), {
    tries: 5,
    pauseMs: 20,
    longestPauseMs: 60,
  });
  const pauses = triedAt.slice(1).map((at, index) => at - (triedAt[index] ?? 0));
  expect(pauses).toHaveLength(4);
  // a timer may be a millisecond early, and late by any amount
  for (const [index, atLeastMs] of [19, 39, 59, 59].entries()) {
    expect(pauses[index]).toBeGreaterThanOrEqual(atLeastMs);
  }
});

test('throws the error of the last try', async () => {
  const work = failing(9);
  await expect(retry(work, { tries: 3, pauseMs: 1 })).rejects.toThrow('failure 3');
  expect(work).toHaveBeenCalledTimes(3);
});

test('does not try again after an error that is not worth it, and reports only failures that a try follows', async () => {
  const onRetry = vi.fn();
  const retryIf = (err: unknown): boolean => (err as Error).message === 'failure 1';
  await expect(retry(failing(9), { tries: 9, pauseMs: 1, retryIf, onRetry })).rejects.toThrow('failure 2');
  expect(onRetry).toHaveBeenCalledOnce();
});

test('an aborted signal ends the pause and the tries', async () => {
  const closing = new AbortController();
  const work = failing(9);
  const failed = expect(
    retry(work, { tries: Infinity, pauseMs: 1e6, longestPauseMs: 1e6, signal: closing.signal }),
  ).rejects.toThrow('failure 1');
  setImmediate(() => closing.abort());
  await failed;
  expect(work).toHaveBeenCalledOnce();
});
