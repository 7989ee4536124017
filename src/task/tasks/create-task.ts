import { join } from 'node:path';
import { kindOf, wrap, type ErrorKind } from '../../lib/errors.js';
import { readRootfsMounts } from '../bundle.js';
import { requireCheckpointFeature, runtimeOptions, type Handler, type IoOwner } from '../runtime/handlers.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import { withRuntimeError } from '../runtime/start-error.js';
import type { Shim } from '../shim/shim.js';
import type { TaskStdio } from '../stdio/stdio.js';
import type { TaskRef } from '../task-ref.js';

export interface TaskCreation {
  readonly handler: Handler;
  readonly shim: Shim;
  readonly stdio: TaskStdio;
  /** folder of a criu image to restore from */
  readonly checkpoint?: string | undefined;
  /** owner of the pipes, if the container's root is another user on the host */
  readonly ioOwner?: IoOwner | undefined;
  /** cancels the work of shim and runtime */
  readonly signal: AbortSignal;
}

/**
 * Has the shim mount the root filesystem and the runtime create the container, up to but excluding its program. Returns
 * the pid. Deletes a stale task of the same id first. A failed create leaves no mount, even if the shim does.
 *
 * @throws CrispError the shim's error, with the runtime's logged reason; `FailedPrecondition` for a checkpoint if the
 * handler does not support it
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

/** Failures after which the shim may have the task or still be working on it: ending the task unmounts. */
const mayHaveTask: readonly ErrorKind[] = ['AlreadyExists', 'Unavailable', 'DeadlineExceeded', 'Cancelled'];

const sigkill = 9;

/**
 * Kills all processes of a task and deletes it; the shim unmounts the root filesystem. A missing task is not an error.
 */
export async function deleteTask(shim: Shim, id: string): Promise<void> {
  try {
    const lives = await shim.kill(id, sigkill, { all: true }).then(
      () => true,
      () => false,
    );
    // a failed restore leaves a task without a process: there is no end to wait for
    await shim.wait(id, '', AbortSignal.timeout(lives ? 10_000 : 2_000)).catch(() => {});
    await shim.delete(id);
  } catch (err) {
    if (kindOf(err) !== 'NotFound') throw wrap(`delete task ${id}`, err);
  }
}
