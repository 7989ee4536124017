import { expect, test } from 'vitest';
import { overlayMounts } from '../../../src/task/rootfs/rootfs.js';

const layers = (count: number): string[] => Array.from({ length: count }, (_, index) => `/n/${index}`);

test('an image with more layers than overlayfs supports is refused with an error that says so', () => {
  const mounts = overlayMounts({ layers: layers(500), upper: '/upper', work: '/work' });
  expect(mounts[0]?.options.join().length).toBeLessThan(4096);
  expect(() => overlayMounts({ layers: layers(501), upper: '/upper', work: '/work' })).toThrow(
    'the image has 501 layers, and overlayfs mounts at most 500',
  );
});
