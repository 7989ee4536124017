import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { allSettledOrThrow } from '../lib/async/all-settled.js';
import { cgroupsIn, pidsBelow, pidsIn, removeCgroup, removeCgroupTree, untilRemoved } from '../lib/host/cgroup-tree.js';
import { invalid, isErrno, messageOf, wrap } from '../lib/errors.js';
import { retry } from '../lib/async/retry.js';
import { run } from '../lib/process/run.js';
import type { Semaphore } from '../lib/async/semaphore.js';
import { slicePath } from '../lib/host/slice-path.js';

/** Serialises starting and stopping slices. */
type SliceLock = Pick<Semaphore, 'run'>;

export type CgroupDriver = 'cgroupfs' | 'systemd';

/** A pod's cgroup parent: its path below every hierarchy's root, and the slice's name with the systemd driver. */
export interface CgroupParent {
  /** `/kubepods/burstable/pod1`; empty if the pod has none */
  readonly path: string;
  /** `kubepods-burstable-pod1.slice` */
  readonly slice?: string;
}

const field = 'config.linux.cgroup_parent';
const slicePrefix = 'slice:';

/** how often a parent that is removed concurrently is created again */
const makeTries = 5;
const timeoutMs = 60_000;

/**
 * Parses a pod's cgroup_parent: a path with cgroupfs; with systemd a slice, by name or, as kubelet sends it, by its
 * path of slices.
 *
 * @throws CrispError `InvalidArgument`
 */
export function parseCgroupParent(parent: string, driver: CgroupDriver): CgroupParent {
  if (parent === '') return { path: '' };
  if (parent.length > 4000 || /[\0\n]/.test(parent)) throw invalid(field, 'not a path');
  const parts = partsOf(parent);
  if (parts.length === 0) return { path: '' };
  if (parts.includes('..')) throw invalid(field, `${shown(parent)} leads out of its hierarchy`);
  if (parts.some((part) => part.length > 255)) throw invalid(field, 'a part of it is longer than 255 characters');
  const slice = parts.at(-1) ?? '';
  if (driver === 'cgroupfs') {
    if (slice.endsWith('.slice'))
      throw invalid(field, `${shown(parent)} is a slice of systemd, but the cgroup driver is cgroupfs`);
    return { path: `/${parts.join('/')}` };
  }
  const path = slicePath(slice);
  if (path === undefined) throw invalid(field, `${shown(parent)} is not a slice, but the cgroup driver is systemd`);
  if (parts.length > 1 && `/${parts.join('/')}` !== path)
    throw invalid(field, `${shown(parent)} is not where systemd has ${slice}: ${path}`);
  return { path, slice };
}

/** The cgroup parent of a pod on this host. */
export interface PodCgroup extends CgroupParent {
  /** mount points of the hierarchies that contain it */
  readonly roots: readonly string[];
}

/**
 * Returns the part of a pod's cgroup parent that crisp creates and thus removes: kubelet creates its pods' cgroups
 * itself, other clients of the CRI leave it to the runtime. Synchronous on purpose: the result is recorded before
 * another pod asks, and before anything is created.
 *
 * @param isOwned whether another existing pod owns a cgroup: shared ones are removed with the last of their pods
 * @returns folders; with the systemd driver slices, as `slice:NAME`
 */
export function missingCgroups({ path, slice, roots }: PodCgroup, isOwned: (name: string) => boolean): string[] {
  const parts = ancestors(path);
  const wanted =
    slice === undefined
      ? roots.flatMap((root) => parts.map((part) => ({ name: join(root, part), folders: [join(root, part)] })))
      : parts.map((part) => ({
          name: `${slicePrefix}${basename(part)}`,
          folders: roots.map((root) => join(root, part)),
        }));
  return wanted
    .filter(({ name, folders }) => !folders.some((folder) => existsSync(folder)) || isOwned(name))
    .map(({ name }) => name);
}

/**
 * Creates a pod's cgroup parent in every hierarchy. Sets no limits, as kubelet does.
 *
 * @param own from `missingCgroups`
 * @param lock stopping a slice stops everything in it: no pod may enter one while it is being stopped
 */
export async function makePodCgroup(
  { path, slice, roots }: PodCgroup,
  own: readonly string[],
  lock: SliceLock,
): Promise<void> {
  if (own.length === 0) return;
  try {
    if (slice === undefined) await allSettledOrThrow(roots.map((root) => makeFolders(root, path)));
    else await lock.run(async () => void (await run('systemctl', ['start', slice], { timeoutMs })));
  } catch (err) {
    throw wrap(`make cgroup ${path}`, err);
  }
}

export interface RemovePodCgroup {
  /** the pod's cgroup_parent */
  readonly parent: string;
  /** from `missingCgroups` */
  readonly own: readonly string[];
  readonly roots: readonly string[];
  /** whether a remaining pod owns it too; called before each removal, as pods start meanwhile */
  readonly isShared: (name: string) => boolean;
  /** as for `makePodCgroup` */
  readonly lock: SliceLock;
}

