import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../../../lib/files/names-in.js';
import { type Check, type Repair, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft } from '../scope.js';

/** Checks for named pipes of execs in ended containers, and for spares that are not in the server's pool. */
export const pipes: Check = {
  name: 'pipes',
  look: async (scope) => [...(await ofExecs(scope)), ...(await spares(scope))],
};

/** of the container itself */
const own: ReadonlySet<string> = new Set(['stdin', 'stdout', 'stderr']);

async function ofExecs(scope: AuditScope): Promise<Suspect[]> {
  const found: Suspect[] = [];
  for (const id of await namesIn(scope.layout.containerFolders)) {
    if (!idPattern.test(id) || !isLeft(scope, id)) continue;
    const { stdio } = scope.layout.container(id);
    // a failed start removes its pipes; those of a container that ran stay until it is removed
    const hasRun = !scope.store.containers.has(id) || scope.store.containers.get(id).status.reason !== 'StartError';
    for (const path of await pipesIn(stdio, (name) => !(hasRun && own.has(name))))
      found.push(
        unowned(
          path,
          `container ${id} is not running`,
          id,
          removal(path, () => isLeft(scope, id)),
        ),
      );
  }
  return found;
}

async function spares({ layout, live }: AuditScope): Promise<Suspect[]> {
  // without a server they are all taken over by its next start
  if (!live) return [];
  const { fifos } = live.runtime;
  const paths = await pipesIn(layout.spareFifos, () => !fifos.isRefilling);
  return paths
    .filter((path) => !fifos.holds(path))
    .map((path) =>
      unowned(
        path,
        'spare pipe that is not in the pool of the server',
        undefined,
        removal(path, () => !fifos.isRefilling && !fifos.holds(path)),
      ),
    );
}

async function pipesIn(folder: string, counts: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFIFO() && counts(entry.name)).map(({ name }) => join(folder, name));
}

function removal(path: string, isUnused: () => boolean): Repair {
  return { how: 'remove it', isDue: () => isUnused() && existsSync(path), run: () => rm(path, { force: true }) };
}
