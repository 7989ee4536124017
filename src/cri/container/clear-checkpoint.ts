import { rm } from 'node:fs/promises';
import { removeTree } from '../../lib/remove-tree.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Removes what a checkpoint of a container has written but the finished archive, and the note of it on the record. Done
 * twice is no error.
 */
export async function clearCheckpoint(node: NodeContext, id: string): Promise<void> {
  const partial = node.store.containers.find(id)?.status.checkpointing;
  if (!partial) return;
  await rm(partial, { force: true });
  await removeTree(node.layout.container(id).checkpointing);
  await node.store.containers.update(id, { checkpointing: '' });
}
