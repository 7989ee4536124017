import { expect, test } from 'vitest';
import { slicePath } from '../../../src/lib/host/slice-path.js';

test.each([
  ['system.slice', '/system.slice'],
  ['kubepods-burstable-pod1_2.slice', '/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice'],
  ['-.slice', undefined],
  ['-a.slice', undefined],
  ['a--b.slice', undefined],
  ['a-.slice', undefined],
  ['a/b.slice', undefined],
  ['a.scope', undefined],
  ['.slice', undefined],
])('maps %s to %s as systemd does', (slice, path) => {
  expect(slicePath(slice)).toBe(path);
});
