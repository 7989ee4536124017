import { allSettledOrThrow } from '../../lib/async/all-settled.js';
import { emptyFolder } from '../../lib/files/empty-folder.js';
import { isErrno } from '../../lib/errors.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { removeTree } from '../../lib/files/remove-tree.js';
import { discardContainer } from '../container/discard-container.js';
import type { NodeContext } from '../context/node-context.js';
import { runSteps, within, type Enter } from '../context/run-steps.js';
import { publishSandboxEvent } from '../events/publish.js';
import { quietly, tellOfPod } from '../nri/tell-plugins.js';
import { removeCgroup } from './pod-cgroup.js';
import { tearDownSandbox } from './tear-down-sandbox.js';

/** The removal of a pod sandbox. */
interface SandboxRemoval {
  readonly node: NodeContext;
  readonly id: string;
  readonly enter?: Enter | undefined;
}

/** The steps of RemovePodSandbox. None has an undo: the next call continues where this one failed. */
export const removeSandboxPipeline = pipeline<SandboxRemoval>('remove-sandbox')
  .step('stop', ({ node, id, enter }) => tearDownSandbox(node, id, within(enter, 'stop')))
  .step('containers', removeContainers)
  .step('shims', ({ node, id }) => node.runtime.shims.release(id))
  .step('cgroup', ({ node, id }) => removeCgroup(node, id))
  .step('folder', ({ node, id }) => removeTree(node.layout.sandbox(id).folder))
  .step('checkpoint', ({ node, id }) => clearPodCheckpoint(node, id))
  .step('plugins', ({ node, id }) => quietly(node, { podSandboxId: id }, () => tellOfPod(node, 'RemovePodSandbox', id)))
  .step('record', forget);

/** Removes a sandbox and everything that belongs to it. */
export async function discardSandbox(node: NodeContext, id: string, enter?: Enter): Promise<void> {
  await node.admission.locks.run(id, async () => {
    if (node.store.sandboxes.find(id)) await runSteps(node, removeSandboxPipeline, { node, id, enter }, { enter });
  });
}

async function removeContainers({ node, id, enter }: SandboxRemoval): Promise<void> {
  const containers = node.store.containersOf(id);
  const entered = within(enter, 'containers');
  await allSettledOrThrow(containers.map(({ metadata }) => discardContainer(node, metadata.id, entered)));
}

async function forget({ node, id }: SandboxRemoval): Promise<void> {
  // published while its status can still be read
  publishSandboxEvent(node, id, cri.ContainerEventType.CONTAINER_DELETED_EVENT);
  await node.store.sandboxes.remove(id);
  node.store.sandboxClaims.free(id);
}

/**
 * Removes everything that an unfinished checkpoint of a pod has written, and its note in the record. May be called more
 * than once.
 *
 * @param output the folder; default: from the record, and does nothing if that has none
 */
export async function clearPodCheckpoint(
  node: NodeContext,
  id: string,
  output = node.store.sandboxes.find(id)?.status.checkpointing,
): Promise<void> {
  if (!output) return;
  await emptyFolder(output).catch((err: unknown) => {
    // the folder itself belongs to the caller
    if (!isErrno(err, 'ENOENT')) throw err;
  });
  await node.store.sandboxes.update(id, { checkpointing: '' });
}
