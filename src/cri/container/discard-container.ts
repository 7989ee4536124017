import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import type { NodeContext } from '../context/node-context.js';
import { releaseImages } from '../image/images-in-use.js';
import { quietly, stoppedByNow, tellOfContainer } from '../nri/tell-plugins.js';
import { publishContainerEvent } from '../events/publish.js';
import { killContainer, taskRefOf } from './container-task.js';

/** Removes a container with all that belongs to it. */
export async function discardContainer(node: NodeContext, id: string): Promise<void> {
  await node.admission.locks.run(id, () => node.store.containers.updateAnyway(id, { removing: true }));
  await killContainer(node, id);
  // where it has not been told yet: it never ran, say
  await stoppedByNow(node, id);
  await node.admission.locks.run(id, async () => {
    const record = node.store.containers.find(id);
    if (!record) return;
    const { bundle, data } = node.layout.container(id);
    // of a start that could not be rolled back, or of an ended task that could not be deleted
    await node.runtime.tasks.end(taskRefOf(node, record));
    // a mount that is left would make the removal reach into an image's layers
    await unmountTree(bundle);
    await removeTree(bundle);
    await removeTree(data);
    await quietly(node, { containerId: id }, () => tellOfContainer(node, 'RemoveContainer', id));
    await node.store.containers.remove(id);
    node.store.containerClaims.free(id);
    publishContainerEvent(node, record.metadata.sandboxId, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
  });
  releaseImages(node);
}
