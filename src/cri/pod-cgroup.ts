import { cgroupRoots } from '../lib/cgroup-tree.js';
import { makePodCgroup, missingCgroups, parseCgroupParent, removePodCgroup } from '../sandbox/cgroup-parent.js';
import type { SandboxMetadata } from '../sandbox/record.js';
import type { Crisp } from './crisp.js';

/** Makes what is missing of a pod's cgroup parent. On record before it is made: a crash in between leaves nothing unknown. */
export async function makeCgroup(crisp: Crisp, { id, config }: SandboxMetadata): Promise<void> {
  const parent = parseCgroupParent(config.linux?.cgroupParent ?? '', crisp.cgroupDriver);
  const cgroup = { ...parent, roots: await cgroupRoots() };
  const ownCgroups = missingCgroups(cgroup, ownedByOthers(crisp, id));
  if (ownCgroups.length === 0) return;
  await crisp.sandboxes.update(id, { ownCgroups });
  await makePodCgroup(cgroup, ownCgroups);
}

/** Removes what crisp made of a pod's cgroup parent, but for what pods share that stay. */
export async function removeCgroup(crisp: Crisp, id: string): Promise<void> {
  const ownCgroups = crisp.sandboxes.find(id)?.status.ownCgroups ?? [];
  if (ownCgroups.length === 0) return;
  crisp.leavingCgroups.add(id);
  try {
    await removePodCgroup(ownCgroups, () => ownedByOthers(crisp, id, crisp.leavingCgroups));
    await crisp.sandboxes.update(id, { ownCgroups: [] });
  } finally {
    crisp.leavingCgroups.delete(id);
  }
}

function ownedByOthers(crisp: Crisp, id: string, except: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const others = crisp.sandboxes.list().filter(({ metadata }) => metadata.id !== id && !except.has(metadata.id));
  return new Set(others.flatMap(({ status }) => status.ownCgroups ?? []));
}
