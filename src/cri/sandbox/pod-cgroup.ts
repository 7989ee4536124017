import { makePodCgroup, missingCgroups, parseCgroupParent, removePodCgroup } from '../../sandbox/cgroup-parent.js';
import type { SandboxMetadata } from '../../sandbox/record.js';
import type { NodeContext, NodeStore } from '../context/node-context.js';
import { forgetCgroups, noteCgroups } from './cgroup-journal.js';

/** Makes what is missing of a pod's cgroup parent. On record before it is made: a crash in between leaves nothing unknown. */
export async function makeCgroup(node: NodeContext, { id, config }: SandboxMetadata): Promise<void> {
  const parent = parseCgroupParent(config.linux?.cgroupParent ?? '', node.runtime.cgroupDriver);
  const cgroup = { ...parent, roots: node.host.cgroupRoots };
  const ownCgroups = missingCgroups(cgroup, (name) => isOwnedByOther(node, id, name));
  if (ownCgroups.length === 0) return;
  await node.store.sandboxes.update(id, { ownCgroups });
  noteCgroups(node.layout, id, { parent: config.linux?.cgroupParent ?? '', own: ownCgroups });
  await makePodCgroup(cgroup, ownCgroups, node.admission.slices);
}

/** Removes what crisp made of a pod's cgroup parent, except what a pod that stays owns as well. */
export async function removeCgroup(node: NodeContext, id: string): Promise<void> {
  const { metadata, status } = node.store.sandboxes.find(id) ?? {};
  const own = status?.ownCgroups ?? [];
  if (own.length === 0) return;
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
    // the record may stay for a while yet; on a full disk all that this leaves behind is an empty parent
    await node.store.sandboxes.update(id, { ownCgroups: [] }).catch(() => {});
  } finally {
    node.admission.leavingCgroups.delete(id);
  }
}

/** Whether a pod on record besides `id` owns a cgroup that crisp made. */
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
