import { isDoneWithin } from '../../lib/deadline.js';
import { CrispError, kindOf, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { startTimeLimit } from '../../lib/time-limit.js';
import { phaseOf, type ContainerRecord } from '../../task/record.js';
import { killTaskProcesses, signalTaskProcess } from '../../task/runtime/task-process.js';
import type { NodeContext } from '../context/node-context.js';
import { endTask } from './end-task.js';
import { finishContainer } from './exit-watch.js';
import type { LiveTask } from '../context/live-task.js';

const sigkill = 9;

/** processes outside of the task's own cgroup, which the shim knows how to find, may keep it alive */
const shimAfterMs = 10_000;

/** longer than a busy host takes; a process that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 40_000;

/** how long a start that goes on is waited for: kubelet asks again */
const lockWithinMs = 25_000;

/** Kills every process of a container's task and waits for its end to be on record. No task is no error. */
export async function killTask(node: NodeContext, id: string): Promise<void> {
  const task = await liveTask(node, id);
  if (task) return killLiveTask(task, id);
  const record = node.store.containers.find(id);
  if (!record || !['starting', 'running'].includes(phaseOf(record.status))) return;
  // it could not be taken up after a restart: nobody watches it
  await endContainerTask(node, record);
  await finishContainer(node, record.metadata, { exitCode: 137, exitedAtNanos: undefined });
}

/** Ends what may be left of a container's task, of which nobody watches the end. */
export async function endContainerTask(
  node: NodeContext,
  { metadata: { id, handler }, status }: ContainerRecord,
): Promise<void> {
  // never given to a shim: there is nothing
  if (status.shim === undefined) return;
  await endTask(node, { id, handler, shim: status.shim, bundle: node.layout.container(id).bundle });
}

/** The same for a task already at hand: takes no lock, so for callers that hold the id's. */
export async function killLiveTask(task: LiveTask, id: string): Promise<void> {
  task.killed = true;
  if (task.hostProcess && !task.hasExited) {
    await killTaskProcesses(task.hostProcess);
    if (!(await isDoneWithin(task.exited, shimAfterMs))) await askShim(task, id, sigkill, { all: true });
  } else await askShim(task, id, sigkill, { all: true });
  await endOf(task, id);
}

/** Sends a signal to the first process of a task. One that has ended is no error. */
export async function signalTask(task: LiveTask, id: string, signal: number): Promise<void> {
  if (task.hostProcess && !task.hasExited) signalTaskProcess(task.hostProcess, signal);
  else await askShim(task, id, signal);
}

async function askShim(task: LiveTask, id: string, signal: number, options: { all?: boolean } = {}): Promise<void> {
  // its exit is being put on record: there is nothing left to signal
  if (task.hasExited) return;
  try {
    await task.shim.kill(id, signal, options);
  } catch (err) {
    // it ended by itself meanwhile; or its shim is gone, which the exit watch sees to
    if (!['NotFound', 'Unavailable', 'FailedPrecondition'].includes(kindOf(err))) throw err;
  }
}

async function endOf(task: LiveTask, id: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const problem = `task ${shortId(id)} does not end, ${endsWithinMs / 1000} s after SIGKILL`;
    timer = setTimeout(() => reject(new CrispError('DeadlineExceeded', problem)), endsWithinMs);
  });
  await Promise.race([task.ended, late]).finally(() => clearTimeout(timer));
}

/** The task of a container or sandbox, if it has one. A start that goes on is waited for, but not to its own limit. */
export function liveTask(node: NodeContext, id: string): Promise<LiveTask | undefined> {
  const limit = startTimeLimit(lockWithinMs);
  return node.admission.locks
    .run(id, () => Promise.resolve(node.runtime.tasks.get(id)), limit.signal)
    .catch((err: unknown) => {
      throw limit.signal.aborted ? wrap(`task ${shortId(id)}, whose start or removal goes on`, err) : err;
    })
    .finally(() => limit.clear());
}
