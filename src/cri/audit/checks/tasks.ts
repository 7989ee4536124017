import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn } from '../../../lib/files/names-in.js';
import { startTimeOf } from '../../../lib/process/process.js';
import { phaseOf } from '../../../task/record.js';
import { endWithoutShim } from '../../../task/tasks/end-task.js';
import { type Handler, shimNamespace } from '../../../task/runtime/handlers.js';
import { taskRefOf } from '../../container/container-task.js';
import { type Check, missing, type Repair, type Suspect, unowned } from '../check.js';
import { type AuditScope, idPattern, isLeft, isUp, whyLeft } from '../scope.js';

/** Checks the OCI runtimes' containers, and the processes that records name. */
export const tasks: Check = {
  name: 'tasks',
  look: async (scope) => [...(await left(scope)), ...lost(scope)],
};

async function left(scope: AuditScope): Promise<Suspect[]> {
  const { layout, runtime } = scope;
  const found: Suspect[] = [];
  for (const name of await namesIn(layout.runtimeStates)) {
    const folder = join(layout.runtimeStates, name, shimNamespace);
    for (const id of await namesIn(folder)) {
      if (!idPattern.test(id) || !isLeft(scope, id)) continue;
      found.push(
        unowned(join(folder, id), whyLeft(scope, id), id, ending(scope, runtime.handlers.get(name), join(folder, id))),
      );
    }
  }
  return found;
}

function ending(scope: AuditScope, handler: Handler | undefined, folder: string): Repair | undefined {
  if (!handler) return undefined;
  const { live, store, layout } = scope;
  const id = basename(folder);
  const how = 'end its processes and delete it from the runtime';
  const isDue = (): boolean => isLeft(scope, id) && existsSync(folder);
  if (live && store.containers.has(id))
    return { how, isDue, run: () => live.runtime.tasks.end(taskRefOf(live, store.containers.get(id))) };
  return { how, isDue, run: () => endWithoutShim(handler, { id, bundle: layout.container(id).bundle }) };
}

function lost({ store, live }: AuditScope): Suspect[] {
  const isGone = (id: string, pid: number | undefined): boolean =>
    pid !== undefined && startTimeOf(pid) === undefined && live?.runtime.tasks.get(id) === undefined;
  const containers = store.containers
    .list()
    .filter(({ metadata: { id }, status }) => phaseOf(status) === 'running' && isGone(id, status.pid))
    .map(({ metadata: { id }, status: { pid } }) =>
      missing(`process ${pid}`, `container ${id} is running according to its record`, id),
    );
  const sandboxes = store.sandboxes
    .list()
    .filter(({ metadata: { id }, status }) => isUp(status) && isGone(id, status.pid))
    .map(({ metadata: { id }, status: { pid } }) =>
      missing(`process ${pid}`, `pod sandbox ${id} is READY according to its record`, id),
    );
  return [...containers, ...sandboxes];
}
