import { rm } from 'node:fs/promises';
import { isErrno } from '../../lib/errors.js';
import { resumeTask } from '../../task/checkpoint/checkpoint.js';
import { emptyFolder } from './checkpoint-pod.js';
import type { Crisp } from '../context/node-context.js';

/**
 * What crisp was in the middle of checkpointing when it ended: each function makes the containers run again, which may
 * stand frozen, and removes what was written. For a crisp that has found its tasks again.
 */
export function unfinishedCheckpoints(crisp: Crisp): (() => Promise<void>)[] {
  const pods = crisp.sandboxes.list().filter(({ status }) => status.checkpointing);
  const containers = crisp.containers.list().filter(({ status }) => status.checkpointing);
  return [
    ...pods.map(({ metadata: { id }, status: { checkpointing = '' } }) => async (): Promise<void> => {
      const own = crisp.containers.list().filter(({ metadata }) => metadata.sandboxId === id);
      await Promise.all(own.map(({ metadata }) => resume(crisp, metadata.id)));
      await emptyFolder(checkpointing).catch((err: unknown) => {
        if (!isErrno(err, 'ENOENT')) throw err;
      });
      await crisp.sandboxes.update(id, { checkpointing: '' });
    }),
    ...containers.map(({ metadata: { id }, status: { checkpointing = '' } }) => async (): Promise<void> => {
      await resume(crisp, id);
      await rm(checkpointing, { force: true });
      await rm(crisp.layout.container(id).checkpointing, { recursive: true, force: true });
      await crisp.containers.update(id, { checkpointing: '' });
    }),
  ];
}

/** The shim answers once criu is done, which goes on without crisp: what it froze cannot freeze again after this. */
async function resume(crisp: Crisp, id: string): Promise<void> {
  const handler = crisp.handlers.get(crisp.containers.get(id).metadata.handler);
  const task = crisp.tasks.get(id);
  if (handler && task) await resumeTask({ id, handler, shim: task.shim });
}
