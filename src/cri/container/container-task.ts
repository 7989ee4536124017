import { CrispError, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { startTimeLimit } from '../../lib/time-limit.js';
import { phaseOf, type ContainerRecord } from '../../task/record.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
import type { Task } from '../../task/tasks/task.js';
import type { NodeContext } from '../context/node-context.js';
import { recordExit } from './container-exit.js';

/** how long to wait for a start in progress: kubelet retries */
const lockWithinMs = 25_000;

/** The identity of a container's task, from its record. */
export function taskRefOf(
  { layout }: Pick<NodeContext, 'layout'>,
  { metadata: { id, handler }, status: { shim } }: Pick<ContainerRecord, 'metadata' | 'status'>,
): TaskRef {
  return { id, owner: 'container', handler, shim, bundle: layout.container(id).bundle };
}

/**
 * Returns the task of a running container.
 *
 * @throws CrispError `FailedPrecondition` if it does not run
 */
export function runningTask({ store, runtime }: Pick<NodeContext, 'store' | 'runtime'>, id: string): Task {
  const phase = phaseOf(store.containers.get(id).status);
  const task = runtime.tasks.get(id);
  if (phase !== 'running')
    throw new CrispError('FailedPrecondition', `container ${shortId(id)} is ${phase}, not running`);
  if (!task) throw new CrispError('FailedPrecondition', `container ${shortId(id)} is not reattached yet`);
  return task;
}

/**
 * Returns the task of a container, if it has one. Waits for a start in progress, but not until the start's own limit.
 */
export function settledTask(node: NodeContext, id: string): Promise<Task | undefined> {
  return whenSettled(node, id, () => Promise.resolve(node.runtime.tasks.get(id)));
}

/**
 * Works on a container under its lock. Waits for work in progress, but not until that work's own limit.
 *
 * @throws CrispError `DeadlineExceeded` if that takes too long; what `work` throws
 */
export async function whenSettled<T>(
  { admission }: Pick<NodeContext, 'admission'>,
  id: string,
  work: () => Promise<T>,
): Promise<T> {
  const limit = startTimeLimit(lockWithinMs);
  let hasBegun = false;
  const begin = (): Promise<T> => {
    hasBegun = true;
    return work();
  };
  try {
    return await admission.locks.run(id, begin, limit.signal);
  } catch (err) {
    throw hasBegun ? err : wrap(`container ${shortId(id)}, whose start or removal is still in progress`, err);
  } finally {
    limit.clear();
  }
}

/** Kills every process of a container and waits until its exit is recorded. Does nothing without a task. */
export async function killContainer(node: NodeContext, id: string): Promise<void> {
  const task = await settledTask(node, id);
  if (task) return task.kill();
  const record = node.store.containers.find(id);
  if (!record || !['starting', 'running'].includes(phaseOf(record.status))) return;
  // it could not be reattached after a restart, so its exit is not watched
  await node.runtime.tasks.end(taskRefOf(node, record));
  await recordExit(node, record.metadata, { exitCode: 137, exitedAtNanos: undefined });
}
