import { emptyFolder } from '../../lib/empty-folder.js';
import { isErrno } from '../../lib/errors.js';
import type { NodeContext } from '../context/node-context.js';

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
