import { shortId } from '../../../lib/ids.js';
import { phaseOf } from '../../../task/record.js';
import { discardContainer } from '../../container/discard-container.js';
import { discardSandbox } from '../../sandbox/discard-sandbox.js';
import { unfinishedSandboxes } from '../../sandbox/unfinished-sandboxes.js';
import { type Check, missing, type Suspect, unowned } from '../check.js';

/** Checks for unreadable records, and for starts that were neither finished nor undone. */
export const records: Check = {
  name: 'records',
  look: async ({ store, live }) => {
    const unreadable = [...store.unreadable].map((id) =>
      missing(`record ${id}`, 'it cannot be read; nothing is repaired until it is put right or removed', id),
    );
    const sandboxes = unfinishedSandboxes(store).map(({ metadata: { id }, status: { message } }) =>
      unowned(
        `pod sandbox ${id}`,
        `its start was neither finished nor undone${message ? `: ${message}` : ''}`,
        id,
        live && {
          how: 'remove it with all that belongs to it',
          locksItself: true,
          run: () => discardSandbox(live, id),
        },
      ),
    );
    const containers = store.containers.list().flatMap(({ metadata: { id, sandboxId }, status }): Suspect[] => {
      const phase = phaseOf(status);
      if (!store.sandboxes.has(sandboxId) && !store.unreadable.has(sandboxId))
        return [
          unowned(
            `container ${id}`,
            `its pod sandbox ${shortId(sandboxId)} is on no record`,
            id,
            live && { how: 'remove it', locksItself: true, run: () => discardContainer(live, id) },
          ),
        ];
      if (phase === 'starting')
        return [missing(`task of container ${id}`, 'its start was neither finished nor undone', id)];
      if (phase !== 'created' || status.readyAtNanos !== undefined) return [];
      return [
        unowned(
          `container ${id}`,
          'its creation was neither finished nor undone',
          id,
          live && { how: 'remove it', locksItself: true, run: () => discardContainer(live, id) },
        ),
      ];
    });
    return [...unreadable, ...sandboxes, ...containers];
  },
};
