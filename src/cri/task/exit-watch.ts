import { dirname } from 'node:path';
import { isGone, kindOf, messageOf } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import { deleteTask, type TaskStdio } from '../../task/shim/create-task.js';
import type { LogCopier } from '../../task/log/log-copier.js';
import { oomKillsIn } from '../../task/cgroup/oom.js';
import { cgroupFolder } from '../../task/cgroup/cgroup-folder.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { Shim, TaskExit } from '../../task/shim/shim.js';
import { ContainerStdin } from '../../task/stdio/stdio.js';
import { killTaskProcesses, taskProcess } from '../../task/runtime/task-process.js';
import type { LiveTask } from '../context/live-task.js';
import type { NodeContext } from '../context/node-context.js';
import { endTask, untilDone } from './end-task.js';
import { publishContainerEvent } from '../events/publish.js';
import { cgroupsPathOf } from '../context/container-cgroup.js';
import { retry } from '../../lib/retry.js';

/** How long output that a grandchild still holds open is waited for once the container's own process is gone. */
const lastOutputMs = 2_000;

/** A watch for a task's end, armed before its start so that no end is missed. */
export interface Watch {
  /** resolves when the process is gone, whatever the shim's fate */
  readonly exit: Promise<TaskExit>;
  /** OOM kills in the cgroup above the task's, as they stood before its start; undefined for what has no record yet */
  readonly oomKillsAbove: number | undefined;
  /** no task came of it */
  cancel(): void;
}

/** What a start, or the recovery of an earlier one, has made. */
export interface StartedTask {
  readonly shim: Shim;
  readonly pid: number;
  readonly copier: LogCopier | undefined;
  readonly stdio: TaskStdio;
}

/**
 * Asks the shim to tell when a task's first process ends. A shim that dies takes its tasks with it.
 *
 * @param bundle the task's
 */
export function watchExit(
  node: NodeContext,
  shim: Shim,
  { id, handler }: Pick<ContainerMetadata, 'id' | 'handler'>,
  bundle: string,
): Watch {
  const stop = new AbortController();
  const exit = shim.wait(id, '', stop.signal).catch(async (err: unknown): Promise<TaskExit> => {
    // cancelled, or crisp itself goes: nobody waits any more
    if (stop.signal.aborted || node.closing.aborted) return await new Promise<never>(() => {});
    node.log.warn(
      { containerId: id, shim: shim.name, error: messageOf(err) },
      'lost the shim of a task; killing its remaining processes',
    );
    await untilDone(node, 'could not kill the remains of a task; will retry', id, () =>
      endTask(node, { id, handler, shim: shim.name, bundle }),
    );
    return { exitCode: 137, exitedAtNanos: nowNanos() };
  });
  return { exit, oomKillsAbove: oomKillsAbove(node, id), cancel: () => stop.abort() };
}

/** Makes a task known to every call, and puts its end on record when it comes. */
export function followTask(node: NodeContext, metadata: ContainerMetadata, started: StartedTask, watch: Watch): void {
  const { id, config } = metadata;
  const { shim, pid, copier, stdio } = started;
  const stdin = stdio.stdin ? new ContainerStdin(stdio.stdin, config.stdinOnce, () => shim.closeIO(id)) : undefined;
  const ended = watch.exit.then((exit) =>
    untilDone(node, 'could not persist the exit; will retry', id, () =>
      finishContainer(node, metadata, exit, watch.oomKillsAbove),
    ),
  );
  trackTask(node, metadata, node.layout.container(id).bundle, { shim, pid, ended, exited: watch.exit, copier, stdin });
}

/** Makes a task of a container, or a sandbox's own, known to every call. */
export function trackTask(
  node: NodeContext,
  { id, handler: name }: Pick<ContainerMetadata, 'id' | 'handler'>,
  bundle: string,
  found: LiveTask,
): void {
  const handler = node.runtime.handlers.get(name);
  const hostProcess = handler && taskProcess({ handler, containerId: id, bundle }, found.pid);
  const task: LiveTask = { ...found, hostProcess };
  node.runtime.tasks.set(id, task);
  void task.exited.then(() => (task.hasExited = true));
}

