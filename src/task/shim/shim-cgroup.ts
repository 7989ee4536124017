import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wrap } from '../../lib/errors.js';

/** By which a unit is limited; cpusets are not: a new one has no processors. */
const limiting = ['memory', 'cpu', 'cpuacct', 'pids', 'blkio', 'io'];

/**
 * Moves a shim out of crisp's own cgroup, so that a limit on crisp does not reach it. The cgroup is made where it is
 * missing and stays, as a slice does. containerd's shim does this by itself only where its `start` is given the options of a
 * task.
 *
 * @param cgroup its path in each hierarchy
 * @param mounts mount point by controller
 */
export async function moveToCgroup(
  pid: number,
  cgroup: string,
  mounts: Readonly<Record<string, string>>,
): Promise<void> {
  const roots = new Set(limiting.flatMap((controller) => mounts[controller] ?? []));
  for (const root of roots) {
    const folder = join(root, cgroup);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'cgroup.procs'), String(pid));
    } catch (err) {
      throw wrap(`move shim to cgroup ${folder}`, err);
    }
  }
}
