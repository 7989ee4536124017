import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesIn } from '../../../lib/files/names-in.js';
import { removeTree } from '../../../lib/files/remove-tree.js';
import { unmountTree } from '../../../lib/host/unmount-tree.js';
import { phaseOf } from '../../../task/record.js';
import { type Check, missing, type Repair, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isUp, ownershipOf, whyLeft } from '../scope.js';
import { setAside } from '../set-aside.js';

/** Checks for folders of pods and containers without a record, and for missing ones. */
export const folders: Check = {
  name: 'folders',
  look: async (scope) => [...(await orphaned(scope)), ...lost(scope)],
};

async function orphaned(scope: AuditScope): Promise<Suspect[]> {
  const { layout } = scope;
  const found: Suspect[] = [];
  for (const parent of [layout.sandboxFolders, layout.containerFolders, layout.dataFolders]) {
    for (const id of await namesIn(parent)) {
      if (!idPattern.test(id) || ownershipOf(scope, id) !== 'none') continue;
      found.push(unowned(join(parent, id), whyLeft(scope, id), id, removal(scope, parent, id)));
    }
  }
  return found;
}

/** What a container has written is kept, as it belongs to its owner; the rest is crisp's. */
function removal(scope: AuditScope, parent: string, id: string): Repair {
  const { layout } = scope;
  const folder = join(parent, id);
  const isDue = (): boolean => ownershipOf(scope, id) === 'none' && existsSync(folder);
  if (parent === layout.dataFolders)
    return { how: `set it aside in ${layout.setAside}`, isDue, run: () => setAside(layout, folder) };
  const remove = async (): Promise<void> => {
    await unmountTree(folder);
    await removeTree(folder);
  };
  return { how: 'unmount what is mounted in it and remove it', isDue, run: remove };
}

function lost({ store, layout }: AuditScope): Suspect[] {
  return store.containers.list().flatMap(({ metadata: { id, sandboxId, logPath }, status }) => {
    if (phaseOf(status) === 'removing' || status.readyAtNanos === undefined) return [];
    const { bundle, data } = layout.container(id);
    // `state` does not survive a reboot, after which no pod is up
    const isPodUp = store.sandboxes.has(sandboxId) && isUp(store.sandboxes.get(sandboxId).status);
    const logFolder = phaseOf(status) === 'running' && logPath !== '' ? [dirname(logPath)] : [];
    const needed = [data, ...(isPodUp ? [bundle] : []), ...(isPodUp ? logFolder : [])];
    return needed
      .filter((path) => !existsSync(path))
      .map((path) => missing(path, `container ${id} has it according to its record`, id));
  });
}