/**
 * Once the container's process ended: drains its output, puts exit code and reason on record, deletes the task, tells
 * kubelet. Under the container's lock, so that a start still going on comes to its own end first.
 */
export async function finishContainer(
  node: NodeContext,
  { id, sandboxId, handler }: ContainerMetadata,
  exit: TaskExit,
  killsAboveBefore?: number,
): Promise<void> {
  const isNews = await node.admission.locks.run(id, async () => {
    const record = node.store.containers.find(id);
    const task = node.runtime.tasks.get(id);
    if (!record || record.status.finishedAtNanos !== undefined) return false;
    await task?.copier?.closeAfterExit(lastOutputMs).catch((err: unknown) => {
      // where no log process lives for long, kubelet has to hear of the end all the same
      if (node.closing.aborted || kindOf(err) !== 'Unavailable') throw err;
      node.log.error(
        { containerId: id, error: messageOf(err) },
        'the last log lines of an exited container may be missing',
      );
    });
    const killed = exit.exitCode === 137 && task?.killed !== true;
    const above = killed && killsAboveBefore !== undefined && (oomKillsAbove(node, id) ?? 0) > killsAboveBefore;
    const oomKilled = record.status.oomKilled === true || hadOomKill(node, record.metadata) || above;
    await node.store.containers.updateAnyway(id, {
      finishedAtNanos: exit.exitedAtNanos ?? nowNanos(),
      exitCode: exit.exitCode,
      reason: oomKilled ? 'OOMKilled' : exit.exitCode === 0 ? 'Completed' : 'Error',
      oomKilled,
    });
    node.runtime.tasks.delete(id);
    task?.stdin?.close();
    if (task) await node.admission.taskDeletes.run(() => deleteEndedTask(node, task, id));
    return true;
  });
  if (!isNews) return;
  node.log.info({ containerId: id, podSandboxId: sandboxId, exitCode: exit.exitCode, handler }, 'container exited');
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
}

/** Asked while the task is there, as its cgroup goes with it. */
function hadOomKill(node: NodeContext, { id }: Pick<ContainerMetadata, 'id'>): boolean {
  const folder = memoryCgroup(node, id);
  return folder !== undefined && oomKillsIn(folder) > 0;
}

/**
 * A systemd scope goes with its last process, often before anybody could read its counter or the shim tell. The slice
 * above it stays, and on cgroup v2 its counter has the kills of all below: one more since the start, and an end by a
 * SIGKILL that we did not send, is a kill of this one.
 */
function oomKillsAbove(node: NodeContext, id: string): number | undefined {
  const folder = memoryCgroup(node, id);
  return folder === undefined ? undefined : oomKillsIn(dirname(folder));
}

function memoryCgroup(node: NodeContext, id: string): string | undefined {
  const record = node.store.containers.find(id);
  // a sandbox's own task; or the pod's record was set aside as unreadable
  if (!record || !node.store.sandboxes.find(record.metadata.sandboxId)) return undefined;
  return cgroupFolder(node.host, cgroupsPathOf(node, id), 'memory');
}

/** A task that cannot be deleted now is deleted with its container: kubelet's Remove tries again. */
async function deleteEndedTask(node: NodeContext, { shim, hostProcess }: LiveTask, id: string): Promise<void> {
  const failed = (err: unknown): void =>
    node.log.warn({ containerId: id, error: messageOf(err) }, 'could not delete an exited task; will retry');
  const work = async (attempt: number): Promise<void> => {
    if (!hostProcess || attempt > 1) return deleteTask(shim, id);
    // what shared its PID namespace with others may have left processes
    await killTaskProcesses(hostProcess);
    await shim.delete(id);
  };
  await retry(work, { tries: 3, pauseMs: 100, retryIf: (err) => !isGone(err), onRetry: failed }).catch(
    (err: unknown) => {
      if (!isGone(err)) failed(err);
    },
  );
}
