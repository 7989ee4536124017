import { mkdirSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { specBench, type SpecBench } from '../../support/spec-bench.js';

let bench: SpecBench;
beforeAll(async () => {
  bench = await specBench();
});
afterAll(() => bench.close());

/** Processor time of a request with so many mounts, half of them below another. */
async function millisecondsFor(count: number): Promise<number> {
  const hostPath = join(bench.folder, 'source');
  mkdirSync(hostPath, { recursive: true });
  const mounts = Array.from({ length: count }, (_, index) => ({
    hostPath,
    containerPath: `/mounts/${index >> 1}${index % 2 ? '/below' : ''}`,
  }));
  const before = process.cpuUsage();
  const { spec } = await bench.build({ mounts });
  const { user, system } = process.cpuUsage(before);
  expect(spec.mounts.filter(({ source }) => source === hostPath)).toHaveLength(count);
  return (user + system) / 1000;
}

// compared with each other, ten thousand stopped the event loop for two seconds
test('four times as many mounts take little more than four times as long', async () => {
  await millisecondsFor(2_500);
  const ofFew = Math.min(await millisecondsFor(2_500), await millisecondsFor(2_500));
  expect(await millisecondsFor(10_000)).toBeLessThan(8 * ofFew);
});

test('a link of the image that leads nowhere counts for the mount on it, not for one below another mount', async () => {
  await symlink('/nowhere/at/all', join(bench.layer, 'dangling'));
  const { spec } = await bench.build({
    mounts: [
      { hostPath: bench.folder, containerPath: '/dangling' },
      { hostPath: bench.folder, containerPath: '/dangling/below' },
      { hostPath: bench.folder, containerPath: '/dangling/beside/and/below' },
    ],
  });
  const destinations = spec.mounts.filter(({ source }) => source === bench.folder).map((mount) => mount.destination);
  expect(destinations.toSorted()).toEqual(['/dangling/below', '/dangling/beside/and/below', '/nowhere/at/all']);
});
