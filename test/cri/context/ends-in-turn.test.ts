import { expect, test } from 'vitest';
import { endsInTurn } from '../../../src/cri/context/ends-in-turn.js';
import { Semaphore } from '../../../src/lib/semaphore.js';

/** Work that ends when it is let go, and the most that was at work at once. */
function gatedWork() {
  const letGo: (() => void)[] = [];
  let atWork = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    atWork += 1;
    most = Math.max(most, atWork);
    await new Promise<void>((resolve) => letGo.push(resolve));
    atWork -= 1;
  };
  const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    work,
    most: () => most,
    finish: async (): Promise<void> => {
      for (await tick(); letGo.length > 0; await tick()) letGo.shift()!();
    },
  };
}

test('ends several at a time where nothing starts, and one by one while a container or a pod does', async () => {
  const starts = new Semaphore({ limit: 4 });
  const sandboxStarts = new Semaphore({ limit: 4 });
  const inTurn = endsInTurn({ starts, sandboxStarts });
  for (const [busy, atOnce] of [
    [undefined, expect.toSatisfy((most: number) => most > 1)],
    [starts, 1],
    [sandboxStarts, 1],
  ] as const) {
    const deletes = gatedWork();
    let endStart = (): void => {};
    const start = busy?.run(() => new Promise<void>((resolve) => (endStart = resolve)));
    const all = Promise.all(Array.from({ length: 6 }, () => inTurn(deletes.work)));
    await deletes.finish();
    await all;
    endStart();
    await start;
    expect(deletes.most()).toEqual(atOnce);
  }
});
