import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allSettledOrThrow } from '../../lib/all-settled.js';
import { cgroupMounts, pidsBelow, removeCgroupTree, untilRemoved } from '../../lib/cgroup-tree.js';
import { isErrno, messageOf, wrap } from '../../lib/errors.js';
import { startTimeOf, untilGone, type ProcessIdentity } from '../../lib/process.js';
import { shortId } from '../../lib/ids.js';
import { run } from '../../lib/run.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import { cgroupOfSpec } from '../cgroup/container-cgroup.js';
import { readSpec } from '../bundle.js';
import type { OciSpec } from '../oci.js';
import type { TaskRef } from '../task-ref.js';
import { type Handler, shimNamespace } from './handlers.js';

/** A task as seen by the OCI runtime, which calls it a container, with or without a shim. */
export type RuntimeContainer = Pick<TaskRef, 'id' | 'bundle'>;

/**
 * Ends a container whose shim died, or whose creation was cut short: kills its processes, deletes it from the OCI
 * runtime and unmounts its root filesystem. What is gone already is not an error, so it may be called again.
 */
export async function endWithoutShim(handler: Handler, container: RuntimeContainer): Promise<void> {
  try {
    const cgroups = cgroupsOf(container, await specOf(container), await cgroupMounts());
    // a process leaves its cgroup before it is gone, so collect them now to wait for them
    const processes = await processesIn(cgroups);
    await deleteFromRuntime(handler, container);
    // the runtime sends SIGKILL but may not wait; and after a create that was cut short it does not know the container
    const findMore = (): Promise<ProcessIdentity[]> => processesIn(cgroups);
    const left = await untilGone(processes, { timeoutMs: 10_000, kill: true, findMore });
    if (left.length > 0) throw new Error(`process ${left.map(({ pid }) => pid).join(', ')} does not end`);
    // systemd removes a scope itself
    if (!handler.systemdCgroup)
      await allSettledOrThrow(cgroups.map((folder) => untilRemoved(folder, () => removeCgroupTree(folder))));
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
  const cgroups = cgroupsOf(container, await specOf(container), await cgroupMounts());
  return cgroups.some((folder) => existsSync(folder));
}

/**
 * Whether a shim could not delete a task because the runtime had deleted it already, in a call that failed afterwards.
 * Shims know runc's message for that, but not crun's.
 */
export function isDeletedAlready(handler: Handler, container: RuntimeContainer, err: unknown): boolean {
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

/** Reads a task's spec; undefined if its bundle has no complete one. */
export function specOf({ bundle }: Pick<RuntimeContainer, 'bundle'>): Promise<OciSpec | undefined> {
  return readSpec(bundle).catch((err: unknown) => {
    if (!(err instanceof SyntaxError) && !isErrno(err, 'ENOENT')) throw err;
    return undefined;
  });
}

/**
 * Returns the folders of a task's cgroup in each mounted hierarchy; some may not exist. None if the bundle has no
 * complete spec: the runtime was not called then.
 *
 * @param mounts mount points of the host's cgroup hierarchies
 */
export function cgroupsOf(
  { id }: Pick<RuntimeContainer, 'id'>,
  spec: OciSpec | undefined,
  mounts: readonly string[],
): string[] {
  const cgroupsPath = spec?.linux.cgroupsPath ?? '';
  const { belowRoot } = cgroupOfSpec(cgroupsPath);
  // a cgroup that is not this container's alone must not be taken for it
  if (belowRoot === undefined || !cgroupsPath.endsWith(id)) return [];
  return mounts.map((mount) => join(mount, belowRoot));
}

async function processesIn(cgroups: readonly string[]): Promise<ProcessIdentity[]> {
  const pids = (await Promise.all(cgroups.map(pidsBelow))).flat();
  return pids.flatMap((pid) => {
    const startTime = startTimeOf(pid);
    return startTime === undefined ? [] : [{ pid, startTime }];
  });
}
