import { posix } from 'node:path';

/**
 * `linux.cgroupsPath` for a container under a pod's cgroup: `/kubepods/pod1/ID` with cgroupfs, `kubepods-pod1.slice:crisp:ID`
 * with systemd, which makes the scope `crisp-ID.scope` of it. A pod without a parent lies at the root, or in system.slice.
 */
export function cgroupsPathFor(driver: 'cgroupfs' | 'systemd', parent: string, id: string): string {
  if (driver === 'systemd') return `${posix.basename(parent) || 'system.slice'}:crisp:${id}`;
  return parent === '' || parent === '/' ? `/crisp-${id}` : posix.join('/', parent, id);
}
