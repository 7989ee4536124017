import type { RuntimeActions } from '../../nri/actions.js';
import { splitUpdate } from '../../nri/resources.js';
import { whenSettled, killContainer } from '../container/container-task.js';
import { setResources } from '../container/set-resources.js';
import type { NodeContext } from '../context/node-context.js';
import { snapshotOf } from '../nri/describe.js';

/** The actions that plugins may request on this node's containers. */
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
      // a container that is gone counts as evicted
      if (record) await killContainer(node, record.metadata.id);
    },
  };
}
