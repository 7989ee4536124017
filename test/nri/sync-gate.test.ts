import { expect, test } from 'vitest';
import { SyncGate } from '../../src/nri/sync-gate.js';

test('a creation that waits enters once the gate has given up on another that hangs', async () => {
  const gate = new SyncGate();
  const leave = await gate.enter();
  const synchronized = gate.closedFor(() => Promise.resolve('never'), 50);
  const other = gate.enter();
  await expect(synchronized).rejects.toMatchObject({ kind: 'DeadlineExceeded' });
  (await other)();
  leave();
  expect(await gate.closedFor(() => Promise.resolve('now'), 50)).toBe('now');
});
