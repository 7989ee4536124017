import { constants, existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pidsBelow } from '../../lib/cgroup-tree.js';
import { isErrno } from '../../lib/errors.js';
import { signalProcess, startTimeOf } from '../../lib/process.js';
import type { TaskRef } from '../task-ref.js';
import { cgroupsOf, specOf } from './end-without-shim.js';
import type { Handler } from './handlers.js';

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

const sigkill = 9;

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
