import { cri } from '../../lib/proto.js';
import { isBeingMade } from '../../sandbox/record.js';
import type { NodeContext } from '../context/node-context.js';
import { matchesLabels } from '../context/label-selector.js';
import { sandboxState } from '../messages/sandbox-messages.js';

/** Returns the sandboxes that match all fields of a filter; an id may be a prefix. */
export function filteredSandboxes(
  { store }: Pick<NodeContext, 'store'>,
  filter: cri.PodSandboxFilter.$Properties | null | undefined,
) {
  const only = filter?.id ? store.sandboxes.find(filter.id)?.metadata.id : undefined;
  return store.sandboxes.list().filter(({ metadata, status }) => {
    if (isBeingMade(status)) return false;
    if (filter?.id && metadata.id !== only) return false;
    if (filter?.state && sandboxState(status) !== (filter.state.state ?? cri.PodSandboxState.SANDBOX_READY))
      return false;
    return matchesLabels(metadata.config.labels, filter?.labelSelector);
  });
}
