import { dirname } from 'node:path';
import { kindOf, messageOf } from '../../lib/errors.js';
import { cri } from '../../lib/proto.js';
import { nowNanos } from '../../lib/time.js';
import { cgroupFolder, oomKillsIn } from '../../task/cgroup/container-cgroup.js';
import type { ContainerMetadata } from '../../task/record.js';
import type { TaskExit } from '../../task/shim/shim.js';
import type { Task, OnExit } from '../../task/tasks/task.js';
import { cgroupPathOf } from '../context/container-cgroup.js';
import type { NodeContext } from '../context/node-context.js';
import { stoppedByNow } from '../nri/tell-plugins.js';
import { publishContainerEvent } from '../events/publish.js';

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
