import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readFileOrUndefined } from '../../../lib/files/read-file.js';
import { type Check, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft, whyLeft } from '../scope.js';

/** Checks for files that the server, its helpers and its log process hold open for removed pods and containers. */
export const descriptors: Check = {
  name: 'descriptors',
  look: async (scope) => {
    if (!scope.live) return [];
    const names = new Map<number, string>();
    for (const pid of await childrenOf(process.pid)) names.set(pid, `its helper ${await nameOf(pid)}, process ${pid}`);
    // it outlives the server, and is no child of the next one
    const logProcess = Number((readFileOrUndefined(scope.layout.logProcess) ?? '').split(' ')[0]);
    if (logProcess > 0) names.set(logProcess, 'the log process');
    names.set(process.pid, 'the server');
    return (await Promise.all([...names].map(([pid, name]) => heldBy(scope, { pid, name })))).flat();
  },
};

/** The launcher among them. None where the kernel has no such files. */
async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

async function nameOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim();
}

async function heldBy(scope: AuditScope, { pid, name }: { pid: number; name: string }): Promise<Suspect[]> {
  const folder = `/proc/${pid}/fd`;
  const found: Suspect[] = [];
  for (const fd of await readdir(folder).catch(() => [])) {
    const path = await readlink(join(folder, fd)).catch(() => '');
    const id = idIn(scope, path);
    if (id !== undefined && isLeft(scope, id))
      found.push(
        unowned(
          `descriptor ${fd} of ${name}`,
          `open file ${path}: ${whyLeft(scope, id)}; a restart of crisp closes it`,
          id,
        ),
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
