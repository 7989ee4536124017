import { readdir, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readFileOrUndefined } from '../../../lib/read-file.js';
import { type Check, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft } from '../scope.js';

/** Checks for files that the server and its log process hold open for removed containers. */
export const descriptors: Check = {
  name: 'descriptors',
  look: async (scope) => {
    if (!scope.live) return [];
    const logProcess = Number((readFileOrUndefined(scope.layout.logProcess) ?? '').split(' ')[0]);
    const processes = [
      { pid: process.pid, name: 'the server' },
      ...(logProcess > 0 ? [{ pid: logProcess, name: 'the log process' }] : []),
    ];
    return (await Promise.all(processes.map((each) => heldBy(scope, each)))).flat();
  },
};

async function heldBy(scope: AuditScope, { pid, name }: { pid: number; name: string }): Promise<Suspect[]> {
  const folder = `/proc/${pid}/fd`;
  const found: Suspect[] = [];
  for (const fd of await readdir(folder).catch(() => [])) {
    const path = await readlink(join(folder, fd)).catch(() => '');
    const id = idIn(scope, path);
    if (id !== undefined && isLeft(scope, id))
      found.push(
        unowned(`descriptor ${fd} of ${name}`, `it is ${path}, of what has ended; a restart of crisp closes it`, id),
      );
  }
  return found;
}

function idIn({ layout }: AuditScope, path: string): string | undefined {
  const parent = [layout.containerFolders, layout.sandboxFolders, layout.dataFolders].find((each) =>
    path.startsWith(`${each}/`),
  );
  const [id = ''] = parent === undefined ? [] : relative(parent, path).split('/');
  return idPattern.test(id) ? id : undefined;
}
