import { emptyFolder } from '../../lib/empty-folder.js';
import { isErrno } from '../../lib/errors.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Removes what an unfinished checkpoint of a pod has written, and the note of it on the record. Done twice is no error.
 *
 * @param output the folder; default: by the record, and nothing is done where that has none
 */
export async function clearPodCheckpoint(
  node: NodeContext,
  id: string,
  output = node.store.sandboxes.find(id)?.status.checkpointing,
): Promise<void> {
  if (!output) return;
  await emptyFolder(output).catch((err: unknown) => {
    // its folder is the caller's
    if (!isErrno(err, 'ENOENT')) throw err;
  });
  await node.store.sandboxes.update(id, { checkpointing: '' });
}
