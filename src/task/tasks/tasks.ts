import { CrispError, isGone, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import type { Logger } from '../../lib/log.js';
import { retry } from '../../lib/retry.js';
import { nowNanos } from '../../lib/time.js';
import { untilDone } from '../../lib/until-done.js';
import type { Handler } from '../runtime/handlers.js';
import { endWithoutShim, isDeletedAlready, isLeft } from '../runtime/end-without-shim.js';
import type { Shim, TaskExit } from '../shim/shim.js';
import type { ShimPool } from '../shim/shim-pool.js';
import { logFieldsOf, type TaskRef } from '../task-ref.js';
import { createTask, deleteTask, type TaskCreation } from './create-task.js';
import { type FoundTask, type InTurn, Task, type TaskIo } from './task.js';

/** Called once per exit of a task; retried if it fails. */
export type OnExit = (exit: TaskExit, task: Task) => Promise<void>;

export interface TasksOptions {
  readonly shims: Pick<ShimPool, 'get' | 'refuseFenced'>;
  /** by name */
  readonly handlers: ReadonlyMap<string, Handler>;
  /** mount points of the host's cgroup hierarchies */
  readonly cgroupMounts: readonly string[];
  /**
   * queues kills and deletions of exited tasks, which run the OCI runtime: there may be many at once, and pods must
   * still start meanwhile
   */
  readonly inTurn: InTurn;
  readonly log: Logger;
  /** aborted when the server shuts down: tasks keep running, but their exits are not waited for */
  readonly closing: AbortSignal;
}

/**
 * The tasks of the node. A task is created by `create` or found again by `reattach`, and made visible by `track`, which
 * reports its exit. It ends by exiting or by `end`.
 */
export class Tasks {
  readonly #options: TasksOptions;
  readonly #tasks = new Map<string, Task>();

  constructor(options: TasksOptions) {
    this.#options = options;
  }

  /** The task of a container or sandbox; undefined before `track` and once its exit is recorded. */
  get(id: string): Task | undefined {
    const task = this.#tasks.get(id);
    return task?.isTracked ? task : undefined;
  }

  /** All tracked tasks. */
  list(): Task[] {
    return [...this.#tasks.values()].filter((task) => task.isTracked);
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
  async reattach(ref: TaskRef, openIo: (shim: Shim) => Promise<TaskIo>): Promise<Task | undefined> {
    this.#options.shims.refuseFenced(ref.shim ?? '');
    const shim = this.#options.shims.get(ref.shim ?? '');
    const state = await shim?.state(ref.id).catch((err: unknown) => {
      if (!isGone(err)) throw err;
      return undefined;
    });
    if (!shim || !state) return undefined;
    return this.#add({ ref, handler: this.#handlerOf(ref), shim, io: await openIo(shim), pid: state.pid });
  }

  /** Makes a task visible to all calls and reports its exit, even one that came before. */
  track(task: Task, onExit: OnExit): void {
    task.track(this.#followToEnd(task, onExit));
  }

  /**
   * Ends whatever is left of a task that is not tracked, or whose start is undone: its processes, the runtime's state
   * and the mounts of its root filesystem, through its shim or, if that died, without. Does nothing if nothing is left.
   * Does not report its exit.
   *
   * @throws CrispError `FailedPrecondition` if the record of its shim cannot be read
   */
  async end(ref: TaskRef): Promise<void> {
    this.#options.shims.refuseFenced(ref.shim ?? '');
    this.#tasks.get(ref.id)?.abandon();
    this.#tasks.delete(ref.id);
    if (ref.shim !== undefined) await this.#endRemains(ref);
  }

  #add(found: Omit<FoundTask, 'cgroupMounts' | 'killInTurn' | 'onShimLost'>): Task {
    const task = new Task({
      ...found,
      cgroupMounts: this.#options.cgroupMounts,
      killInTurn: this.#options.inTurn,
      onShimLost: (err) => this.#exitOfLost(found, err),
    });
    this.#tasks.set(task.id, task);
    return task;
  }

  /** Ends the processes of a task whose shim died, and returns its exit. */
  async #exitOfLost({ ref, shim }: Pick<FoundTask, 'ref' | 'shim'>, err: unknown): Promise<TaskExit | undefined> {
    const { log, closing } = this.#options;
    if (closing.aborted) return undefined;
    const fields = logFieldsOf(ref);
    log.warn(
      { ...fields, shim: shim.name, error: messageOf(err) },
      'lost the shim of a task; killing its remaining processes',
    );
    const isDone = await untilDone(this.#options, fields, 'could not kill the remains of a task; will retry', () =>
      this.#endRemains(ref),
    );
    return isDone ? { exitCode: 137, exitedAtNanos: nowNanos(), message: `its shim ${shim.name} was lost` } : undefined;
  }

  async #followToEnd(task: Task, onExit: OnExit): Promise<void> {
    const exit = await task.exit;
    const isTold =
      exit !== undefined &&
      (await untilDone(this.#options, logFieldsOf(task.ref), 'could not persist the exit; will retry', () =>
        onExit(exit, task),
      ));
    if (!isTold) throw new CrispError('Unavailable', `task ${shortId(task.id)} is no longer watched`);
    task.io.stdin?.close();
    await this.#options.inTurn(() => this.#deleteExited(task));
    if (this.#tasks.get(task.id) === task) this.#tasks.delete(task.id);
  }

  /** Deletes an exited task; if that fails it is deleted with its container, as kubelet retries the removal. */
  async #deleteExited(task: Task): Promise<void> {
    const failed = (err: unknown): void =>
      this.#options.log.warn(
        { ...logFieldsOf(task.ref), error: messageOf(err) },
        'could not delete an exited task; will retry',
      );
    await retry((attempt) => (attempt === 1 ? task.delete() : deleteTask(task.shim, task.id)), {
      tries: 3,
      pauseMs: 100,
      retryIf: (err) => !isGone(err),
      onRetry: failed,
    }).catch((err: unknown) => {
      if (!isGone(err)) failed(err);
    });
  }

  async #endRemains(ref: TaskRef): Promise<void> {
    const shim = this.#options.shims.get(ref.shim ?? '');
    const handler = this.#handlerOf(ref);
    if (shim) {
      try {
        await shim.state(ref.id);
        return await deleteTask(shim, ref.id);
      } catch (err) {
        if (!isGone(err) && !(handler && isDeletedAlready(handler, ref, err))) throw err;
      }
    }
    if (!handler)
      this.#options.log.warn(
        { ...logFieldsOf(ref), handler: ref.handler },
        'runtime handler not configured; leaving the remains of the task in place',
      );
    else if (await isLeft(handler, ref)) await endWithoutShim(handler, ref);
  }

  #handlerOf({ handler }: TaskRef): Handler | undefined {
    return this.#options.handlers.get(handler);
  }
}
