import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../lib/layout.js';
import { namesIn } from '../../lib/files/names-in.js';
import { makePodCgroup, missingCgroups, parseCgroupParent, removePodCgroup } from '../../sandbox/cgroup-parent.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { NodeContext, NodeStore } from '../context/node-context.js';

/** Creates what is missing of a pod's cgroup parent, after recording it: a crash in between leaves nothing unknown. */
export async function makeCgroup(node: NodeContext, { id, config }: SandboxMetadata): Promise<void> {
  const parent = parseCgroupParent(config.linux?.cgroupParent ?? '', node.runtime.cgroupDriver);
  const cgroup = { ...parent, roots: node.host.cgroupRoots };
  const ownCgroups = missingCgroups(cgroup, (name) => isOwnedByOther(node, id, name));
  if (ownCgroups.length === 0) return;
  await node.store.sandboxes.update(id, { ownCgroups });
  noteCgroups(node.layout, id, { parent: config.linux?.cgroupParent ?? '', own: ownCgroups });
  await makePodCgroup(cgroup, ownCgroups, node.admission.slices);
}

/** Removes the parts of a pod's cgroup parent that crisp created, except those that another pod owns too. */
export async function removeCgroup(node: NodeContext, id: string): Promise<void> {
  const { metadata, status } = node.store.sandboxes.find(id) ?? {};
  const own = status?.ownCgroups ?? [];
  // an older crisp may have removed them, and not the entry
  if (own.length === 0) return forgetCgroups(node.layout, id);
  node.admission.leavingCgroups.add(id);
  try {
    await removePodCgroup({
      parent: metadata?.config.linux?.cgroupParent ?? '',
      own,
      roots: node.host.cgroupRoots,
      lock: node.admission.slices,
      isShared: (name) => isOwnedByOther(node, id, name, node.admission.leavingCgroups),
    });
    forgetCgroups(node.layout, id);
    // the record may stay a while; on a full disk an empty parent is all that this leaves
    await node.store.sandboxes.update(id, { ownCgroups: [] }).catch(() => {});
  } finally {
    node.admission.leavingCgroups.delete(id);
  }
}

/** Whether another recorded pod than `id` owns a cgroup that crisp created. */
export function isOwnedByOther(
  node: { readonly store: Pick<NodeStore, 'sandboxes'> },
  id: string,
  name: string,
  except?: ReadonlySet<string>,
): boolean {
  return node.store.sandboxes
    .list()
    .some(
      ({ metadata: other, status }) => other.id !== id && !except?.has(other.id) && status.ownCgroups?.includes(name),
    );
}

/** The cgroups that crisp created for a pod. */
export interface MadeCgroups {
  /** the pod's cgroup_parent */
  readonly parent: string;
  /** those that were missing, from `missingCgroups` */
  readonly own: readonly string[];
}

/**
 * Records cgroups before they are created. The pod's record lists them too, but is deleted in the end: nothing would
 * then prove that a cgroup which was left is crisp's. Does not survive a reboot, like cgroups.
 */
export function noteCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string, made: MadeCgroups): void {
  // synchronous: a small file on a tmpfs
  writeFileSync(join(podCgroups, id), JSON.stringify(made), { mode: 0o600 });
}

/** Deletes the entry of cgroups that were removed. */
export function forgetCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): void {
  rmSync(join(podCgroups, id), { force: true });
}

/** Ids of pods, with or without a record, whose cgroups may exist. */
export function notedPods({ podCgroups }: Pick<Layout, 'podCgroups'>): Promise<string[]> {
  return namesIn(podCgroups);
}

/** Reads the cgroups of a pod; empty if a crash cut the entry short, as no cgroup was created then. */
export function notedCgroups({ podCgroups }: Pick<Layout, 'podCgroups'>, id: string): MadeCgroups {
  try {
    return JSON.parse(readFileSync(join(podCgroups, id), 'utf8')) as MadeCgroups;
  } catch {
    return { parent: '', own: [] };
  }
}
