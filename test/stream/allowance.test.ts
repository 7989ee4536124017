import { expect, onTestFinished, test, vi } from 'vitest';
import { Allowance } from '../../src/stream/allowance.js';
import { Shares } from '../../src/stream/shares.js';
import { costOfFrame } from '../../src/stream/spdy/frame-cost.js';

/** A clock that stands still unless time is passed: a busy machine may take milliseconds from one line to the next. */
function stoppedClock() {
  let nowMs = 1_000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  onTestFinished(() => clock.mockRestore());
  return { pass: (ms: number): void => void (nowMs += ms) };
}

test('lets a burst through, and then so much a second', () => {
  const clock = stoppedClock();
  const allowance = new Allowance({ burst: 10, perSecond: 100 });
  allowance.charge(10);
  expect(allowance.waitMs).toBe(0);
  allowance.charge(20);
  expect(allowance.waitMs).toBeCloseTo(200);
  clock.pass(199);
  expect(allowance.waitMs).toBeCloseTo(1);
  clock.pass(2);
  expect(allowance.waitMs).toBe(0);
});

test('is settled once more is allowed', async () => {
  const allowance = new Allowance({ burst: 10, perSecond: 100 });
  const began = performance.now();
  allowance.charge(30);
  await allowance.settled();
  expect(performance.now() - began).toBeGreaterThan(190);
  expect(allowance.waitMs).toBe(0);
});

test('is full again after a while, and no fuller than that', () => {
  const clock = stoppedClock();
  const allowance = new Allowance({ burst: 1, perSecond: 1000 });
  allowance.charge(1);
  expect(allowance.isFull).toBe(false);
  clock.pass(5);
  expect(allowance.isFull).toBe(true);
  allowance.charge(1.5);
  expect(allowance.waitMs).toBeGreaterThan(0);
});

test('a share that others have used up holds up those only that have used half of their own', () => {
  const parent = new Allowance({ burst: 100, perSecond: 1 });
  const [greedy, modest] = [0, 1].map(() => new Allowance({ burst: 100, perSecond: 100, parent }));
  for (let each = 0; each < 200; each += 1) greedy?.charge(0.6);
  modest?.charge(10);
  expect(greedy?.waitMs).toBeGreaterThan(10_000);
  expect(modest?.waitMs).toBe(0);
});

test('gives turns in order, and none to one that has given up', async () => {
  const allowance = new Allowance({ burst: 1, perSecond: 20 });
  const turns: string[] = [];
  const gone = new AbortController();
  const take = (name: string, { signal } = new AbortController()): Promise<void> =>
    allowance.take(signal).then(() => void turns.push(name));
  const waiting = [take('first'), take('second'), take('gone', gone), take('third')];
  expect(allowance.queued).toBe(4);
  gone.abort();
  await expect.poll(() => turns).toContain('gone');
  // its place is free, though those before it still wait
  expect(allowance.queued).toBe(4 - turns.length);
  const began = performance.now();
  await Promise.all(waiting);
  expect(turns.filter((name) => name !== 'gone')).toEqual(['first', 'second', 'third']);
  // as much as the second one alone has to wait, and the third as long again at most
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(allowance.queued).toBe(0);
});

test('a client with flow control that reads 200 MB in a second is not held up', () => {
  const allowance = new Shares().of('pod').frames();
  const update = { kind: 'windowUpdate', streamId: 1, deltaBytes: 32_768 } as const;
  for (let read = 0; read < 200e6; read += update.deltaBytes) allowance.charge(costOfFrame(update, () => false));
  // what the second of reading adds is not counted here
  expect(allowance.waitMs).toBeLessThan(1000);
});
