import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../lib/host/host.js';
import { wrap } from '../../lib/errors.js';
import { runTool } from '../../lib/process/tool.js';
import type { OciResources } from '../oci.js';
import { cgroupFolder, type CgroupPath } from './container-cgroup.js';

/**
 * Removes "no quota" (-1) from the resources for a runtime: crun writes it as 2^64-1, which cgroup v1 refuses and
 * cgroup v2 takes as a limit. A new cgroup has no quota anyway.
 */
export function withoutNoQuota(resources: OciResources): OciResources {
  if (resources.cpu?.quota !== -1) return resources;
  const cpu = { ...resources.cpu };
  delete cpu.quota;
  return { ...resources, cpu };
}

/**
 * Removes the CPU quota of a running container's cgroup.
 *
 * @param periodMicros the quota's period; cgroup v2 keeps both in one file
 */
export async function liftCpuQuota(
  host: Pick<Host, 'cgroupVersion' | 'cgroupMounts'>,
  cgroup: CgroupPath,
  periodMicros = 100_000,
): Promise<void> {
  const folder = cgroupFolder(host, cgroup, 'cpu');
  if (folder === undefined) return;
  try {
    if (host.cgroupVersion === 2) await writeFile(join(folder, 'cpu.max'), `max ${periodMicros}`);
    else await writeFile(join(folder, 'cpu.cfs_quota_us'), '-1');
    // otherwise systemd would write its own value again at its next reload
    if (cgroup.scope !== undefined)
      await runTool('systemctl', ['set-property', '--runtime', cgroup.scope, 'CPUQuota=']);
  } catch (err) {
    throw wrap(`lift the CPU quota of ${folder}`, err);
  }
}
