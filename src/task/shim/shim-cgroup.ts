import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wrap } from '../../lib/errors.js';

/** Controllers that limit a unit; not cpuset, as a new one has no CPUs. */
const limiting = ['memory', 'cpu', 'cpuacct', 'pids', 'blkio', 'io'];

/**
 * Moves a shim out of crisp's cgroup, so that crisp's limits do not apply to it. Creates the cgroup if it is missing
 * and keeps it, like a slice. containerd's shim does this itself only if its `start` is given a task's options.
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
