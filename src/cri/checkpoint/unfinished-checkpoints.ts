import { resumeTask } from '../../task/checkpoint/checkpoint.js';
import type { NodeContext } from '../context/node-context.js';
import { clearCheckpoint } from '../container/clear-checkpoint.js';
import { clearPodCheckpoint } from '../sandbox/clear-pod-checkpoint.js';

/**
 * Returns a function per checkpoint that a crash cut short: it resumes the containers, which may be frozen, and removes
 * what was written. Call them after the tasks were reattached.
 */
export function unfinishedCheckpoints(node: NodeContext): (() => Promise<void>)[] {
  const pods = node.store.sandboxes.list().filter(({ status }) => status.checkpointing);
  const containers = node.store.containers.list().filter(({ status }) => status.checkpointing);
  return [
    ...pods.map(({ metadata: { id } }) => async (): Promise<void> => {
      const own = node.store.containersOf(id);
      await Promise.all(own.map(({ metadata }) => resume(node, metadata.id)));
      await clearPodCheckpoint(node, id);
    }),
    ...containers.map(({ metadata: { id } }) => async (): Promise<void> => {
      await resume(node, id);
      await clearCheckpoint(node, id);
    }),
  ];
}

/** The shim answers when criu is done, and criu outlives crisp: after this nothing can freeze the task again. */
async function resume({ runtime }: Pick<NodeContext, 'runtime'>, id: string): Promise<void> {
  const task = runtime.tasks.get(id);
  if (task) await resumeTask(task);
}
