import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Semaphore } from '../../src/lib/async/semaphore.js';
import { readHost } from '../../src/lib/host/host.js';
import { makePodCgroup, missingCgroups, parseCgroupParent, removePodCgroup } from '../../src/sandbox/cgroup-parent.js';

const lock = new Semaphore({ limit: 1 });

const top = `crisp-test-${randomBytes(4).toString('hex')}`;
const roots = (await readHost()).cgroupRoots;
const there = (path: string): boolean[] => roots.map((root) => existsSync(join(root, path)));

afterEach(async () => {
  await remove(
    `/${top}`,
    roots.map((root) => join(root, top)),
  );
  expect(there(top)).not.toContain(true);
});

/** Makes one as RunPodSandbox does; gives what is the pod's own. */
async function make(parent: string, ownedByOthers: readonly string[] = []): Promise<string[]> {
  const cgroup = { ...parseCgroupParent(parent, 'cgroupfs'), roots };
  const own = missingCgroups(cgroup, (name) => ownedByOthers.includes(name));
  await makePodCgroup(cgroup, own, lock);
  return own;
}

const remove = (parent: string, own: readonly string[], ofOthers: readonly string[] = []): Promise<void> =>
  removePodCgroup({ parent, own, roots, isShared: (name) => ofOthers.includes(name), lock });

const everywhere = (path: string): string[] => roots.map((root) => join(root, path));

test('makes a cgroup parent in every hierarchy, ready to take processes, and removes it', async () => {
  const own = await make(`/${top}/pod1`);
  expect(there(`${top}/pod1`)).not.toContain(false);
  expect(own.length).toBe(2 * roots.length);
  const child = spawn('sleep', ['60']);
  try {
    await Promise.all(
      everywhere(`${top}/pod1`).map((folder) => writeFile(join(folder, 'cgroup.procs'), `${child.pid}`)),
    );
    expect(
      (await readFile(`/proc/${child.pid}/cgroup`, 'utf8'))
        .trim()
        .split('\n')
        .every((line) => line.endsWith(`/${top}/pod1`)),
    ).toBe(true);
    await expect(remove(`/${top}/pod1`, own)).rejects.toMatchObject({ kind: 'FailedPrecondition' });
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  await remove(`/${top}/pod1`, own);
  await remove(`/${top}/pod1`, own);
  expect(there(top)).not.toContain(true);
});

test('removes only what it made: not what kubelet made, but what a runtime left inside', async () => {
  await Promise.all(everywhere(top).map((folder) => mkdir(folder)));
  const own = await make(`${top}/pod1/`);
  expect(await make(`/${top}/pod1`)).toEqual([]);
  await mkdir(join(roots[0] ?? '', top, 'pod1', 'a1'.repeat(32), 'deeper'), { recursive: true });
  await remove(`${top}/pod1/`, own);
  expect(there(top)).not.toContain(false);
  expect(there(`${top}/pod1`)).not.toContain(true);
});

test('a parent that two pods share is removed with the last of them', async () => {
  const first = await make(`/${top}`);
  const second = await make(`/${top}`, first);
  expect(new Set(second)).toEqual(new Set(first));
  await remove(`/${top}`, first, second);
  expect(there(top)).not.toContain(false);
  await remove(`/${top}`, second);
  expect(there(top)).not.toContain(true);
});

test.each([
  ['in the parent of its own', `${top}/somebody`],
  ['in its own', `${top}/pod1/somebody`],
])('a pod does not remove a cgroup that others made %s', async (_, foreign) => {
  const own = await make(`/${top}/pod1`);
  await Promise.all(everywhere(foreign).map((folder) => mkdir(folder)));
  await remove(`/${top}/pod1`, own);
  expect(there(foreign)).not.toContain(false);
  await Promise.all(everywhere(foreign).map((folder) => rmdir(folder)));
  await remove(`/${top}/pod1`, own);
  expect(there(top)).not.toContain(true);
});

test("a pod in a foreign cgroup below one of crisp's removes only that one, and only when it is empty", async () => {
  await make(`/${top}`);
  await Promise.all(everywhere(`${top}/theirs`).map((folder) => mkdir(folder)));
  const own = await make(`/${top}/theirs`, everywhere(top));
  expect(own).toEqual(everywhere(top));
  await remove(`/${top}/theirs`, own);
  expect(there(`${top}/theirs`)).not.toContain(false);
  await Promise.all(everywhere(`${top}/theirs`).map((folder) => rmdir(folder)));
});

test('makes nothing where the pod names no parent', async () => {
  expect(await make('')).toEqual([]);
  expect(await make('/')).toEqual([]);
});

describe('with the systemd driver', () => {
  const slice = 'apps.slice/apps-pod1.slice';
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'crisp-test-'));
  });
  afterEach(() => rm(root, { recursive: true }));
  const missing = (ofOthers: readonly string[] = []): string[] =>
    missingCgroups({ ...parseCgroupParent('apps-pod1.slice', 'systemd'), roots: [root] }, (name) =>
      ofOthers.includes(name),
    );
  const removal = (own: readonly string[]): Promise<void> =>
    removePodCgroup({ parent: 'apps-pod1.slice', own, roots: [root], isShared: () => false, lock });

  test('owns the slices that do not exist yet, and those that other pods created', async () => {
    expect(missing()).toEqual(['slice:apps.slice', 'slice:apps-pod1.slice']);
    await mkdir(join(root, 'apps.slice'));
    expect(missing()).toEqual(['slice:apps-pod1.slice']);
    expect(missing(['slice:apps.slice'])).toEqual(['slice:apps.slice', 'slice:apps-pod1.slice']);
  });

  test('a slice with a foreign unit is not stopped, as that would stop the unit', async () => {
    await mkdir(join(root, slice, 'their.service'), { recursive: true });
    // where it were stopped, systemctl would fail: there is no such slice
    await removal(['slice:apps.slice', 'slice:apps-pod1.slice']);
  });

  test('a slice with processes of a container is not stopped, and the pod keeps it', async () => {
    const scope = join(root, slice, `crisp-${'a1'.repeat(32)}.scope`);
    await mkdir(scope, { recursive: true });
    await writeFile(join(scope, 'cgroup.procs'), '4194304\n');
    await expect(removal(['slice:apps.slice', 'slice:apps-pod1.slice'])).rejects.toMatchObject({
      kind: 'FailedPrecondition',
    });
  });
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
