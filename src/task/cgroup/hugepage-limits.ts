import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno, wrap } from '../../lib/errors.js';
import type { Host } from '../../lib/host/host.js';
import type { OciResources } from '../oci.js';
import { cgroupFolder, type CgroupPath } from './container-cgroup.js';

/** Sets the huge page limits of a running container's cgroup: runc ignores them in an update. */
export async function setHugepageLimits(
  host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>,
  cgroup: CgroupPath,
  limits: NonNullable<OciResources['hugepageLimits']>,
): Promise<void> {
  const folder = cgroupFolder(host, cgroup, 'hugetlb');
  if (folder === undefined) return;
  const name = host.cgroupVersion === 1 ? 'limit_in_bytes' : 'max';
  for (const { pageSize, limit } of limits) {
    const file = join(folder, `hugetlb.${pageSize}.${name}`);
    await writeFile(file, String(limit)).catch((err: unknown) => {
      // the container has ended meanwhile
      if (!isErrno(err, 'ENOENT')) throw wrap(`set ${file}`, err);
    });
  }
}
