import { rmSync } from 'node:fs';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/remove-tree.js';
import { unmountAll } from '../../task/runtime/kill-orphans.js';
import type { Unary } from '../grpc/call.js';
import type { Crisp } from '../context/node-context.js';
import { releaseImages } from '../image/images-in-use.js';
import { endContainerTask, killTask } from '../task/kill-task.js';
import { publishContainerEvent } from '../events/publish.js';

/** RemoveContainer: kills it where it still runs, then removes its layer, bundle and record. What is gone is no error. */
export const removeContainer: Unary<cri.RemoveContainerRequest, cri.RemoveContainerResponse.$Properties> = async (
  crisp,
  request,
) => {
  const record = crisp.containers.find(request.containerId);
  if (record) await discardContainer(crisp, record.metadata.id);
  return {};
};

/** Removes a container with all that belongs to it. */
export async function discardContainer(crisp: Crisp, id: string): Promise<void> {
  await crisp.locks.run(id, () => crisp.containers.updateAnyway(id, { removing: true }));
  await killTask(crisp, id);
  await crisp.locks.run(id, async () => {
    const record = crisp.containers.find(id);
    if (!record) return;
    const { bundle, data } = crisp.layout.container(id);
    // of a start that could not be rolled back, or of an ended task that could not be deleted
    await endContainerTask(crisp, record);
    // a mount that is left would make the removal reach into an image's layers
    await unmountAll(bundle);
    // a few small files, each of them several hand-overs to the thread pool otherwise
    rmSync(bundle, { recursive: true, force: true });
    await removeTree(data);
    await crisp.containers.remove(id);
    crisp.containerClaims.free(id);
    publishContainerEvent(crisp, record.metadata.sandboxId, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
  });
  releaseImages(crisp);
}
