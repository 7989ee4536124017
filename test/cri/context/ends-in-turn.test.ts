import { expect, onTestFinished, test, vi } from 'vitest';
import { endsInTurn } from '../../../src/cri/context/ends-in-turn.js';
import { Semaphore } from '../../../src/lib/async/semaphore.js';

/** Work that ends when it is let go, and the most that was at work at once. */
function gatedWork() {
  const letGo: (() => void)[] = [];
  let atWork = 0;
  let most = 0;
  let ended = 0;
  const work = async (): Promise<void> => {
    atWork += 1;
    most = Math.max(most, atWork);
    await new Promise<void>((resolve) => letGo.push(resolve));
    atWork -= 1;
    ended += 1;
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    work,
    most: () => most,
    /** Lets go of one after the other until so many have ended. */
    finish: async (count: number): Promise<void> => {
      for (; ended < count; await pause()) letGo.shift()?.();
    },
  };
}

function queues(blockedAfterMs = Infinity) {
  const limits = { limit: 4, blockedAfterMs, hardLimit: 8 };
  return { starts: new Semaphore(limits), sandboxStarts: new Semaphore(limits), creations: new Semaphore(limits) };
}

const count = 6;

/** @returns how many of six ends were at work at once while this was busy */
async function mostAtOnce(all: ReturnType<typeof queues>, busy?: Semaphore, busyForMs = 0): Promise<number> {
  let endStart = (): void => {};
  const start = busy?.run(() => new Promise<void>((resolve) => (endStart = resolve)));
  await new Promise((resolve) => setTimeout(resolve, busyForMs));
  const ends = gatedWork();
  const inTurn = endsInTurn(all);
  const ended = Promise.all(Array.from({ length: count }, () => inTurn(ends.work)));
  await ends.finish(count);
  await ended;
  endStart();
  await start;
  return ends.most();
}

test('ends several at a time where nothing starts', async () => {
  expect(await mostAtOnce(queues())).toBeGreaterThan(1);
});

test.each(['starts', 'sandboxStarts', 'creations'] as const)('ends one by one beside one of the %s', async (which) => {
  const all = queues();
  expect(await mostAtOnce(all, all[which])).toBe(1);
});

test('ends one by one between the calls for one pod, too', async () => {
  const all = queues();
  // a clock that stands still: a moment between two calls is never over
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  onTestFinished(() => clock.mockRestore());
  await all.sandboxStarts.run(() => Promise.resolve());
  const ends = gatedWork();
  const inTurn = endsInTurn(all);
  const both = [inTurn(ends.work), inTurn(ends.work)];
  await ends.finish(both.length);
  await Promise.all(both);
  expect(ends.most()).toBe(1);
});

test('does not hold back for a start that is blocked', async () => {
  const all = queues(10);
  expect(await mostAtOnce(all, all.starts, 40)).toBeGreaterThan(1);
});
