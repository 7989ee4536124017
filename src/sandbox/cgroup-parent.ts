import { existsSync } from 'node:fs';
import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { allOf } from '../lib/all-of.js';
import { removeCgroupTree } from '../lib/cgroup-tree.js';
import { invalid, isErrno, messageOf, wrap } from '../lib/errors.js';
import { KeyedMutex } from '../lib/keyed-mutex.js';
import { run } from '../lib/run.js';
import { slicePath } from '../lib/slice-path.js';

export type CgroupDriver = 'cgroupfs' | 'systemd';

/** A pod's cgroup parent: where it lies under every hierarchy's root, and its slice's name with the systemd driver. */
export interface CgroupParent {
  /** `/kubepods/burstable/pod1`; empty where the pod names none */
  readonly path: string;
  /** `kubepods-burstable-pod1.slice` */
  readonly slice?: string;
}

const field = 'config.linux.cgroup_parent';
const slicePrefix = 'slice:';

/** how often a parent that goes at the same moment is made anew */
const makeTries = 5;

/**
 * Reads a pod's cgroup_parent. With cgroupfs it is a path; with systemd a slice, by name or, as kubelet sends it, by the
 * path of slices that leads to it.
 *
 * @throws CrispError `InvalidArgument`
 */
export function parseCgroupParent(parent: string, driver: CgroupDriver): CgroupParent {
  if (parent === '') return { path: '' };
  if (parent.length > 4000 || /[\0\n]/.test(parent)) throw invalid(field, 'not a path');
  const parts = parent.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return { path: '' };
  if (parts.includes('..')) throw invalid(field, `${shown(parent)} leads out of its hierarchy`);
  if (parts.some((part) => part.length > 255)) throw invalid(field, 'a part of it is longer than 255 characters');
  const slice = parts.at(-1) ?? '';
  if (driver === 'cgroupfs') {
    if (slice.endsWith('.slice')) throw invalid(field, `${shown(parent)} is a slice of systemd, but the cgroup driver is cgroupfs`);
    return { path: `/${parts.join('/')}` };
  }
  const path = slicePath(slice);
  if (path === undefined) throw invalid(field, `${shown(parent)} is not a slice, but the cgroup driver is systemd`);
  if (parts.length > 1 && `/${parts.join('/')}` !== path) throw invalid(field, `${shown(parent)} is not where systemd has ${slice}: ${path}`);
  return { path, slice };
}

/** The cgroup parent of a pod on this host. */
export interface PodCgroup extends CgroupParent {
  /** mount points of the hierarchies that it lies in */
  readonly roots: readonly string[];
}

/**
 * What of a pod's cgroup parent is crisp's to make, and so to remove: kubelet makes its pods' cgroups itself, other clients
 * of the CRI leave it to the runtime. Answers without a pause, so that the answer is on record before anything is made,
 * and before another pod asks.
 *
 * @param ownedByOthers the same of the other pods that are there: what pods share goes with the last of them
 * @returns folders; with the systemd driver slices, as `slice:NAME`
 */
export function missingCgroups({ path, slice, roots }: PodCgroup, ownedByOthers: ReadonlySet<string>): string[] {
  const parts = ancestors(path);
  const wanted =
    slice === undefined
      ? roots.flatMap((root) => parts.map((part) => ({ name: join(root, part), folders: [join(root, part)] })))
      : parts.map((part) => ({ name: `${slicePrefix}${basename(part)}`, folders: roots.map((root) => join(root, part)) }));
  return wanted.filter(({ name, folders }) => ownedByOthers.has(name) || !folders.some((folder) => existsSync(folder))).map(({ name }) => name);
}

/** Whoever stops a slice stops all in it: so no pod may come into one between the decision to stop it and its end. */
const sliceLock = new KeyedMutex();

/**
 * Makes a pod's cgroup parent in every hierarchy. No limits are set, kubelet accounts for them.
 *
 * @param own from `missingCgroups`
 */
export async function makePodCgroup({ path, slice, roots }: PodCgroup, own: readonly string[]): Promise<void> {
  if (own.length === 0) return;
  try {
    if (slice === undefined) await allOf(roots.map((root) => makeFolders(root, path)));
    else await sliceLock.run('', () => run('systemctl', ['start', slice], { timeoutMs: 60_000 }));
  } catch (err) {
    throw wrap(`make cgroup ${path}`, err);
  }
}

/**
 * Removes what `makePodCgroup` made, with what runtimes left empty inside. Idempotent. What another pod shares stays.
 *
 * @param own from `missingCgroups`
 * @param ownedByOthers asked again and again, as pods come meanwhile
 * @throws CrispError `FailedPrecondition` where processes are still in it
 */
export async function removePodCgroup(own: readonly string[], ownedByOthers: () => ReadonlySet<string> = () => new Set()): Promise<void> {
  const slices = own.filter((name) => name.startsWith(slicePrefix));
  if (slices.length > 0) {
    await sliceLock.run('', async () => {
      const others = ownedByOthers();
      await stopSlices(slices.filter((name) => !others.has(name)).map((name) => name.slice(slicePrefix.length)));
    });
  }
  for (const folder of deepestFirst(own.filter((name) => !name.startsWith(slicePrefix)))) {
    if (ownedByOthers().has(folder)) continue;
    const isParent = own.some((other) => other.startsWith(`${folder}/`));
    // a parent may have children that others made
    await (isParent ? removeEmpty(folder) : removeCgroupTree(folder));
  }
}

async function stopSlices(slices: readonly string[]): Promise<void> {
  if (slices.length === 0) return;
  try {
    await run('systemctl', ['stop', ...deepestFirst(slices)], { timeoutMs: 60_000 });
  } catch (err) {
    // systemd forgets a slice once it is stopped; it stops the others that it was asked for all the same
    const others = messageOf(err).split('\n').filter((line) => !/not loaded\.?$/.test(line.trim()));
    if (others.length > 0) throw err;
  }
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
  const isCpuset = existsSync(join(root, 'cpuset.cpus'));
  for (let tries = 1; ; tries += 1) {
    try {
      for (const part of ancestors(path)) {
        const folder = join(root, part);
        await mkdir(folder, { mode: 0o755 }).catch((err: unknown) => {
          if (!isErrno(err, 'EEXIST')) throw err;
        });
        if (isCpuset) await inheritCpuset(folder);
      }
      return;
    } catch (err) {
      // the last pod but this one in a common parent has just taken it along
      if (!isErrno(err, 'ENOENT') || tries === makeTries) throw err;
    }
  }
}

/** v1's cpuset starts out empty, and no process may enter it until it has CPUs and memory nodes. */
async function inheritCpuset(folder: string): Promise<void> {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    if ((await readFile(join(folder, file), 'utf8')).trim() !== '') continue;
    await writeFile(join(folder, file), await readFile(join(folder, '..', file)));
  }
}

async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((err: unknown) => {
    if (!isErrno(err, 'ENOENT', 'EBUSY', 'ENOTEMPTY')) throw err;
  });
}

function shown(parent: string): string {
  return JSON.stringify(parent.length > 120 ? `${parent.slice(0, 120)}…` : parent);
}
