import { existsSync, constants } from 'node:fs';
import { join } from 'node:path';
import { open, readFile } from 'node:fs/promises';
import { allSettledOrThrow } from '../../lib/all-settled.js';
import { cgroupMounts, pidsBelow, removeCgroupTree, untilRemoved } from '../../lib/cgroup-tree.js';
import { isErrno, isGone, kindOf, messageOf, wrap } from '../../lib/errors.js';
import { startTimeOf, untilGone, type ProcessIdentity, signalProcess } from '../../lib/process.js';
import { shortId } from '../../lib/ids.js';
import type { Logger } from '../../lib/log.js';
import { run } from '../../lib/run.js';
import { unmountTree } from '../../lib/unmount-tree.js';
import { cgroupOfSpec } from '../cgroup/container-cgroup.js';
import { readSpec } from '../bundle.js';
import type { OciSpec } from '../oci.js';
import { type Handler, shimNamespace } from '../runtime/handlers.js';
import type { Shim } from '../shim/shim.js';

/** The recorded identity of a task: enough to find it, or what is left of it. */
export interface TaskRef {
  /** of the container, or of the sandbox if it is the sandbox's task */
  readonly id: string;
  readonly owner: 'container' | 'podSandbox';
  /** the name of its runtime handler */
  readonly handler: string;
  /** the name of the shim that was given the task, which may have died; undefined if there was none */
  readonly shim: string | undefined;
  /** the folder with its config.json */
  readonly bundle: string;
}

/** The log fields that identify a task's owner. */
export function logFieldsOf({ owner, id }: TaskRef): Record<string, string> {
  return { [`${owner}Id`]: id };
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
      { ...logFieldsOf(ref), handler: ref.handler },
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

/** Reads a task's spec; undefined if its bundle has no complete one. */
function specOf({ bundle }: Pick<RuntimeContainer, 'bundle'>): Promise<OciSpec | undefined> {
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
function cgroupsOf(
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

/**
 * The first process of a task, for tasks that crisp may signal without their shim. A shim's Kill holds the task's lock
 * while it runs the OCI runtime's `kill`, whose own exit goes through the same queue of 32 as the containers' exits:
 * many at once block each other for a second per event.
 *
 * Node has no pidfd. The pid is signalled only while its start time is unchanged and the shim has not reported its
 * exit. The remaining race is between that check and the signal: within microseconds the process would have to exit, be
 * reaped by its shim, and its pid be reused after all others.
 */
export class TaskProcess {
  readonly #ref: TaskLocation;
  readonly #pid: number;
  readonly #startTime: string;
  #found: TaskCgroups | undefined;

  constructor(ref: TaskLocation, pid: number, startTime: string) {
    this.#ref = ref;
    this.#pid = pid;
    this.#startTime = startTime;
  }

  /** Sends a signal to it; does nothing if it is gone. */
  signal(signal: number): void {
    if (startTimeOf(this.#pid) === this.#startTime) signalProcess(this.#pid, signal);
  }

  /**
   * Sends SIGKILL to every process of the task and thaws it, as a frozen task would not die. Does not wait for their
   * end. If the container has its own PID namespace, the kernel kills the other processes together with the first.
   */
  async kill(): Promise<void> {
    // a container must end also where its bundle cannot be read, as on a broken disk
    const { folders, sharesPids } = await this.#cgroups().catch((err: unknown) => this.#presentCgroups(err));
    // cgroup v2, since Linux 5.14; processes that fork meanwhile are killed too
    await writeWhereThere(folders, 'cgroup.kill', '1');
    this.signal(sigkill);
    if (sharesPids) await killAllIn(folders);
    // a frozen process only dies once it is thawed
    await writeWhereThere(folders, 'freezer.state', 'THAWED');
    await writeWhereThere(folders, 'cgroup.freeze', '0');
  }

  /** Kills what may be left once the first process has exited: processes in a PID namespace that the task shares. */
  async killRest(): Promise<void> {
    if ((await this.#cgroups()).sharesPids) await this.kill();
  }

  /**
   * Those that the kernel has it in, up to the one that is the task's alone. All that is in them counts as the task's.
   *
   * @param orElse thrown where there is none: it has exited
   */
  async #presentCgroups(orElse: unknown): Promise<TaskCgroups> {
    const { id, cgroupMounts } = this.#ref;
    const text = await readFile(`/proc/${this.#pid}/cgroup`, 'utf8').catch(() => '');
    if (startTimeOf(this.#pid) !== this.#startTime) throw orElse;
    const own = new RegExp(`^[^:]*:[^:]*:(/.*?${id}[^/\\n]*)`, 'gm');
    const paths = [...text.matchAll(own)].map(([, path = '']) => path);
    this.#found = {
      folders: [...new Set(paths)].flatMap((path) => cgroupMounts.map((mount) => join(mount, path))),
      sharesPids: true,
    };
    return this.#found;
  }

  /** Cached, as each container of a drain needs it twice. */
  async #cgroups(): Promise<TaskCgroups> {
    if (this.#found) return this.#found;
    const spec = await specOf(this.#ref);
    this.#found = {
      folders: cgroupsOf(this.#ref, spec, this.#ref.cgroupMounts),
      sharesPids: !spec?.linux.namespaces.some(({ type, path }) => type === 'pid' && !path),
    };
    return this.#found;
  }
}

/** Where a task's spec and cgroups are found. */
export interface TaskLocation extends Pick<TaskRef, 'id' | 'bundle'> {
  /** mount points of the host's cgroup hierarchies */
  readonly cgroupMounts: readonly string[];
}

interface TaskCgroups {
  /** one per hierarchy; some may not exist */
  readonly folders: readonly string[];
  readonly sharesPids: boolean;
}

/** Runtimes whose containers are plain processes of the host, in the kernel's own cgroups. */
const hostRuntimes = /^(crun|runc) /;

/** Undefined if the shim has to be asked: for a virtual machine or a sandboxed kernel, or when the process is gone. */
export function taskProcess(
  { version }: Pick<Handler, 'version'>,
  ref: TaskLocation,
  pid: number,
): TaskProcess | undefined {
  if (!hostRuntimes.test(version) || pid <= 0) return undefined;
  const startTime = startTimeOf(pid);
  return startTime === undefined ? undefined : new TaskProcess(ref, pid, startTime);
}

async function killAllIn(cgroups: readonly string[]): Promise<void> {
  for (const pid of new Set((await Promise.all(cgroups.map(pidsBelow))).flat())) signalProcess(pid, 'SIGKILL');
}

/** Checks for the file first, which takes no kernel lock: most hierarchies lack it. */
async function writeWhereThere(folders: readonly string[], file: string, text: string): Promise<void> {
  const paths = folders.map((folder) => join(folder, file)).filter((path) => existsSync(path));
  await Promise.all(paths.map((path) => writeIfThere(path, text)));
}

async function writeIfThere(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, constants.O_WRONLY);
    try {
      await file.write(text);
    } finally {
      await file.close();
    }
  } catch (err) {
    // the cgroup has gone meanwhile
    if (!isErrno(err, 'ENOENT', 'ENODEV')) throw err;
  }
}
