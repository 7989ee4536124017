import { cri } from '../../lib/proto.js';
import { containerState } from '../messages/container-messages.js';
import type { NodeContext } from '../context/node-context.js';
import { matchesLabels } from '../context/label-selector.js';

/** Returns the containers that match all fields of a filter; ids may be prefixes. */
export function filteredContainers(
  { store }: Pick<NodeContext, 'store'>,
  filter: cri.ContainerFilter.$Properties | null | undefined,
) {
  const only = filter?.id ? store.containers.find(filter.id)?.metadata.id : undefined;
  const pod = filter?.podSandboxId ? store.sandboxes.find(filter.podSandboxId)?.metadata.id : undefined;
  return store.containers.list().filter(({ metadata, status }) => {
    if (status.readyAtNanos === undefined) return false;
    if (filter?.id && metadata.id !== only) return false;
    if (filter?.podSandboxId && metadata.sandboxId !== pod) return false;
    if (filter?.state && containerState(status) !== (filter.state.state ?? cri.ContainerState.CONTAINER_CREATED))
      return false;
    return matchesLabels(metadata.config.labels, filter?.labelSelector);
  });
}
