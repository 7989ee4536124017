import { readdir, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CrispError, isErrno } from '../errors.js';
import { readMounts, type Mount } from './mounts.js';
import { retry } from '../async/retry.js';
import { TimeSlice } from '../async/time-slice.js';

/**
 * Mount points of every cgroup hierarchy visible to this process, including partial mounts and named v1 hierarchies.
 */
export async function cgroupMounts(): Promise<string[]> {
  return mountPointsOf(await readMounts(), () => true);
}

/** Mount points of the hierarchies that are mounted from their root. */
export function cgroupRootsOf(mounts: readonly Mount[]): string[] {
  return mountPointsOf(mounts, ({ root }) => root === '/');
}

function mountPointsOf(mounts: readonly Mount[], which: (mount: Mount) => boolean): string[] {
  const cgroups = mounts.filter(({ type }) => type === 'cgroup' || type === 'cgroup2');
  // a later mount covers an earlier one
  return [...new Map(cgroups.map((each) => [each.mountPoint, each])).values()]
    .filter(which)
    .map(({ mountPoint }) => mountPoint);
}

/** The processes in a cgroup and all its descendants; none in a missing one. */
export async function pidsBelow(folder: string): Promise<number[]> {
  const pids = await pidsIn(folder);
  for (const name of await cgroupsIn(folder)) {
    for (const pid of await pidsBelow(join(folder, name))) pids.push(pid);
  }
  return pids;
}

/**
 * The processes in a cgroup itself. Yields to the event loop while parsing, as a container decides how many there are.
 */
export async function pidsIn(folder: string): Promise<number[]> {
  const text = await readFile(join(folder, 'cgroup.procs'), 'utf8').catch(() => '');
  const pids: number[] = [];
  const slice = new TimeSlice();
  for (let start = 0, end = 0; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
    pids.push(Number(text.slice(start, end)));
    if (pids.length % pidsAtOnce === 0) await slice.yieldWhenUsed();
  }
  return pids;
}

const pidsAtOnce = 1_000;

/** The names of a cgroup's direct children; none of a missing one. */
export async function cgroupsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Removes a cgroup. A missing one is not an error; one that has processes or cgroups in it fails with EBUSY. */
export async function removeCgroup(folder: string): Promise<void> {
  await rmdir(folder).catch((err: unknown) => {
    if (!isErrno(err, 'ENOENT')) throw err;
  });
}

/** Removes a cgroup and its descendants, leaves first. */
export async function removeCgroupTree(folder: string): Promise<void> {
  for (const name of await cgroupsIn(folder)) await removeCgroupTree(join(folder, name));
  await removeCgroup(folder);
}

const busyTries = 20;
const busyPauseMs = 25;

/**
 * Retries a cgroup's removal while it fails with EBUSY: a container's last processes may take a moment to exit.
 *
 * @param name of the cgroup, for the error
 * @throws CrispError `FailedPrecondition` when processes stay in it
 */
export async function untilRemoved(name: string, remove: () => Promise<void>): Promise<void> {
  const isBusy = (err: unknown): boolean => isErrno(err, 'EBUSY', 'ENOTEMPTY');
  try {
    await retry(remove, { tries: busyTries, pauseMs: busyPauseMs, longestPauseMs: busyPauseMs, retryIf: isBusy });
  } catch (err) {
    if (!isBusy(err)) throw err;
    throw new CrispError('FailedPrecondition', `cgroup ${name} is still in use`, { cause: err });
  }
}
