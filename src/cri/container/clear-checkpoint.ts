import { rm } from 'node:fs/promises';
import { removeTree } from '../../lib/remove-tree.js';
import type { NodeContext } from '../context/node-context.js';

/**
 * Removes everything that a container's checkpoint has written except the finished archive, and its note in the record.
 * May be called more than once.
 */
export async function clearCheckpoint(node: NodeContext, id: string): Promise<void> {
  const partial = node.store.containers.find(id)?.status.checkpointing;
  if (!partial) return;
  await rm(partial, { force: true });
  await removeTree(node.layout.container(id).checkpointing);
  await node.store.containers.update(id, { checkpointing: '' });
}
