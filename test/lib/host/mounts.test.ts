import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deviceNumber } from '../../../src/lib/host/devices.js';
import { mountOf, mountPointsBelow, parseMountinfo, readMounts } from '../../../src/lib/host/mounts.js';

// as proc_pid_mountinfo(5) and kernels write them
const mountinfo = String.raw`22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw,errors=remount-ro
25 22 0:22 / /sys rw,nosuid shared:7 - sysfs sysfs rw
31 25 0:27 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid shared:11 master:4 - cgroup cgroup rw,cpu,cpuacct
36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 propagate_from:2 unbindable - ext3 /dev/root rw,errors=continue
40 22 0:40 / /data/with\040blank\134and\011tab rw - tmpfs none rw,size=4k
41 22 0:41 / /mnt2 rw - tmpfs tmpfs rw
`;

test('parses every field of a line, with any number of optional fields', () => {
  const mounts = parseMountinfo(mountinfo);
  expect(mounts).toHaveLength(6);
  expect(mounts[3]).toEqual({
    device: '98:0',
    root: '/mnt1',
    mountPoint: '/mnt2',
    options: ['rw', 'noatime'],
    shared: false,
    slave: true,
    type: 'ext3',
    source: '/dev/root',
    superOptions: ['rw', 'errors=continue'],
  });
  expect(mounts[2]).toMatchObject({ shared: true, slave: true, superOptions: ['rw', 'cpu', 'cpuacct'] });
});

test('decodes the octal escapes of blanks, tabs and backslashes', () => {
  expect(parseMountinfo(mountinfo)[4]?.mountPoint).toBe('/data/with blank\\and\ttab');
});

test('finds the mount of a path: the deepest, and the last at one mount point', () => {
  const mounts = mountOf(parseMountinfo(mountinfo));
  expect(mounts('/sys/fs')?.mountPoint).toBe('/sys');
  expect(mounts('/system')?.mountPoint).toBe('/');
  expect(mounts('/mnt2/file')?.type).toBe('tmpfs');
  expect(mounts('/mnt2/')?.type).toBe('tmpfs');
  expect(mountOf([])('/mnt2')).toBeUndefined();
});

test('reads the mounts of this host and finds a new one, the deepest first', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crisp-mounts-')));
  const points = [join(folder, 'a b'), join(folder, 'a b', 'below')];
  onTestFinished(() => {
    for (const point of points.toReversed()) execFileSync('umount', ['--lazy', point]);
    rmSync(folder, { recursive: true });
  });
  for (const point of points) {
    mkdirSync(point, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', 'crisp-mounts', point]);
  }

  expect(await mountPointsBelow(folder)).toEqual(points.toReversed());
  expect(await mountPointsBelow(join(folder, 'a'))).toEqual([]);
  const { major, minor } = deviceNumber(statSync(points[0]!).dev);
  const mount = mountOf(await readMounts())(join(points[0]!, 'file'));
  expect(mount).toMatchObject({ type: 'tmpfs', source: 'crisp-mounts', device: `${major}:${minor}` });
});
