// crun refuses a host with cgroup v1 whose hugetlb controller is in the v2 hierarchy only. A v1 mount of it fixes that.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '/sys/fs/cgroup/hugetlb';

/** Holds a file, named by its pid, of each run that needs the mount: the last one unmounts it. */
const users = '/run/crisp-hugetlb';

/**
 * Makes that mount where crun needs it and no other run has made it. Returns the function that unmounts it once no
 * other run needs it; it does nothing where the host has the mount by itself.
 */
export function mountHugetlb() {
  if (isNeeded()) {
    try {
      mkdirSync(folder, { recursive: true });
      execFileSync('mount', ['-t', 'cgroup', '-o', 'hugetlb', 'hugetlb', folder], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    } catch (err) {
      // crisp uses runc then
      process.stderr.write(`crun will not work here: ${folder} cannot be mounted: ${err.message}\n`);
      return () => {};
    }
  } else if (!existsSync(users)) return () => {};
  mkdirSync(users, { recursive: true });
  const own = join(users, String(process.pid));
  writeFileSync(own, '');
  return () => {
    rmSync(own, { force: true });
    if (readdirSync(users).some((pid) => existsSync(join('/proc', pid)))) return;
    rmSync(users, { recursive: true });
    removeEmptyCgroups(folder);
    execFileSync('umount', [folder]);
    try {
      rmdirSync(folder);
    } catch {
      // another mount is there still
    }
  };
}

/** Those below a folder; one that holds a process, or another cgroup that does, stays. */
function removeEmptyCgroups(parent) {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(parent, entry.name);
    removeEmptyCgroups(path);
    try {
      rmdirSync(path);
    } catch {
      // in use
    }
  }
}

function isNeeded() {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const v1 = (controller) =>
    mounts.some(([, , type, options]) => type === 'cgroup' && options.split(',').includes(controller));
  const inV2 = mounts.some(
    ([, path, type]) =>
      type === 'cgroup2' && readFileSync(`${path}/cgroup.controllers`, 'utf8').split(/\s/).includes('hugetlb'),
  );
  // name, number of its hierarchy: 0 is v2
  const isUnmounted = /^hugetlb\t[1-9]/m.test(readFileSync('/proc/cgroups', 'utf8'));
  return v1('memory') && !v1('hugetlb') && (inV2 || isUnmounted);
}
