import { join } from 'node:path';
import { type ErrorKind, isGone, kindOf } from '../../lib/errors.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { readRootfsMounts } from '../bundle.js';
import { runtimeOptions, type Handler, type IoOwner } from '../runtime/handlers.js';
import { withRuntimeError } from '../runtime/start-error.js';
import type { Shim } from '../shim/shim.js';
import type { ShimPool } from '../shim/shim-pool.js';
import type { TaskStdio } from '../stdio/stdio.js';
import { deleteTask, endTask, type TaskRef } from './end-task.js';
import { type FoundTask, type OnExit, Task, type TaskHost, type TaskIo } from './task.js';

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

export interface TasksOptions extends TaskHost {
  readonly shims: Pick<ShimPool, 'get'>;
  /** by name */
  readonly handlers: ReadonlyMap<string, Handler>;
}

/**
 * The tasks of the node. A task is created by `create` or found again by `reattach`, and made visible by `track`, which
 * reports its exit. It ends by exiting or by `end`.
 */
export class Tasks {
  readonly #options: TasksOptions;
  /** tracked ones, by id */
  readonly #tasks = new Map<string, Task>();
  /** what stops the wait for the exit of each, tracked or not */
  readonly #waits = new Map<string, AbortController>();

  constructor(options: TasksOptions) {
    this.#options = options;
  }

  /** The task of a container or sandbox; undefined before `track` and once its exit is recorded. */
  get(id: string): Task | undefined {
    return this.#tasks.get(id);
  }

  /** All tracked tasks. */
  list(): Task[] {
    return [...this.#tasks.values()];
  }

  /** Has the shim create a task. `end` undoes it, also if it fails half way. */
  async create(ref: TaskRef, creation: TaskCreation, io: TaskIo): Promise<Task> {
    const { handler, shim } = creation;
    return this.#add({ ref, handler, shim, io, pid: await createTask(ref, creation) });
  }

  /**
   * Finds a task of an earlier crisp again, even if it has exited since.
   *
   * @param openIo reopens its streams
   * @returns undefined if it or its shim is gone: `end` removes what is left
   * @throws CrispError `FailedPrecondition` if the record of its shim cannot be read
   */
  async reattach(ref: TaskRef, openIo: () => Promise<TaskIo>): Promise<Task | undefined> {
    const shim = this.#options.shims.get(ref.shim ?? '');
    const state = await shim?.state(ref.id).catch((err: unknown) => {
      if (!isGone(err)) throw err;
      return undefined;
    });
    if (!shim || !state) return undefined;
    return this.#add({
      ref,
      handler: this.#options.handlers.get(ref.handler),
      shim,
      io: await openIo(),
      pid: state.pid,
    });
  }

  /** Makes a task visible to all calls and reports its exit, even one that came before. */
  track(task: Task, onExit: OnExit): void {
    this.#tasks.set(task.id, task);
    task.followToEnd(onExit, () => {
      if (this.#tasks.get(task.id) === task) this.#forget(task.id);
    });
  }

  /**
   * Ends whatever is left of a task that is not tracked, or whose start is undone. Does nothing if nothing is left. Does
   * not report its exit.
   *
   * @throws CrispError `FailedPrecondition` if the record of its shim cannot be read
   */
  async end(ref: TaskRef): Promise<void> {
    const { shims, handlers, log } = this.#options;
    // first, as it may throw: nothing of the task has changed then
    const shim = shims.get(ref.shim ?? '');
    this.#waits.get(ref.id)?.abort();
    this.#forget(ref.id);
    if (ref.shim !== undefined) await endTask(ref, { shim, handler: handlers.get(ref.handler), log });
  }

  #forget(id: string): void {
    this.#tasks.delete(id);
    this.#waits.delete(id);
  }

  #add(found: FoundTask): Task {
    const wait = new AbortController();
    this.#waits.set(found.ref.id, wait);
    return new Task(found, this.#options, wait.signal);
  }
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
  const options = runtimeOptions(handler, { owner: ioOwner, checkpoint });
  const request = { id, bundle, rootfs: readRootfsMounts(bundle), ...stdio, checkpoint, options };
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
