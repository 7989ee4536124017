import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allSettledOrThrow } from '../../lib/async/all-settled.js';
import { cgroupMounts, pidsBelow, removeCgroupTree, untilRemoved } from '../../lib/host/cgroup-tree.js';
import { isErrno, isGone, kindOf, messageOf, wrap } from '../../lib/errors.js';
import { startTimeOf, untilGone, type ProcessIdentity } from '../../lib/process/process.js';
import { shortId } from '../../lib/ids.js';
import type { Logger } from '../../lib/log.js';
import { run } from '../../lib/process/run.js';
import { unmountTree } from '../../lib/host/unmount-tree.js';
import { cgroupOfSpec } from '../cgroup/container-cgroup.js';
import { readSpec } from '../bundle.js';
import { type Handler, shimNamespace } from '../runtime/handlers.js';
import type { Shim } from '../shim/shim.js';

/** The recorded identity of a task: enough to find it, or what is left of it. */
export interface TaskRef {
  /** of the container, or of the sandbox if it is the sandbox's task */
  readonly id: string;
  /** the name of its runtime handler */
  readonly handler: string;
  /** the name of the shim that was given the task, which may have died; undefined if there was none */
  readonly shim: string | undefined;
  /** the folder with its config.json */
  readonly bundle: string;
  /** identify its owner in a log line */
  readonly logFields: { readonly containerId: string } | { readonly podSandboxId: string };
}

/** What a task is ended with. */
export interface EndWith {
  /** its shim; undefined if that died */
  readonly shim: Shim | undefined;
  /** undefined if it is not configured any more */
  readonly handler: Handler | undefined;
  readonly log: Logger;
}

/**
 * Ends whatever is left of a task: its processes, the runtime's state and the mounts of its root filesystem, through
 * its shim or, if that died, without. Does nothing if nothing is left.
 */
export async function endTask(ref: TaskRef, { shim, handler, log }: EndWith): Promise<void> {
  if (shim) {
    try {
      await shim.state(ref.id);
      return await deleteTask(shim, ref.id);
    } catch (err) {
      if (!isGone(err) && !(handler && isDeletedAlready(handler, ref, err))) throw err;
    }
  }
  if (!handler)
    log.warn(
      { ...ref.logFields, handler: ref.handler },
      'runtime handler not configured; leaving the remains of the task in place',
    );
  else if (await isLeft(handler, ref)) await endWithoutShim(handler, ref);
}

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

/** A task as seen by the OCI runtime, which calls it a container, with or without a shim. */
export type RuntimeContainer = Pick<TaskRef, 'id' | 'bundle'>;

/**
 * Ends a container whose shim died, or whose creation was cut short: kills its processes, deletes it from the OCI
 * runtime and unmounts its root filesystem. What is gone already is not an error, so it may be called again.
 */
export async function endWithoutShim(handler: Handler, container: RuntimeContainer): Promise<void> {
  try {
    const { folders } = await cgroupsOf(container, await cgroupMounts());
    // a process leaves its cgroup before it is gone, so collect them now to wait for them
    const processes = await processesIn(folders);
    await deleteFromRuntime(handler, container);
    // the runtime sends SIGKILL but may not wait; and after a create that was cut short it does not know the container
    const findMore = (): Promise<ProcessIdentity[]> => processesIn(folders);
    const left = await untilGone(processes, { timeoutMs: 10_000, kill: true, findMore });
    if (left.length > 0) throw new Error(`process ${left.map(({ pid }) => pid).join(', ')} does not end`);
    // systemd removes a scope itself
    if (!handler.systemdCgroup)
      await allSettledOrThrow(folders.map((folder) => untilRemoved(folder, () => removeCgroupTree(folder))));
    await unmountTree(join(container.bundle, 'rootfs'));
  } catch (err) {
    throw wrap(`end task ${shortId(container.id)} without its shim`, err);
  }
}

/**
 * Whether the OCI runtime still knows a container, or a cgroup of it exists: crun leaves one when the kernel refuses a
 * limit.
 */
export async function isLeft(handler: Handler, container: RuntimeContainer): Promise<boolean> {
  if (existsSync(stateFolder(handler, container))) return true;
  const { folders } = await cgroupsOf(container, await cgroupMounts());
  return folders.some((folder) => existsSync(folder));
}

/**
 * Whether a shim could not delete a task because the runtime had deleted it already, in a call that failed afterwards.
 * Shims know runc's message for that, but not crun's.
 */
function isDeletedAlready(handler: Handler, container: RuntimeContainer, err: unknown): boolean {
  return isUnknownContainer(err) && !existsSync(stateFolder(handler, container));
}

const isUnknownContainer = (err: unknown): boolean => /does not exist|no such file or directory/i.test(messageOf(err));

function stateFolder({ runtimeRoot }: Handler, { id }: RuntimeContainer): string {
  return join(runtimeRoot, shimNamespace, id);
}

async function deleteFromRuntime(handler: Handler, { id }: RuntimeContainer): Promise<void> {
  const systemd = handler.systemdCgroup ? ['--systemd-cgroup'] : [];
  try {
    await run(handler.runtime, [
      ...systemd,
      '--root',
      join(handler.runtimeRoot, shimNamespace),
      'delete',
      '--force',
      id,
    ]);
  } catch (err) {
    if (!isUnknownContainer(err)) throw err;
  }
}

/** The cgroups of a task, according to its spec. */
export interface TaskCgroups {
  /**
   * one per mounted hierarchy; some may not exist. None if the bundle has no complete spec: the runtime was not called
   * then
   */
  readonly folders: readonly string[];
  /** its processes may outlive the first one, which does not end their PID namespace */
  readonly sharesPids: boolean;
}

/** @param mounts mount points of the host's cgroup hierarchies */
export async function cgroupsOf({ id, bundle }: RuntimeContainer, mounts: readonly string[]): Promise<TaskCgroups> {
  const spec = await readSpec(bundle).catch((err: unknown) => {
    if (!(err instanceof SyntaxError) && !isErrno(err, 'ENOENT')) throw err;
    return undefined;
  });
  const cgroupsPath = spec?.linux.cgroupsPath ?? '';
  const { belowRoot } = cgroupOfSpec(cgroupsPath);
  // a cgroup that is not this container's alone must not be taken for it
  const isOwn = belowRoot !== undefined && cgroupsPath.endsWith(id);
  return {
    folders: isOwn ? mounts.map((mount) => join(mount, belowRoot)) : [],
    sharesPids: !spec?.linux.namespaces.some(({ type, path }) => type === 'pid' && !path),
  };
}

async function processesIn(cgroups: readonly string[]): Promise<ProcessIdentity[]> {
  const pids = (await Promise.all(cgroups.map(pidsBelow))).flat();
  return pids.flatMap((pid) => {
    const startTime = startTimeOf(pid);
    return startTime === undefined ? [] : [{ pid, startTime }];
  });
}
