import { join, dirname } from 'node:path';
import { CrispError, wrap, kindOf, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { cri } from '../../lib/proto.js';
import { startTimeLimit } from '../../lib/time-limit.js';
import { nowNanos } from '../../lib/time.js';
import {
  cgroupFolder,
  oomKillsIn,
  cgroupOfSpec,
  containerCgroup,
  type CgroupPath,
} from '../../task/cgroup/container-cgroup.js';
import type { LogCopier } from '../../task/log/log-copiers.js';
import { phaseOf, type ContainerRecord, type ContainerMetadata } from '../../task/record.js';
import type { Shim, TaskExit } from '../../task/shim/shim.js';
import { ContainerStdin, type TaskStdio } from '../../task/stdio/stdio.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
import type { OnExit, Task } from '../../task/tasks/task.js';

import type { NodeContext } from '../context/node-context.js';
import { publishContainerEvent } from '../events/publish.js';
import { stoppedByNow } from '../nri/tell-plugins.js';

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

/**
 * Starts copying a container's output to its log.
 *
 * @param options resume: the container runs already, so its output is read even if the log file fails
 */
export function openLogCopier(
  node: NodeContext,
  metadata: ContainerMetadata,
  { resume = false }: { resume?: boolean } = {},
): Promise<LogCopier> {
  const { id, sandboxId, logPath } = metadata;
  const { stdout, stderr, terminal } = stdioOf(node, metadata);
  const logFolder = node.store.sandboxes.find(sandboxId)?.metadata.config.logDirectory || undefined;
  return node.runtime.logs.open(id, {
    stdout,
    ...(stderr ? { stderr } : {}),
    logPath,
    logFolder,
    tty: terminal,
    resume,
  });
}

/** Returns what attach sessions write to, without opening it yet; undefined if the container has no stdin. */
export function stdinOf(node: NodeContext, metadata: ContainerMetadata, shim: Shim): ContainerStdin | undefined {
  const { id, config } = metadata;
  const { stdin } = stdioOf(node, metadata);
  return stdin ? new ContainerStdin(stdin, config.stdinOnce, () => shim.closeIO(id)) : undefined;
}

/** The named pipes of a container; with a terminal stderr is part of stdout. */
export function stdioOf({ layout }: Pick<NodeContext, 'layout'>, { id, config }: ContainerMetadata): TaskStdio {
  const folder = layout.container(id).stdio;
  return {
    stdin: config.stdin ? join(folder, 'stdin') : '',
    stdout: join(folder, 'stdout'),
    stderr: config.tty ? '' : join(folder, 'stderr'),
    terminal: config.tty,
  };
}

/** How long to wait for output that a grandchild still holds open after the container's process has exited. */
const lastOutputMs = 2_000;

/** Returns the handler of a task's exit. Call it before the start, as it counts OOM kills from here on. */
export function onContainerExit(node: NodeContext, metadata: ContainerMetadata): OnExit {
  const killsBefore = oomKillsAbove(node, metadata.id);
  return (exit, task) => recordExit(node, metadata, exit, { task, killsBefore });
}

/** What is known about an exit besides its code. */
interface Circumstances {
  readonly task?: Task;
  /** OOM kills in the parent cgroup before the start */
  readonly killsBefore?: number | undefined;
}

/**
 * Handles the exit of a container's process: drains its output, records exit code and reason, notifies kubelet. Takes
 * the container's lock, so that a start in progress finishes first. An exit that is already recorded is kept.
 */
export async function recordExit(
  node: NodeContext,
  { id, sandboxId, handler }: ContainerMetadata,
  exit: TaskExit,
  { task, killsBefore }: Circumstances = {},
): Promise<void> {
  const isNews = await node.admission.locks.run(id, async () => {
    const record = node.store.containers.find(id);
    if (!record || record.status.finishedAtNanos !== undefined) return false;
    if (task) await drainOutput(node, task);
    const wasKilledByKernel = exit.exitCode === 137 && task?.wasKilled !== true;
    const above = wasKilledByKernel && killsBefore !== undefined && (oomKillsAbove(node, id) ?? 0) > killsBefore;
    const oomKilled = record.status.oomKilled === true || hadOomKill(node, id) || above;
    const reason = oomKilled ? 'OOMKilled' : exit.exitCode === 0 ? 'Completed' : 'Error';
    await node.store.containers.updateAnyway(id, {
      finishedAtNanos: exit.exitedAtNanos ?? nowNanos(),
      exitCode: exit.exitCode,
      reason,
      ...(exit.message === undefined ? {} : { message: exit.message }),
      oomKilled,
    });
    // otherwise counted already, at the shim's event
    if (oomKilled && record.status.oomKilled !== true) node.metrics.pods.oomKills.add({});
    node.metrics.pods.exits.add({ reason });
    return true;
  });
  if (!isNews) return;
  node.log.info({ containerId: id, podSandboxId: sandboxId, exitCode: exit.exitCode, handler }, 'container exited');
  publishContainerEvent(node, sandboxId, id, cri.ContainerEventType.CONTAINER_STOPPED_EVENT);
  await stoppedByNow(node, id);
}

async function drainOutput(
  { closing, log }: Pick<NodeContext, 'closing' | 'log'>,
  { id, io: { copier } }: Task,
): Promise<void> {
  await copier?.closeAfterExit(lastOutputMs).catch((err: unknown) => {
    // if log processes keep dying, kubelet must hear of the exit anyway
    if (closing.aborted || kindOf(err) !== 'Unavailable') throw err;
    log.error({ containerId: id, error: messageOf(err) }, 'the last log lines of an exited container may be missing');
  });
}

/** Called while the task exists, as its cgroup is removed with it. */
function hadOomKill(node: NodeContext, id: string): boolean {
  const folder = memoryCgroup(node, id);
  return folder !== undefined && oomKillsIn(folder) > 0;
}

/**
 * A systemd scope is removed with its last process, often before its counter can be read or the shim has sent its
 * event. The slice above it stays, and on cgroup v2 its counter includes all descendants: if it has grown since the
 * start, and a SIGKILL that crisp did not send ended the process, it was an OOM kill.
 */
function oomKillsAbove(node: NodeContext, id: string): number | undefined {
  const folder = memoryCgroup(node, id);
  return folder === undefined ? undefined : oomKillsIn(dirname(folder));
}

function memoryCgroup(node: NodeContext, id: string): string | undefined {
  const record = node.store.containers.find(id);
  // the pod's record was set aside as unreadable
  if (!record || !node.store.sandboxes.find(record.metadata.sandboxId)) return undefined;
  return cgroupFolder(node.host, cgroupPathOf(node, id), 'memory');
}

/** The cgroup path of a container. */
export function cgroupPathOf(node: NodeContext, id: string): CgroupPath {
  const { metadata, status } = node.store.containers.get(id);
  if (status.cgroupsPath !== undefined) return cgroupOfSpec(status.cgroupsPath);
  const { sandboxId } = metadata;
  return cgroupPathIn(node, node.store.sandboxes.get(sandboxId).metadata.config, id);
}

export function cgroupPathIn(
  { runtime }: Pick<NodeContext, 'runtime'>,
  sandboxConfig: cri.PodSandboxConfig,
  id: string,
): CgroupPath {
  return containerCgroup(runtime.cgroupDriver, sandboxConfig.linux?.cgroupParent ?? '', id);
}
