import { mkdirSync, unlinkSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { cri } from '../../../src/lib/proto.js';
import type { OciMount } from '../../../src/task/oci.js';
import type { PreparedVolume } from '../../../src/task/spec/input.js';
import { DanglingLinks } from '../../../src/task/spec/dangling-links.js';
import { resolveDestinations } from '../../../src/task/spec/resolve-destinations.js';
import { noLimits } from '../../support/no-limits.js';
import { specBench, type SpecBench } from '../../support/spec-bench.js';

let bench: SpecBench;
beforeAll(async () => {
  bench = await specBench();
});
afterAll(() => bench.close());

/** The mounts as they are written to a bundle. */
async function mountsOf(mounts: cri.IMount[], volumes: PreparedVolume[] = []): Promise<OciMount[]> {
  const { spec } = await bench.build({ mounts }, { volumes });
  await resolveDestinations(spec.mounts, { ...noLimits, layers: [bench.layer], volumes });
  return spec.mounts;
}

/** Processor time of a request with so many mounts, half of them below another. */
async function millisecondsFor(count: number): Promise<number> {
  const hostPath = join(bench.folder, 'source');
  mkdirSync(hostPath, { recursive: true });
  const mounts = Array.from({ length: count }, (_, index) => ({
    hostPath,
    containerPath: `/mounts/${index >> 1}${index % 2 ? '/below' : ''}`,
  }));
  const before = process.cpuUsage();
  const made = await mountsOf(mounts);
  const { user, system } = process.cpuUsage(before);
  expect(made.filter(({ source }) => source === hostPath)).toHaveLength(count);
  return (user + system) / 1000;
}

// compared with each other, ten thousand stopped the event loop for two seconds
test('four times as many mounts take little more than four times as long', async () => {
  await millisecondsFor(2_500);
  const ofFew = Math.min(await millisecondsFor(2_500), await millisecondsFor(2_500));
  const ofMany = Math.min(await millisecondsFor(10_000), await millisecondsFor(10_000));
  expect(ofMany).toBeLessThan(8 * ofFew);
});

test('a link of the image that leads nowhere counts for the mount on it, not for one below another mount', async () => {
  await symlink('/nowhere/at/all', join(bench.layer, 'dangling'));
  const mounts = await mountsOf([
    { hostPath: bench.folder, containerPath: '/dangling' },
    { hostPath: bench.folder, containerPath: '/dangling/below' },
    { hostPath: bench.folder, containerPath: '/dangling/beside/and/below' },
  ]);
  const destinations = mounts.filter(({ source }) => source === bench.folder).map((mount) => mount.destination);
  expect(destinations.toSorted()).toEqual(['/dangling/below', '/dangling/beside/and/below', '/nowhere/at/all']);
});

test('a link that leads nowhere counts in a volume too, which is a copy of the folder that has it', async () => {
  mkdirSync(join(bench.layer, 'data'));
  await symlink('missing', join(bench.layer, 'data/link'));
  const volume = { containerPath: '/data', hostPath: join(bench.folder, 'volume') };
  const mounts = await mountsOf([{ hostPath: bench.folder, containerPath: '/data/link' }], [volume]);
  expect(mounts.find(({ source }) => source === bench.folder)?.destination).toBe('/data/missing');
});

test('looks up once per image and path where a dangling link leads, for a bounded number of paths', async () => {
  const links = new DanglingLinks(noLimits.opaque);
  const link = join(bench.layer, 'cached');
  await symlink('/nowhere', link);
  expect(await links.targetOf([bench.layer], '/cached/below')).toBe('/nowhere/below');
  unlinkSync(link);
  expect(await links.targetOf([bench.layer], '/cached/below')).toBe('/nowhere/below');
  expect(await links.targetOf([bench.folder, bench.layer], '/cached/below')).toBeUndefined();
  for (let path = 0; path < 200; path += 1) await links.targetOf([bench.layer], `/path/${path}`);
  await symlink('/nowhere', join(bench.layer, 'path'));
  expect(await links.targetOf([bench.layer], '/path/0')).toBeUndefined();
  expect(await links.targetOf([bench.layer], '/path/199')).toBe('/nowhere/199');
});

test('a link of the image does not move the file systems of the kernel', async () => {
  for (const name of ['proc', 'sys', 'dev']) await symlink('/nowhere/at/all', join(bench.layer, name));
  const destinations = (await mountsOf([])).map((mount) => mount.destination);
  expect(destinations).toEqual(expect.arrayContaining(['/proc', '/sys', '/dev', '/dev/pts', '/sys/fs/cgroup']));
});
