import { CrispError, kindOf, messageOf, wrap } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import { pipeline } from '../../lib/pipeline.js';
import { cri } from '../../lib/proto.js';
import { isDoneWithin, startTimeLimit } from '../../lib/async/time-limit.js';
import { nowNanos } from '../../lib/time.js';
import {
  containerCgroup,
  oomKillsOf,
  type CgroupPath,
  type CgroupPlace,
  type OomKills,
} from '../../task/cgroup/container-cgroup.js';
import { phaseOf, type ContainerMetadata, type ContainerRecord } from '../../task/record.js';
import type { TaskExit } from '../../task/shim/shim.js';
import type { TaskRef } from '../../task/tasks/end-task.js';
import type { OnExit, Task } from '../../task/tasks/task.js';
import type { NodeContext } from '../context/node-context.js';
import { runStopSteps } from '../context/run-steps.js';
import { publishContainerEvent } from '../events/publish.js';
import { stoppedByNow } from '../nri/tell-plugins.js';
import { resumeIo } from './container-io.js';

/** How a container is to be stopped. */
export interface ContainerStop {
  readonly node: NodeContext;
  readonly id: string;
  /** 0: only SIGKILL */
  readonly graceMs: number;
  readonly signal: number;
  readonly callerGone: AbortSignal;
}

/** The steps of StopContainer. None has an undo: the next call continues where this one failed. */
export const stopPipeline = pipeline<ContainerStop>('stop')
  .step('task', settle)
  .step('signal', sendSignal)
  .step('grace period', waitForEnd)
  .step('kill', ({ node, id, hasEnded }) => (hasEnded ? undefined : killContainer(node, id)));

/** Sends the stop signal, then SIGKILL after the grace period; returns at once if no process of the container runs. */
export function endContainer(stop: ContainerStop): Promise<void> {
  const { node, id, graceMs } = stop;
  return runStopSteps(node, { what: `stop container ${shortId(id)}`, graceMs }, stopPipeline, stop);
}

/** The task, if it runs. One that could not be reattached after a restart runs untracked. */
interface Settled {
  readonly task: Task | undefined;
}

async function settle({ node, id }: ContainerStop): Promise<Settled> {
  return { task: await settledTask(node, id) };
}

async function sendSignal({ task, graceMs, signal }: ContainerStop & Settled): Promise<void> {
  if (graceMs > 0) await task?.askToStop(signal);
}

async function waitForEnd({
  task,
  graceMs,
  callerGone,
}: ContainerStop & Settled): Promise<{ readonly hasEnded: boolean }> {
  if (!task || graceMs === 0) return { hasEnded: false };
  const hasEnded = await isDoneWithin(task.ended, graceMs, callerGone);
  if (!hasEnded && callerGone.aborted) {
    throw new CrispError('Cancelled', 'the caller went away during the grace period');
  }
  return { hasEnded };
}

/** The identity of a container's task, from its record. */
export function taskRefOf(
  { layout }: Pick<NodeContext, 'layout'>,
  { metadata: { id, handler }, status: { shim } }: Pick<ContainerRecord, 'metadata' | 'status'>,
): TaskRef {
  return { id, handler, shim, bundle: layout.container(id).bundle, logFields: { containerId: id } };
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

/** how long to wait for a start in progress: kubelet retries */
const lockWithinMs = 25_000;

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
 * Reattaches to a task that was running when crisp ended. If it has exited since, its exit code is available
 * immediately.
 */
export async function reattachContainer(node: NodeContext, id: string): Promise<void> {
  const record = node.store.containers.find(id);
  // RemoveContainer came first
  if (!record) return;
  const { metadata } = record;
  const { tasks } = node.runtime;
  const ref = taskRefOf(node, record);
  const task = await tasks.reattach(ref, () => resumeIo(node, metadata));
  if (task) return tasks.track(task, onContainerExit(node, metadata));
  node.log.warn({ containerId: id, shim: ref.shim }, 'task no longer exists; exit code unknown');
  await tasks.end(ref);
  const message = 'its exit code is unknown: its shim, or its task, was gone when crisp started';
  await recordExit(node, metadata, { exitCode: 255, exitedAtNanos: undefined, message });
}

/** How long to wait for output that a grandchild still holds open after the container's process has exited. */
const lastOutputMs = 2_000;

/** Returns the handler of a task's exit. Call it before the start, as it counts OOM kills from here on. */
export function onContainerExit(node: NodeContext, metadata: ContainerMetadata): OnExit {
  const killsBefore = oomKills(node, metadata.id);
  return (exit, task) => recordExit(node, metadata, exit, { task, killsBefore });
}

/** What is known about an exit besides its code. */
interface Circumstances {
  readonly task?: Task;
  /** OOM kills before the start */
  readonly killsBefore?: OomKills | undefined;
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
    // while the task exists, as its cgroup is removed with it
    const kills = oomKills(node, id) ?? { own: 0, above: 0 };
    // a systemd scope is gone before its counter can be read: then a SIGKILL that crisp did not send, and a kill above
    // it since the start, tell the same
    const wasKilledByKernel = exit.exitCode === 137 && exit.wasKilled !== true;
    const above = wasKilledByKernel && killsBefore !== undefined && kills.above > killsBefore.above;
    const oomKilled = record.status.oomKilled === true || kills.own > 0 || above;
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

function oomKills(node: NodeContext, id: string): OomKills | undefined {
  const record = node.store.containers.find(id);
  // the pod's record was set aside as unreadable
  if (!record || !node.store.sandboxes.find(record.metadata.sandboxId)) return undefined;
  return oomKillsOf(node.host, cgroupPlaceOf(node, id));
}

/** What decides where a container's cgroup is, by its record. */
function cgroupPlaceOf({ store, runtime }: NodeContext, id: string): CgroupPlace {
  const { metadata, status } = store.containers.get(id);
  const driver = runtime.cgroupDriver;
  // found also where the pod's record is unreadable
  if (status.cgroupsPath !== undefined) return { driver, parent: '', id, elsewhere: status.cgroupsPath };
  const { config } = store.sandboxes.get(metadata.sandboxId).metadata;
  return { driver, parent: config.linux?.cgroupParent ?? '', id };
}

/** The cgroup path of a container. */
export function cgroupPathOf(node: NodeContext, id: string): CgroupPath {
  return containerCgroup(cgroupPlaceOf(node, id));
}

/** The cgroup path of a container in a pod, unless a plugin puts it elsewhere. */
export function cgroupPathIn(
  { runtime }: Pick<NodeContext, 'runtime'>,
  sandboxConfig: cri.PodSandboxConfig,
  id: string,
): CgroupPath {
  return containerCgroup({ driver: runtime.cgroupDriver, parent: sandboxConfig.linux?.cgroupParent ?? '', id });
}
