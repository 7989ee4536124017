import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readHost } from '../../../src/lib/host/host.js';
import { CgroupLockWarmer } from '../../../src/task/cgroup/cgroup-lock-warmer.js';
import { eventually } from '../../support/node-pod.js';

const ownCgroups = (): string => readFileSync('/proc/self/cgroup', 'utf8');
const firstHierarchy = (): readonly string[] => /^\d+:([^:]*):(.*)$/m.exec(ownCgroups()) ?? [];
const openProcsFiles = (): string[] =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).endsWith('cgroup.procs');
    } catch {
      return false; // the one that lists them
    }
  });

test('stays in its cgroup, and exits when it is closed', async () => {
  const before = ownCgroups();
  const lock = new CgroupLockWarmer(await readHost());
  // again and again: where the machine is busy, the 100 ms of one may pass before the first look
  await eventually(() => {
    lock.makeReady();
    return openProcsFiles().length === 1 || undefined;
  });
  await lock.close();
  expect(openProcsFiles()).toEqual([]);
  expect(ownCgroups()).toBe(before);
});

test('moves within its own cgroup, in a hierarchy of the host, and stops by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-attach-'));
  // a hierarchy of files: "0" is whoever writes it
  const [, controller = '', path = ''] = firstHierarchy();
  const procs = join(folder, path, 'cgroup.procs');
  mkdirSync(dirname(procs), { recursive: true });
  writeFileSync(procs, `0\n${process.pid}\n`);
  const lock = new CgroupLockWarmer({ cgroupVersion: 1, cgroupMounts: { [controller]: folder } });
  const { mtimeMs: before } = statSync(procs);
  await eventually(() => {
    lock.makeReady();
    return statSync(procs).mtimeMs > before || undefined;
  });
  expect(readFileSync(procs, 'utf8')).toBe(`0\n${process.pid}\n`);
  await eventually(() => openProcsFiles().length === 0 || undefined);
  const { mtimeMs } = statSync(procs);
  await lock.close();
  expect(statSync(procs).mtimeMs).toBe(mtimeMs);
  rmSync(folder, { recursive: true });
});

test('ignores a cgroup of the same path that it is not in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-attach-'));
  const [, controller = '', path = ''] = firstHierarchy();
  const procs = join(folder, path, 'cgroup.procs');
  mkdirSync(dirname(procs), { recursive: true });
  writeFileSync(procs, '1\n');
  const { mtimeMs } = statSync(procs);
  const lock = new CgroupLockWarmer({ cgroupVersion: 1, cgroupMounts: { [controller]: folder } });
  lock.makeReady();
  await lock.close();
  lock.makeReady();
  await new Promise(setImmediate);
  await lock.close();
  expect(statSync(procs).mtimeMs).toBe(mtimeMs);
  rmSync(folder, { recursive: true });
});

test("does nothing where crisp's own cgroup is not visible, and makes no file there", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-attach-'));
  const [, controller = ''] = firstHierarchy();
  const lock = new CgroupLockWarmer({ cgroupVersion: 1, cgroupMounts: { [controller]: folder } });
  lock.makeReady();
  await lock.close();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
