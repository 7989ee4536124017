import { readFile, readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CrispError, isErrno } from './errors.js';

let roots: Promise<string[]> | undefined;

/** Mount points of every cgroup hierarchy of this host, v1's (named ones too) and v2's. */
export function cgroupRoots(): Promise<string[]> {
  roots ??= readFile('/proc/self/mountinfo', 'utf8').then((table) => {
    const found = table.split('\n').flatMap((line) => {
      const [mount, source] = line.split(' - ');
      const [, , , root, path] = mount?.split(' ') ?? [];
      // a bind mount of some part is not a hierarchy's root
      return /^cgroup2? /.test(source ?? '') && root === '/' && path !== undefined ? [path] : [];
    });
    return [...new Set(found)];
  });
  roots.catch(() => (roots = undefined));
  return roots;
}

const busyTries = 20;
const busyPauseMs = 25;

/**
 * Removes a cgroup with those below it, from the leaves up. Its last processes may take a moment to go. None is no error.
 *
 * @throws CrispError FailedPrecondition where processes stay in it
 */
export async function removeCgroupTree(folder: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await removeOnce(folder);
    } catch (err) {
      if (!isErrno(err, 'EBUSY', 'ENOTEMPTY')) throw err;
      if (tries === busyTries) throw new CrispError('FailedPrecondition', `cgroup ${folder} is still in use`, { cause: err });
      await sleep(busyPauseMs);
    }
  }
}

async function removeOnce(folder: string): Promise<void> {
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) await removeOnce(join(folder, entry.name));
    }
    await rmdir(folder);
  } catch (err) {
    if (!isErrno(err, 'ENOENT')) throw err;
  }
}
