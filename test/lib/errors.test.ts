import { expect, test } from 'vitest';
import { CrispError, isGone } from '../../src/lib/errors.js';

test('a task unknown to its shim and a shim that does not answer count as gone, other failures do not', () => {
  expect(isGone(new CrispError('NotFound', 'no such task'))).toBe(true);
  expect(isGone(new CrispError('Unavailable', 'connection closed'))).toBe(true);
  expect(isGone(new CrispError('DeadlineExceeded', 'no answer'))).toBe(false);
  expect(isGone(new Error('not found'))).toBe(false);
});
