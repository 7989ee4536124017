import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cgroupRoots, removeCgroupTree } from '../lib/cgroup-tree.js';
import { CrispError, invalid, isErrno, messageOf } from '../lib/errors.js';
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

export interface PodCgroup {
  readonly parent: string;
  readonly driver: CgroupDriver;
  /** what crisp made for other pods that are still there: shared with them, the last one removes it */
  readonly ownedByOthers?: ReadonlySet<string>;
  /** the hierarchies' mount points; default: this host's */
  readonly roots?: readonly string[];
}

/**
 * Makes what is missing of a pod's cgroup parent in every hierarchy, so that it is known whose it is: kubelet makes its
 * pods' cgroups itself, other clients of the CRI leave it to the runtime. No limits are set, kubelet accounts for them.
 *
 * @returns what crisp made, for `removePodCgroup`
 * @throws CrispError `InvalidArgument`; `Internal` where it cannot be made, after removing what was
 */
export async function ensurePodCgroup({ parent, driver, ownedByOthers = new Set(), roots }: PodCgroup): Promise<string[]> {
  const { path, slice } = parseCgroupParent(parent, driver);
  if (path === '') return [];
  const hierarchies = roots ?? (await cgroupRoots());
  if (slice !== undefined) return ensureSlice(path, slice, hierarchies, ownedByOthers);
  const created: string[] = [];
  const made = await Promise.allSettled(
    hierarchies.map(async (root) => {
      for (const folder of ancestors(path).map((each) => join(root, each))) {
        if ((await makeFolder(folder)) || ownedByOthers.has(folder)) created.push(folder);
      }
    }),
  );
  const failure = made.find((each) => each.status === 'rejected');
  if (!failure) return created;
  await removePodCgroup(created, ownedByOthers).catch(() => {});
  throw new CrispError('Internal', `make cgroup ${path}: ${String(failure.reason)}`, { cause: failure.reason });
}

/**
 * Removes what `ensurePodCgroup` made, with what runtimes left empty inside. Idempotent. What another pod shares stays.
 *
 * @throws CrispError `FailedPrecondition` where processes are still in it
 */
export async function removePodCgroup(created: readonly string[], ownedByOthers: ReadonlySet<string> = new Set()): Promise<void> {
  const mine = created.filter((each) => !ownedByOthers.has(each));
  const slices = mine.filter((each) => each.startsWith(slicePrefix)).map((each) => each.slice(slicePrefix.length));
  if (slices.length > 0) await stopSlices(deepestFirst(slices));
  for (const folder of deepestFirst(mine.filter((each) => !each.startsWith(slicePrefix)))) await removeCgroupTree(folder);
}

async function ensureSlice(
  path: string,
  slice: string,
  hierarchies: readonly string[],
  ownedByOthers: ReadonlySet<string>,
): Promise<string[]> {
  const missing: string[] = [];
  for (const each of ancestors(path)) {
    const name = `${slicePrefix}${each.split('/').at(-1)}`;
    const there = await Promise.all(hierarchies.map((root) => exists(join(root, each))));
    if (ownedByOthers.has(name) || !there.includes(true)) missing.push(name);
  }
  if (missing.some((name) => !ownedByOthers.has(name))) await run('systemctl', ['start', slice], { timeoutMs: 60_000 });
  return missing;
}

async function stopSlices(slices: readonly string[]): Promise<void> {
  try {
    await run('systemctl', ['stop', ...slices], { timeoutMs: 60_000 });
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

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o755 });
  } catch (err) {
    if (isErrno(err, 'EEXIST')) return false;
    throw err;
  }
  await inheritCpuset(folder);
  return true;
}

/** v1's cpuset starts out empty, and no process may enter it until it has CPUs and memory nodes. */
async function inheritCpuset(folder: string): Promise<void> {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    try {
      if ((await readFile(join(folder, file), 'utf8')).trim() !== '') continue;
      await writeFile(join(folder, file), await readFile(join(folder, '..', file)));
    } catch (err) {
      // v2 inherits by itself, and refuses the write
      if (!isErrno(err, 'ENOENT', 'EACCES', 'EINVAL')) throw err;
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function shown(parent: string): string {
  return JSON.stringify(parent.length > 120 ? `${parent.slice(0, 120)}…` : parent);
}
