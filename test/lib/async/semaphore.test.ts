import { expect, test } from 'vitest';
import { CrispError } from '../../../src/lib/errors.js';
import { Semaphore } from '../../../src/lib/async/semaphore.js';

/** Work that ends when it is told to. */
function gate(): { work: () => Promise<void>; open: () => void; begun: Promise<void> } {
  let open!: () => void;
  let begin!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return { open, begun, work: () => (begin(), opened) };
}

test('runs up to its limit concurrently, and the others in order of arrival', async () => {
  const slots = new Semaphore({ limit: 2 });
  const order: string[] = [];
  const gates = [gate(), gate()];
  const first = gates.map(({ work }) => slots.run(work));
  const others = ['c', 'd'].map((name) => slots.run(async () => void order.push(name)));
  await Promise.all(gates.map(({ begun }) => begun));
  expect(order).toEqual([]);
  gates.forEach(({ open }) => open());
  await Promise.all([...first, ...others]);
  expect(order).toEqual(['c', 'd']);
});

test('blocked work gives its slot to the next, up to the hard limit', async () => {
  const slots = new Semaphore({ limit: 1, blockedAfterMs: 20, hardLimit: 2 });
  const gates = [gate(), gate(), gate()];
  const works = gates.map(({ work }) => slots.run(work));
  const [first, second, third] = gates as [ReturnType<typeof gate>, ReturnType<typeof gate>, ReturnType<typeof gate>];
  await first.begun;
  await second.begun;
  // both are blocked by now: a third would be past the hard limit
  await new Promise((resolve) => setTimeout(resolve, 60));
  let hasThird = false;
  void third.begun.then(() => (hasThird = true));
  await new Promise(setImmediate);
  expect(hasThird).toBe(false);
  second.open();
  await third.begun;
  first.open();
  third.open();
  await Promise.all(works);
});

test('work that waits at the limit of its key is overtaken by other keys', async () => {
  const slots = new Semaphore({ limit: 3, limitPerKey: 1 });
  const [offender, waiting, other] = [gate(), gate(), gate()];
  const works = [
    slots.run(offender.work, { key: 'a' }),
    slots.run(waiting.work, { key: 'a' }),
    slots.run(other.work, { key: 'b' }),
  ];
  await Promise.all([offender.begun, other.begun]);
  offender.open();
  await waiting.begun;
  waiting.open();
  other.open();
  await Promise.all(works);
});

test('a caller that goes away or times out leaves the queue, and work that has begun continues', async () => {
  const slots = new Semaphore({ limit: 1 });
  const holder = gate();
  const stop = new AbortController();
  const held = slots.run(holder.work, { signal: stop.signal });
  await holder.begun;
  const left = slots.run(() => Promise.reject(new Error('it ran')), { signal: stop.signal });
  stop.abort(new CrispError('DeadlineExceeded', 'not done after 1 s'));
  await expect(left).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
    message: 'waiting in the queue: not done after 1 s',
  });
  holder.open();
  await held;
  await slots.run(() => Promise.resolve());
  const late = slots.run(() => Promise.reject(new Error('it ran')), { signal: AbortSignal.abort() });
  await expect(late).rejects.toMatchObject({ kind: 'Cancelled' });
});

test('is idle once nothing runs, with or without a slot', async () => {
  const slots = new Semaphore({ limit: 1 });
  const gates = [gate(), gate()] as const;
  const works = [slots.run(gates[0].work), slots.runAtOnce(gates[1].work)];
  let isIdle = false;
  const idle = slots.idle().then(() => (isIdle = true));
  gates[0].open();
  await works[0];
  await new Promise(setImmediate);
  expect(isIdle).toBe(false);
  gates[1].open();
  await idle;
});

test('a reserved slot is for a key that holds none, ahead of those that wait', async () => {
  const slots = new Semaphore({ limit: 1, reserved: 1 });
  const [offender, waiting, other] = [gate(), gate(), gate()];
  const works = [
    slots.run(offender.work, { key: 'a' }),
    slots.run(waiting.work, { key: 'a' }),
    slots.run(other.work, { key: 'b' }),
  ];
  await Promise.all([offender.begun, other.begun]);
  let hasBegun = false;
  void waiting.begun.then(() => (hasBegun = true));
  other.open();
  await works[2];
  await new Promise(setImmediate);
  expect(hasBegun).toBe(false);
  offender.open();
  await waiting.begun;
  waiting.open();
  await Promise.all(works);
});

test('work that takes several times as long as usual counts as blocked', async () => {
  // a minute is what it would wait for otherwise
  const slots = new Semaphore({ limit: 1, blockedAfterMs: 60_000, blockedAtLeastMs: 20, hardLimit: 2 });
  await slots.run(() => Promise.resolve());
  const [blocked, next] = [gate(), gate()];
  const works = [slots.run(blocked.work), slots.run(next.work)];
  await next.begun;
  blocked.open();
  next.open();
  await Promise.all(works);
});
