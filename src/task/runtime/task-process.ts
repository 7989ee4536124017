import { constants, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pidsBelow } from '../../lib/cgroup-tree.js';
import { isErrno } from '../../lib/errors.js';
import { signalProcess, startTimeOf } from '../../lib/process.js';
import type { TaskRef } from '../task-ref.js';
import { cgroupsOf, specOf } from './end-without-shim.js';
import type { Handler } from './handlers.js';

/**
 * The first process of a task on the host, for tasks that may be signalled without their shim. A shim's Kill holds the
 * task's lock while it runs the OCI runtime's `kill`, whose own exit passes through the same queue of 32 as the exits of
 * the containers: many of them at once block each other for a second an event.
 *
 * Node has no pidfd. The pid is signalled only while its start time is the one that it had when the shim gave it, and the
 * shim has not reported its exit. What remains is the time between that check and the signal, microseconds in which the
 * process would have to exit, be reaped by its shim, and its pid be given out again, after all others.
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

  /** Sends a signal to it; one that is gone is no error. */
  signal(signal: number): void {
    if (startTimeOf(this.#pid) === this.#startTime) signalProcess(this.#pid, signal);
  }

  /**
   * Sends SIGKILL to every process of the task, also of a frozen one, which is thawed. Does not wait for their end. With a
   * PID namespace of its own a container's other processes are killed by the kernel with the first one.
   */
  async kill(): Promise<void> {
    const { folders, sharesPids } = await this.#cgroups();
    // since Linux 5.14 on cgroup v2; a process that forks meanwhile does not escape it
    await writeWhereThere(folders, 'cgroup.kill', '1');
    this.signal(sigkill);
    if (sharesPids) await killAllIn(folders);
    // a frozen process dies of it only once it is thawed
    await writeWhereThere(folders, 'freezer.state', 'THAWED');
    await writeWhereThere(folders, 'cgroup.freeze', '0');
  }

  /** Kills what may be left once it has exited: processes in a PID namespace that is not the task's own. */
  async killRest(): Promise<void> {
    if ((await this.#cgroups()).sharesPids) await this.kill();
  }

  /** Read once: each container of a drain asks twice. */
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
  /** in each hierarchy; some may not be there */
  readonly folders: readonly string[];
  readonly sharesPids: boolean;
}

/** Runtimes whose containers are processes of the host, with cgroups and signals as the kernel has them. */
const hostRuntimes = /^(crun|runc) /;

/** Undefined where the task's shim has to be asked: a virtual machine or a sandboxed kernel, or a process that is gone. */
export function taskProcess(
  { version }: Pick<Handler, 'version'>,
  ref: TaskLocation,
  pid: number,
): TaskProcess | undefined {
  if (!hostRuntimes.test(version) || pid <= 0) return undefined;
  const startTime = startTimeOf(pid);
  return startTime === undefined ? undefined : new TaskProcess(ref, pid, startTime);
}

const sigkill = 9;

async function killAllIn(cgroups: readonly string[]): Promise<void> {
  for (const pid of new Set((await Promise.all(cgroups.map(pidsBelow))).flat())) signalProcess(pid, 'SIGKILL');
}

/** Looks first, which waits for no lock of the kernel: most hierarchies have no such file. */
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
    // a cgroup that has gone meanwhile
    if (!isErrno(err, 'ENOENT', 'ENODEV')) throw err;
  }
}
