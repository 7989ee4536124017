import { kindOf, wrap } from '../../lib/errors.js';
import type { ContainerLayout } from '../../lib/layout.js';
import { readRootfsMounts } from '../bundle.js';
import { runtimeOptions, type Handler } from '../runtime/handlers.js';
import type { Shim } from './shim.js';

/** The named pipes of a task; '' where it has none. */
export interface TaskStdio {
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly terminal: boolean;
}

export interface TaskCreation {
  readonly handler: Handler;
  readonly shim: Shim;
  readonly id: string;
  readonly paths: Pick<ContainerLayout, 'bundle'>;
  readonly stdio: TaskStdio;
  /** folder of a criu image to restore from */
  readonly checkpoint?: string;
  /** owner of the pipes, where the container's root is another user on the host */
  readonly ioOwner?: { readonly ioUid: number; readonly ioGid: number };
}

/**
 * Has the shim mount the root filesystem and the runtime create the container, up to but without its process' own
 * program. Gives the pid. A stale task of the same id is cleared first.
 */
export async function createTask({
  handler,
  shim,
  id,
  paths,
  stdio,
  checkpoint,
  ioOwner,
}: TaskCreation): Promise<number> {
  const rootfs = readRootfsMounts(paths.bundle);
  const request = { id, bundle: paths.bundle, rootfs, ...stdio, checkpoint, options: runtimeOptions(handler, ioOwner) };
  try {
    return await shim.create(request);
  } catch (err) {
    if (kindOf(err) !== 'AlreadyExists') throw err;
    await deleteTask(shim, id);
    return await shim.create(request);
  }
}

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
