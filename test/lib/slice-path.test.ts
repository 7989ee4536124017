import { expect, test } from 'vitest';
import { slicePath } from '../../src/lib/slice-path.js';

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
])('systemd has %s at %s', (slice, path) => {
  expect(slicePath(slice)).toBe(path);
});
