import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cgroupRoots } from '../../src/lib/cgroup-tree.js';
import { makePodCgroup, missingCgroups, parseCgroupParent, removePodCgroup } from '../../src/sandbox/cgroup-parent.js';

const top = `crisp-test-${randomBytes(4).toString('hex')}`;
const roots = await cgroupRoots();
const there = (path: string): boolean[] => roots.map((root) => existsSync(join(root, path)));

afterEach(async () => {
  await removePodCgroup(roots.map((root) => join(root, top)));
  expect(there(top)).not.toContain(true);
});

/** Makes one as RunPodSandbox does; gives what is the pod's own. */
async function make(parent: string, ownedByOthers: readonly string[] = []): Promise<string[]> {
  const cgroup = { ...parseCgroupParent(parent, 'cgroupfs'), roots };
  const own = missingCgroups(cgroup, new Set(ownedByOthers));
  await makePodCgroup(cgroup, own);
  return own;
}

const others = (names: readonly string[]) => () => new Set(names);

test('makes a cgroup parent in every hierarchy, ready to take processes, and removes it', async () => {
  const own = await make(`/${top}/pod1`);
  expect(there(`${top}/pod1`)).not.toContain(false);
  expect(own.length).toBe(2 * roots.length);
  const child = spawn('sleep', ['60']);
  try {
    await Promise.all(roots.map((root) => writeFile(join(root, top, 'pod1', 'cgroup.procs'), `${child.pid}`)));
    expect((await readFile(`/proc/${child.pid}/cgroup`, 'utf8')).trim().split('\n').every((line) => line.endsWith(`/${top}/pod1`))).toBe(true);
    await expect(removePodCgroup(own)).rejects.toMatchObject({ kind: 'FailedPrecondition' });
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  await removePodCgroup(own);
  await removePodCgroup(own);
  expect(there(top)).not.toContain(true);
});

test('removes only what it made: not what kubelet made before, but what a runtime left inside', async () => {
  await Promise.all(roots.map((root) => mkdir(join(root, top))));
  const own = await make(`${top}/pod1/`);
  expect(await make(`/${top}/pod1`)).toEqual([]);
  await mkdir(join(roots[0] ?? '', top, 'pod1', 'left'));
  await removePodCgroup(own);
  expect(there(top)).not.toContain(false);
  expect(there(`${top}/pod1`)).not.toContain(true);
});

test('a parent that two pods share goes with the last of them', async () => {
  const first = await make(`/${top}`);
  const second = await make(`/${top}`, first);
  expect(new Set(second)).toEqual(new Set(first));
  await removePodCgroup(first, others(second));
  expect(there(top)).not.toContain(false);
  await removePodCgroup(second);
  expect(there(top)).not.toContain(true);
});

test('a pod leaves the children that others made in its parent alone', async () => {
  const own = await make(`/${top}/pod1`);
  const foreign = roots.map((root) => join(root, top, 'somebody'));
  await Promise.all(foreign.map((folder) => mkdir(folder)));
  await removePodCgroup(own);
  expect(there(`${top}/pod1`)).not.toContain(true);
  expect(there(`${top}/somebody`)).not.toContain(false);
  await Promise.all(foreign.map((folder) => rmdir(folder)));
});

test('makes nothing where the pod names no parent', async () => {
  expect(await make('')).toEqual([]);
  expect(await make('/')).toEqual([]);
});

test('reads a slice by its name and by its path', () => {
  const path = '/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice';
  const parent = { path, slice: 'kubepods-burstable-pod1_2.slice' };
  expect(parseCgroupParent('kubepods-burstable-pod1_2.slice', 'systemd')).toEqual(parent);
  expect(parseCgroupParent(path, 'systemd')).toEqual(parent);
});

test.each([
  ['kubepods/pod1', 'systemd', 'not a slice'],
  ['a--b.slice', 'systemd', 'not a slice'],
  ['/other.slice/a-b.slice', 'systemd', 'not where systemd has'],
  ['/kubepods.slice', 'cgroupfs', 'the cgroup driver is cgroupfs'],
  ['/a/../../b', 'cgroupfs', 'leads out'],
  [`/${'x'.repeat(256)}`, 'cgroupfs', 'longer than 255'],
  ['/a\n', 'cgroupfs', 'not a path'],
] as const)('refuses %s with %s', (parent, driver, problem) => {
  expect(() => parseCgroupParent(parent, driver)).toThrow(problem);
});
