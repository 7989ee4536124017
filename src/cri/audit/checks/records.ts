import { shortId } from '../../../lib/ids.js';
import { type ContainerRecord, phaseOf } from '../../../task/record.js';
import { clearCheckpoint, discardContainer } from '../../container/discard-container.js';
import type { NodeContext } from '../../context/node-context.js';
import { clearPodCheckpoint, discardSandbox } from '../../sandbox/discard-sandbox.js';
import { unfinishedSandboxes } from '../../../sandbox/record.js';
import { type Check, missing, type Repair, type Suspect, unowned } from '../check.js';
import type { AuditScope } from '../scope.js';

/** Checks for unreadable records, and for starts, restores and checkpoints that were interrupted and not rolled back. */
export const records: Check = {
  name: 'records',
  look: (scope) => {
    const unreadable = [...scope.store.unreadable].map((id) =>
      missing(`record ${id}`, 'it cannot be read; nothing is repaired until it is fixed or removed', id),
    );
    return Promise.resolve([...unreadable, ...sandboxes(scope), ...containers(scope), ...checkpoints(scope)]);
  },
};

function sandboxes(scope: AuditScope): Suspect[] {
  return [...unfinished(scope)].map(([id, why]) =>
    unowned(
      `pod sandbox ${id}`,
      why,
      id,
      repairBy(scope, 'remove it with all that belongs to it', {
        locksItself: true,
        isDue: () => unfinished(scope).has(id),
        run: (live) => discardSandbox(live, id),
      }),
    ),
  );
}

/** Why each sandbox is unfinished, by its id. RestorePod holds no lock that an audit would wait for. */
function unfinished({ store, live }: AuditScope): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { starts, restores } = unfinishedSandboxes(store);
  for (const { metadata } of restores)
    if (!live?.store.sandboxClaims.isAtWork(metadata.id))
      found.set(metadata.id, 'its restore was interrupted and not rolled back');
  for (const { metadata, status } of starts)
    found.set(
      metadata.id,
      `its start was interrupted and not rolled back${status.message ? `: ${status.message}` : ''}`,
    );
  return found;
}

function containers(scope: AuditScope): Suspect[] {
  const { store } = scope;
  return store.containers.list().flatMap((record): Suspect[] => {
    const { id } = record.metadata;
    if (hasPod(scope, record) && phaseOf(record.status) === 'starting')
      return [missing(`task of container ${id}`, 'its start was interrupted and not rolled back', id)];
    const why = uselessness(scope, record);
    if (why === undefined) return [];
    const isDue = (): boolean => store.containers.has(id) && uselessness(scope, store.containers.get(id)) !== undefined;
    const run = (live: NodeContext): Promise<void> => discardContainer(live, id);
    return [unowned(`container ${id}`, why, id, repairBy(scope, 'remove it', { locksItself: true, isDue, run }))];
  });
}

function hasPod({ store }: AuditScope, { metadata: { sandboxId } }: ContainerRecord): boolean {
  return store.sandboxes.has(sandboxId) || store.unreadable.has(sandboxId);
}

/** Why a container is of no use to any caller; undefined if it may be. */
function uselessness(scope: AuditScope, record: ContainerRecord): string | undefined {
  if (!hasPod(scope, record)) return `its pod sandbox ${shortId(record.metadata.sandboxId)} has no record`;
  const isMade = phaseOf(record.status) !== 'created' || record.status.readyAtNanos !== undefined;
  return isMade ? undefined : 'its creation was interrupted and not rolled back';
}

/** A checkpoint holds the lock of its container or pod: one that is noted without it was cut short. */
function checkpoints(scope: AuditScope): Suspect[] {
  const { store } = scope;
  const why = 'it was interrupted and not rolled back';
  const how = 'remove what it has written';
  const ofContainers = store.containers.list().filter(({ status }) => status.checkpointing);
  const ofPods = store.sandboxes.list().filter(({ status }) => status.checkpointing);
  return [
    ...ofContainers.map(({ metadata: { id } }) =>
      unowned(
        `checkpoint of container ${id}`,
        why,
        id,
        repairBy(scope, how, {
          isDue: () => Boolean(store.containers.find(id)?.status.checkpointing),
          run: (live) => clearCheckpoint(live, id),
        }),
      ),
    ),
    ...ofPods.map(({ metadata: { id } }) =>
      unowned(
        `checkpoint of pod sandbox ${id}`,
        why,
        id,
        repairBy(scope, how, {
          isDue: () => Boolean(store.sandboxes.find(id)?.status.checkpointing),
          run: (live) => clearPodCheckpoint(live, id),
        }),
      ),
    ),
  ];
}

/** Without a server there is no repair: the next start makes it. */
function repairBy(
  { live }: AuditScope,
  how: string,
  { run, ...repair }: Pick<Repair, 'isDue' | 'locksItself'> & { readonly run: (live: NodeContext) => Promise<void> },
): Repair | undefined {
  return live && { how, ...repair, run: () => run(live) };
}
