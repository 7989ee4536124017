import type { RuntimeActions } from '../../nri/actions.js';
import { splitUpdate } from '../../nri/resources.js';
import { whenSettled, killContainer } from '../container/container-task.js';
import { setResources } from '../container/set-resources.js';
import type { NodeContext } from '../context/node-context.js';
import { snapshotOf } from '../nri/describe.js';

/** What plugins can have done to the containers of this node. */
export function nriActions(node: NodeContext): RuntimeActions {
  return {
    snapshot: () => snapshotOf(node),
    update: async (containerId, resources) => {
      const { id } = node.store.containers.get(containerId).metadata;
      const { cri, others } = splitUpdate(resources, 'linux.resources', node.host);
      await whenSettled(node, id, () => setResources(node, id, cri, others));
    },
    evict: async (containerId) => {
      const record = node.store.containers.find(containerId);
      // what is gone is evicted
      if (record) await killContainer(node, record.metadata.id);
    },
  };
}
