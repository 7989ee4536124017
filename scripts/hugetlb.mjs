// crun refuses a host with cgroup v1 whose hugetlb controller is in the v2 hierarchy only. A v1 mount of it mends that.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';

const folder = '/sys/fs/cgroup/hugetlb';

/** Makes that mount where crun needs it. Gives the function that takes it away again: it does nothing where none was made. */
export function mountHugetlb() {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const v1 = (controller) =>
    mounts.some(([, , type, options]) => type === 'cgroup' && options.split(',').includes(controller));
  const inV2 = mounts.some(
    ([, path, type]) =>
      type === 'cgroup2' && readFileSync(`${path}/cgroup.controllers`, 'utf8').split(/\s/).includes('hugetlb'),
  );
  if (!v1('memory') || v1('hugetlb') || !inV2) return () => {};
  const madeFolder = !existsSync(folder);
  try {
    if (madeFolder) mkdirSync(folder);
    execFileSync('mount', ['-t', 'cgroup', '-o', 'hugetlb', 'hugetlb', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (err) {
    // crisp takes runc then
    process.stderr.write(`crun will not work here: ${folder} cannot be mounted: ${err.message}\n`);
    return () => {};
  }
  return () => {
    execFileSync('umount', [folder]);
    if (madeFolder) rmdirSync(folder);
  };
}
