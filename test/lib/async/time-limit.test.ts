import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isDoneWithin, withTimeout } from '../../../src/lib/async/time-limit.js';
import { CrispError } from '../../../src/lib/errors.js';

const never = new Promise<never>(() => {});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('resolves as the promise does, and leaves no timer', async () => {
  expect(await withTimeout(Promise.resolve(7), 1000, 'count')).toBe(7);
  expect(vi.getTimerCount()).toBe(0);
});

test('rejects as the promise does, and leaves no timer', async () => {
  await expect(withTimeout(Promise.reject(new Error('disk full')), 1000, 'write')).rejects.toThrow('disk full');
  expect(vi.getTimerCount()).toBe(0);
});

test('names the operation and the limit when the limit passes', async () => {
  const late = expect(withTimeout(never, 1500, 'kill task "ab12"')).rejects.toThrow(
    new CrispError('DeadlineExceeded', 'kill task "ab12": not done after 1.5 s'),
  );
  await vi.advanceTimersByTimeAsync(1499);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await late;
});

test('throws the given error kind when the limit passes', async () => {
  const late = expect(withTimeout(never, 10, 'log', { kind: 'Unavailable' })).rejects.toMatchObject({
    kind: 'Unavailable',
  });
  await vi.advanceTimersByTimeAsync(10);
  await late;
});

test('a rejection after the limit is handled', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  let reject!: (err: Error) => void;
  const late = expect(withTimeout(new Promise((_, no) => (reject = no)), 10, 'exec')).rejects.toThrow('not done');
  await vi.advanceTimersByTimeAsync(10);
  await late;
  reject(new Error('too late for anybody to hear'));
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test('an aborted signal ends the wait with Cancelled, and keeps no listener', async () => {
  const caller = new AbortController();
  const cancelled = expect(withTimeout(never, 1000, 'exec', { signal: caller.signal })).rejects.toMatchObject({
    kind: 'Cancelled',
  });
  caller.abort();
  await cancelled;
  expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a signal that is already aborted ends the wait immediately', async () => {
  await expect(withTimeout(never, 1000, 'exec', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    kind: 'Cancelled',
  });
});

test('a limit above what a timer can hold is no limit', async () => {
  const waiting = isDoneWithin(new Promise((resolve) => setTimeout(resolve, 5000)), Infinity);
  expect(vi.getTimerCount()).toBe(1); // the promise's own
  await vi.advanceTimersByTimeAsync(5000);
  expect(await waiting).toBe(true);
});

test('returns whether a promise is fulfilled within the limit', async () => {
  expect(await isDoneWithin(Promise.resolve(undefined), 1000)).toBe(true);
  const late = isDoneWithin(never, 1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await late).toBe(false);
  expect(await isDoneWithin(never, 1000, AbortSignal.abort())).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