/**
 * Removes what `makePodCgroup` created, and empty cgroups that runtimes left in it. Idempotent. Keeps cgroups that
 * another pod shares, and parents in which another program has created a cgroup.
 *
 * @throws CrispError `FailedPrecondition` while the pod's own cgroup has processes
 */
export async function removePodCgroup({ parent, own, roots, isShared, lock }: RemovePodCgroup): Promise<void> {
  const slices = own.filter((name) => name.startsWith(slicePrefix)).map((name) => name.slice(slicePrefix.length));
  const gone = new Set<string>();
  for (const slice of deepestFirst(slices)) {
    const stop = async (): Promise<void> => {
      if (!isShared(`${slicePrefix}${slice}`) && (await stopSlice(slice, roots, gone))) gone.add(slice);
    };
    await untilRemoved(slice, () => lock.run(stop));
  }
  const folders = own.filter((name) => !name.startsWith(slicePrefix));
  const isLeaf = (folder: string): boolean => folder.endsWith(`/${partsOf(parent).join('/')}`);
  await allSettledOrThrow(
    folders.filter(isLeaf).map((folder) => untilRemoved(folder, () => removeLeaf(folder, () => isShared(folder)))),
  );
  for (const folder of deepestFirst(folders.filter((each) => !isLeaf(each)))) {
    if (!isShared(folder)) await removeEmpty(folder);
  }
}

/** the name of a container's cgroup: its id, or a systemd scope */
const ofContainer = /^(crisp-)?[0-9a-f]{64}(\.scope)?$/;

/** Keeps the parent if it has cgroups that crisp did not create. */
async function removeLeaf(folder: string, isShared: () => boolean): Promise<void> {
  for (const name of (await cgroupsIn(folder)).filter((each) => ofContainer.test(each))) {
    if (!isShared()) await removeCgroupTree(join(folder, name));
  }
  const isForeign =
    (await pidsIn(folder)).length === 0 && (await cgroupsIn(folder)).some((name) => !ofContainer.test(name));
  if (!isForeign && !isShared()) await removeCgroup(folder);
}

async function removeEmpty(folder: string): Promise<void> {
  await removeCgroup(folder).catch((err: unknown) => {
    if (!isErrno(err, 'EBUSY', 'ENOTEMPTY')) throw err;
  });
}

/**
 * Stops a slice only if it has no processes and no other units, as stopping it kills everything in it.
 *
 * @param gone slices that were just stopped; systemd may not have removed their cgroups yet
 * @returns false if it has a unit that crisp did not create
 */
async function stopSlice(slice: string, roots: readonly string[], gone: ReadonlySet<string>): Promise<boolean> {
  const folders = roots.map((root) => join(root, slicePath(slice) ?? ''));
  const units = (await Promise.all(folders.map(cgroupsIn))).flat();
  if (units.some((name) => !ofContainer.test(name) && !gone.has(name))) return false;
  if ((await Promise.all(folders.map(pidsBelow))).some((pids) => pids.length > 0))
    throw Object.assign(new Error(`${slice} has processes`), { code: 'EBUSY' });
  try {
    await run('systemctl', ['stop', slice], { timeoutMs });
  } catch (err) {
    // systemd unloads a slice once it is stopped
    if (!/not loaded\.?$/.test(messageOf(err).trim())) throw err;
  }
  return true;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** `/a`, `/a/b`, `/a/b/c` */
function ancestors(path: string): string[] {
  const parts = path.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function deepestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.split(/[/-]/).length - a.split(/[/-]/).length);
}

async function makeFolders(root: string, path: string): Promise<void> {
  // v2 inherits them
  const isCpuset = existsSync(join(root, 'cpuset.cpus')) && !existsSync(join(root, 'cgroup.controllers'));
  const make = async (): Promise<void> => {
    for (const part of ancestors(path)) {
      const folder = join(root, part);
      await mkdir(folder, { mode: 0o755 }).catch((err: unknown) => {
        if (!isErrno(err, 'EEXIST')) throw err;
      });
      if (isCpuset) await inheritCpuset(folder);
    }
  };
  // the last other pod in a common parent has just removed it
  await retry(make, { tries: makeTries, pauseMs: 1, retryIf: (err) => isErrno(err, 'ENOENT') });
}

/** v1's cpuset starts out empty, and no process may enter it until it has CPUs and memory nodes. */
async function inheritCpuset(folder: string): Promise<void> {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    if ((await readFile(join(folder, file), 'utf8')).trim() !== '') continue;
    await writeFile(join(folder, file), await readFile(join(folder, '..', file)));
  }
}

function shown(parent: string): string {
  return JSON.stringify(parent.length > 120 ? `${parent.slice(0, 120)}…` : parent);
}
