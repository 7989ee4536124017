import { readFile } from 'node:fs/promises';
import type { Config } from '../../config.js';
import type { Host } from '../../lib/host/host.js';
import { readMounts } from '../../lib/host/mounts.js';
import { note, ok, problem, type Finding } from './finding.js';

/** Checks cgroup version, driver and controllers. */
export async function cgroupFindings(host: Host, config: Config): Promise<Finding[]> {
  const driver =
    config.cgroupDriver === 'auto'
      ? host.systemd && host.cgroupVersion === 2
        ? 'systemd'
        : 'cgroupfs'
      : config.cgroupDriver;
  const findings: Finding[] = [
    host.cgroupVersion === 2
      ? ok('cgroup v2')
      : note(
          'cgroup v1',
          'crisp works with it, but Kubernetes deprecates it: boot a node of yours with systemd.unified_cgroup_hierarchy=1',
        ),
  ];
  if (driver === 'systemd' && !host.systemd) {
    findings.push(
      problem(
        'driver systemd, but systemd is not the init system',
        'set cgroup_driver = "cgroupfs", here and for kubelet',
      ),
    );
  } else if (driver === 'cgroupfs' && host.systemd && host.cgroupVersion === 2) {
    findings.push(
      note(
        'driver cgroupfs beside systemd',
        'two programs manage one cgroup tree: set cgroup_driver = "systemd", here and for kubelet',
      ),
    );
  } else findings.push(ok(`driver ${driver}; kubelet asks crisp for it, or has to be set to the same`));

  const missing = ['cpu', 'memory', 'pids', 'cpuset'].filter((name) => !host.controllers.includes(name));
  findings.push(
    missing.length === 0
      ? ok(`controllers: ${host.controllers.join(', ')}`)
      : problem(
          `no ${missing.join(', ')} controller`,
          'limits of pods need it: enable it on the kernel’s command line (cgroup_enable=…)',
        ),
  );
  const lost = await controllersOnV2(host);
  if (lost.includes('hugetlb')) {
    const fix = 'mkdir -p /sys/fs/cgroup/hugetlb && mount -t cgroup -o hugetlb hugetlb /sys/fs/cgroup/hugetlb';
    findings.push(
      note('hugetlb is on the v2 hierarchy of a v1 host', `crun fails on such a host, runc works; for crun: ${fix}`),
    );
  }
  return findings;
}

/** Controllers that are in the v2 hierarchy of a v1 host. */
async function controllersOnV2(host: Host): Promise<string[]> {
  if (host.cgroupVersion === 2) return [];
  const v2 = (await readMounts()).find(({ type }) => type === 'cgroup2');
  if (v2 === undefined) return [];
  const controllers = await readFile(`${v2.mountPoint}/cgroup.controllers`, 'utf8').catch(() => '');
  return controllers.trim().split(/\s+/);
}
