import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readMountPoints } from '../../../lib/host/mounts.js';
import { unmountTree } from '../../../lib/host/unmount-tree.js';
import { lostFile } from '../../../sandbox/pod-files.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft, isUp, whyLeft } from '../scope.js';

/** Checks mounts, including pinned namespaces, below the folders of pods and containers. */
export const mounts: Check = {
  name: 'mounts',
  look: async (scope) => [...(await left(scope)), ...(await lost(scope))],
};

async function left(scope: AuditScope): Promise<Suspect[]> {
  const points = await readMountPoints();
  const found: Suspect[] = [];
  for (const parent of [scope.layout.sandboxFolders, scope.layout.containerFolders]) {
    // as in mountinfo
    const real = await realpath(parent).catch(() => parent);
    const ids = new Set(points.flatMap((point) => idBelow(real, point)));
    for (const id of ids) {
      if (!isLeft(scope, id)) continue;
      const folder = join(real, id);
      for (const point of points.filter((each) => each.startsWith(`${folder}/`) || each === folder))
        found.push(
          unowned(point, whyLeft(scope, id), id, {
            how: 'unmount it',
            isDue: async () => isLeft(scope, id) && (await readMountPoints()).includes(point),
            run: () => unmountTree(point),
          }),
        );
    }
  }
  return found;
}

function idBelow(parent: string, point: string): string[] {
  if (!point.startsWith(`${parent}/`)) return [];
  const [id = ''] = relative(parent, point).split('/');
  return idPattern.test(id) ? [id] : [];
}

async function lost(scope: AuditScope): Promise<Suspect[]> {
  const found: Suspect[] = [];
  for (const { metadata, status } of scope.store.sandboxes.list()) {
    if (!isUp(status)) continue;
    const path = await lostFile(scope.layout, metadata);
    if (path) found.push(missing(path, `pod sandbox ${metadata.id} is READY according to its record`, metadata.id));
  }
  return found;
}
