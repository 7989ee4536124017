import { expect, test, vi } from 'vitest';
import { retry } from '../../../src/lib/async/retry.js';

/** Fails so many times, then works. */
function failing(times: number) {
  return vi.fn((attempt: number) =>
    attempt > times ? Promise.resolve('done') : Promise.reject(new Error(`failure ${attempt}`)),
  );
}

test('returns the result of the first attempt that succeeds', async () => {
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

test('throws the error of the last attempt', async () => {
  const work = failing(9);
  await expect(retry(work, { tries: 3, pauseMs: 1 })).rejects.toThrow('failure 3');
  expect(work).toHaveBeenCalledTimes(3);
});

test('does not retry a permanent error, and reports only failures that are retried', async () => {
  const onRetry = vi.fn();
  const retryIf = (err: unknown): boolean => (err as Error).message === 'failure 1';
  await expect(retry(failing(9), { tries: 9, pauseMs: 1, retryIf, onRetry })).rejects.toThrow('failure 2');
  expect(onRetry).toHaveBeenCalledOnce();
});

test('an aborted signal ends the pause and the retries', async () => {
  const closing = new AbortController();
  const work = failing(9);
  const failed = expect(
    retry(work, { tries: Infinity, pauseMs: 1e6, longestPauseMs: 1e6, signal: closing.signal }),
  ).rejects.toThrow('failure 1');
  setImmediate(() => closing.abort());
  await failed;
  expect(work).toHaveBeenCalledOnce();
});

test('jitter makes pauses longer at random, never shorter', async () => {
  const pauses: number[] = [];
  const onRetry = (_: unknown, pauseMs: number): void => void pauses.push(pauseMs);
  await retry(failing(40), { tries: 41, pauseMs: 1, longestPauseMs: 1, jitter: 0.5, onRetry });
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...pauses)).toBeLessThan(1.5);
  expect(new Set(pauses).size).toBeGreaterThan(1);
});

test('a pause is as long as an error asks for, without changing the backoff', async () => {
  const pauses: number[] = [];
  const onRetry = (_: unknown, pauseMs: number): void => void pauses.push(pauseMs);
  const leastPauseMs = (err: unknown): number => ((err as Error).message === 'failure 2' ? 7 : 0);
  await retry(failing(3), { tries: 4, pauseMs: 1, leastPauseMs, onRetry });
  expect(pauses).toEqual([1, 7, 4]);
});

test('a pause that would pass the deadline is not begun', async () => {
  const work = failing(9);
  const endAtMs = performance.now() + 60_000;
  await expect(retry(work, { tries: 9, pauseMs: 1e6, longestPauseMs: 1e6, endAtMs })).rejects.toThrow('failure 1');
  expect(performance.now()).toBeLessThan(endAtMs);
  expect(work).toHaveBeenCalledOnce();
});
