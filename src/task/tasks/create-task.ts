import { join } from 'node:path';
import { kindOf, wrap, type ErrorKind } from '../../lib/errors.js';
import { readRootfsMounts } from '../bundle.js';
import { requireCheckpointFeature, runtimeOptions, type Handler, type IoOwner } from '../runtime/handlers.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import { withRuntimeError } from '../runtime/runtime-log.js';
import type { Shim } from '../shim/shim.js';
import type { TaskStdio } from '../stdio/stdio.js';
import type { TaskRef } from '../task-ref.js';

export interface TaskCreation {
  readonly handler: Handler;
  readonly shim: Shim;
  readonly stdio: TaskStdio;
  /** folder of a criu image to restore from */
  readonly checkpoint?: string | undefined;
  /** owner of the pipes, where the container's root is another user on the host */
  readonly ioOwner?: IoOwner | undefined;
  /** ends the work of the shim and the runtime when aborted */
  readonly signal: AbortSignal;
}

/**
 * Has the shim mount the root filesystem and the runtime create the container, up to but without its process' own
 * program. Gives the pid. A stale task of the same id is cleared first. Of a create that failed no mount is left, also
 * where the shim leaves it.
 *
 * @throws CrispError what the shim says, with what the runtime's log says of it; `FailedPrecondition` for a checkpoint where
 *   the handler has none
 */
export async function createTask(
  { id, bundle }: Pick<TaskRef, 'id' | 'bundle'>,
  creation: TaskCreation,
): Promise<number> {
  const { handler, shim, stdio, checkpoint, ioOwner, signal } = creation;
  if (checkpoint !== undefined) requireCheckpointFeature(handler);
  const rootfs = readRootfsMounts(bundle);
  const request = { id, bundle, rootfs, ...stdio, checkpoint, options: runtimeOptions(handler, ioOwner) };
  try {
    return await shim.create(request, signal).catch(async (err: unknown) => {
      if (kindOf(err) !== 'AlreadyExists') throw err;
      await deleteTask(shim, id);
      return shim.create(request, signal);
    });
  } catch (err) {
    const failure = await withRuntimeError(err, bundle);
    if (!mayHaveTask.includes(failure.kind)) await unmountTree(join(bundle, 'rootfs')).catch(() => {});
    throw failure;
  }
}

/** Failures after which the shim may have the task, or still be at work on it: ending the task unmounts. */
const mayHaveTask: readonly ErrorKind[] = ['AlreadyExists', 'Unavailable', 'DeadlineExceeded', 'Cancelled'];

const sigkill = 9;

/** Kills whatever runs in a task and deletes it; the shim unmounts the root filesystem. No task is no error. */
export async function deleteTask(shim: Shim, id: string): Promise<void> {
  try {
    const lives = await shim.kill(id, sigkill, { all: true }).then(
      () => true,
      () => false,
    );
    // a restore that failed leaves a task without a process: nothing there will ever end
    await shim.wait(id, '', AbortSignal.timeout(lives ? 10_000 : 2_000)).catch(() => {});
    await shim.delete(id);
  } catch (err) {
    if (kindOf(err) !== 'NotFound') throw wrap(`delete task ${id}`, err);
  }
}
