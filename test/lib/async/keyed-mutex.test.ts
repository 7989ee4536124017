import { expect, test } from 'vitest';
import { startTimeLimit } from '../../../src/lib/async/time-limit.js';
import { KeyedMutex } from '../../../src/lib/async/keyed-mutex.js';

test('a wait for a lock ends at its time limit, and the waiters behind it still wait for the holder', async () => {
  const locks = new KeyedMutex();
  const order: string[] = [];
  let release!: () => void;
  const holder = locks.run('a', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    order.push('holder');
  });
  const { signal } = startTimeLimit(10);
  const late = locks.run('a', async () => void order.push('late'), signal);
  const behind = locks.run('a', async () => void order.push('behind'));
  await expect(late).rejects.toMatchObject({
    kind: 'DeadlineExceeded',
    message: 'waiting for its lock: not done after 0.01 s',
  });
  await locks.run('b', async () => void order.push('other'));
  release();
  await Promise.all([holder, behind]);
  expect(order).toEqual(['other', 'holder', 'behind']);
});
