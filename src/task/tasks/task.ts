import { constants, existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pidsBelow } from '../../lib/host/cgroup-tree.js';
import { CrispError, isErrno, isGone, kindOf, messageOf } from '../../lib/errors.js';
import { shortId } from '../../lib/ids.js';
import type { Logger } from '../../lib/log.js';
import { signalProcess, startTimeOf } from '../../lib/process/process.js';
import { retry } from '../../lib/async/retry.js';
import { isDoneWithin, withTimeout } from '../../lib/async/time-limit.js';
import { nowNanos } from '../../lib/time.js';
import { untilDone } from '../../lib/async/until-done.js';
import { readSpec } from '../bundle.js';
import type { LogCopier } from '../log/log-copiers.js';
import type { OciProcess } from '../oci.js';
import type { Handler } from '../runtime/handlers.js';
import { withRuntimeError } from '../runtime/start-error.js';
import type { Shim, TaskExit } from '../shim/shim.js';
import type { ContainerStdin } from '../stdio/stdio.js';
import { cgroupsOf, deleteTask, endTask, type TaskCgroups, type TaskRef } from './end-task.js';

const sigkill = 9;

/**
 * after this the shim is asked to kill: processes outside the task's cgroup, which it knows how to find, may keep the
 * task alive
 */
const shimAfterMs = 10_000;

/** how long a kill may keep its turn */
const turnMs = 200;

/** longer than a busy host takes; a process that waits for a dead disk does not end before the disk is back */
const endsWithinMs = 40_000;

/** crisp's ends of a container's streams. A sandbox's task has none. */
export interface TaskIo {
  readonly copier?: LogCopier | undefined;
  readonly stdin?: ContainerStdin | undefined;
}

/** Called once per exit of a task; retried if it fails. */
export type OnExit = (exit: TaskExit, task: Task) => Promise<void>;

/** What the tasks of a node share. */
export interface TaskHost {
  /** mount points of the host's cgroup hierarchies */
  readonly cgroupMounts: readonly string[];
  /**
   * queues kills and deletions of exited tasks, which run the OCI runtime: there may be many at once, and pods must
   * still start meanwhile
   */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly log: Logger;
  /** aborted when the server shuts down: tasks keep running, but their exits are not waited for */
  readonly closing: AbortSignal;
}

/** A task in a shim, as `Tasks` has found or created it. */
export interface FoundTask {
  readonly ref: TaskRef;
  /** undefined if it is not configured any more */
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  /** its first process on the host; 0 until it is restored from a checkpoint */
  readonly pid: number;
  readonly io: TaskIo;
}

/** A task in a shim: the processes of a container, or a sandbox's pause process. */
export class Task {
  readonly id: string;
  readonly ref: TaskRef;
  readonly handler: Handler | undefined;
  readonly shim: Shim;
  readonly io: TaskIo;
  /** resolves when its first process is gone, even if the shim dies; undefined if that is not waited for any more */
  readonly exit: Promise<TaskExit | undefined>;
  /**
   * resolves once a tracked task's exit is recorded and it is deleted; rejects with `Unavailable` if the server shuts
   * down before
   */
  readonly ended: Promise<void>;
  #endWith: (end: Promise<void>) => void = () => {};
  #pid = 0;
  /** undefined if the shim has to be asked: for a virtual machine or a sandboxed kernel, or when the process is gone */
  #hostProcess: TaskProcess | undefined;
  /** set when its exit is known: its pid may be reused by now */
  #hasExited = false;
  #wasAskedToStop = false;
  #wasKilled = false;
  #ociProcess: OciProcess | undefined;
  readonly #host: TaskHost;

  /**
   * Waits for its exit from here on, before it is started, so that the exit is not missed.
   *
   * @param abandoned stops the wait when aborted
   */
  constructor({ ref, handler, shim, pid, io }: FoundTask, host: TaskHost, abandoned: AbortSignal) {
    this.id = ref.id;
    this.ref = ref;
    this.handler = handler;
    this.shim = shim;
    this.io = io;
    this.#host = host;
    this.#hasPid(pid);
    this.exit = this.#untilExit(abandoned);
    this.ended = new Promise((resolve) => (this.#endWith = resolve));
    // `kill` reports a failure; without a caller it must not be an unhandled rejection
    this.ended.catch(() => {});
  }

  /** Its first process on the host. */
  get pid(): number {
    return this.#pid;
  }

  /**
   * Starts its first process. The runtime is killed when the signal is aborted.
   *
   * @returns its pid on the host
   * @throws CrispError the shim's error, with the runtime's logged reason
   */
  async start(signal: AbortSignal): Promise<number> {
    const pid = await this.shim.start(this.id, '', signal).catch(async (err: unknown) => {
      throw await withRuntimeError(err, this.ref.bundle);
    });
    this.#hasPid(pid);
    return pid;
  }

  /** Sends the stop signal, only once: many programs treat a second SIGTERM as an order to exit immediately. */
  async askToStop(signal: number): Promise<void> {
    if (this.#wasAskedToStop) return;
    this.#wasAskedToStop = true;
    try {
      if (this.#hostProcess && !this.#hasExited) this.#hostProcess.signal(signal);
      else await this.#askShim(signal);
    } catch (err) {
      this.#wasAskedToStop = false;
      throw err;
    }
  }

  /**
   * Kills all its processes and waits for its end. Takes no lock.
   *
   * @throws CrispError `DeadlineExceeded` if it does not end
   */
  async kill(): Promise<void> {
    this.#wasKilled = true;
    if (this.#hostProcess && !this.#hasExited) {
      await this.#host.inTurn(() => this.#killAndWait(turnMs));
      if (!(await isDoneWithin(this.exit, shimAfterMs))) await this.#askShim(sigkill, { all: true });
    } else await this.#askShim(sigkill, { all: true });
    await withTimeout(this.ended, endsWithinMs, `end of task ${shortId(this.id)} after SIGKILL`);
  }

  async #killAndWait(timeoutMs: number): Promise<void> {
    if (this.#hasExited) return;
    await this.#hostProcess?.kill();
    await isDoneWithin(this.exit, timeoutMs);
  }

  /** The process of its spec, the template of an exec's. */
  async ociProcess(): Promise<OciProcess> {
    this.#ociProcess ??= (await readSpec(this.ref.bundle)).process;
    return this.#ociProcess;
  }

  /**
   * Reports its exit, even one that came before, and deletes it: then `ended` resolves.
   *
   * @param onEnded called just before that
   */
  followToEnd(onExit: OnExit, onEnded: () => void): void {
    this.#endWith(this.#untilEnded(onExit).then(onEnded));
  }

  async #untilExit(signal: AbortSignal): Promise<TaskExit | undefined> {
    // a shim that is alive but cannot answer just now still has the task
    const wait = (): Promise<TaskExit> => this.shim.wait(this.id, '', signal);
    const exit = await retry(wait, { tries: Infinity, pauseMs: 100, retryIf: (err) => !isGone(err), signal }).catch(
      (err: unknown) => (signal.aborted ? undefined : this.#exitWithoutShim(err)),
    );
    this.#hasExited = exit !== undefined;
    return exit && { ...exit, wasKilled: this.#wasKilled };
  }

  /** Ends what is left of it as its shim died, and returns its exit; undefined if the server shuts down. */
  async #exitWithoutShim(err: unknown): Promise<TaskExit | undefined> {
    const { log, closing } = this.#host;
    if (closing.aborted) return undefined;
    const { ref, shim, handler } = this;
    const fields = ref.logFields;
    log.warn(
      { ...fields, shim: shim.name, error: messageOf(err) },
      'lost the shim of a task; killing its remaining processes',
    );
    const isDone = await untilDone(this.#host, fields, 'could not kill the remains of a task; will retry', async () =>
      endTask(ref, { shim, handler, log }),
    );
    return isDone ? { exitCode: 137, exitedAtNanos: nowNanos(), message: `its shim ${shim.name} was lost` } : undefined;
  }

  async #untilEnded(onExit: OnExit): Promise<void> {
    const exit = await this.exit;
    const isTold =
      exit !== undefined &&
      (await untilDone(this.#host, this.ref.logFields, 'could not persist the exit; will retry', () =>
        onExit(exit, this),
      ));
    if (!isTold) throw new CrispError('Unavailable', `task ${shortId(this.id)} is no longer watched`);
    this.io.stdin?.close();
    await this.#host.inTurn(() => this.#delete());
  }

  /** Deletes it after its exit; if that fails it is deleted with its container, as kubelet retries the removal. */
  async #delete(): Promise<void> {
    const failed = (err: unknown): void =>
      this.#host.log.warn(
        { ...this.ref.logFields, error: messageOf(err) },
        'could not delete an exited task; will retry',
      );
    const deleteIt = async (): Promise<void> => {
      // what may be left if it shared its PID namespace
      await this.#hostProcess?.killRest();
      await this.shim.delete(this.id);
    };
    await retry((attempt) => (attempt === 1 ? deleteIt() : deleteTask(this.shim, this.id)), {
      tries: 3,
      pauseMs: 100,
      retryIf: (err) => !isGone(err),
      onRetry: failed,
    }).catch((err: unknown) => {
      if (!isGone(err)) failed(err);
    });
  }

  async #askShim(signal: number, options: { all?: boolean } = {}): Promise<void> {
    // the exit is being recorded: there is nothing left to signal
    if (this.#hasExited) return;
    try {
      await this.shim.kill(this.id, signal, options);
    } catch (err) {
      // it ended meanwhile, or its shim died, which the wait for its exit handles
      if (!isGone(err) && kindOf(err) !== 'FailedPrecondition') throw err;
    }
  }

  #hasPid(pid: number): void {
    this.#pid = pid;
    const startTime = this.handler && hostRuntimes.test(this.handler.version) && pid > 0 && startTimeOf(pid);
    this.#hostProcess = startTime ? new TaskProcess(this.ref, this.#host.cgroupMounts, pid, startTime) : undefined;
  }
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
class TaskProcess {
  readonly #ref: TaskRef;
  readonly #cgroupMounts: readonly string[];
  readonly #pid: number;
  readonly #startTime: string;
  #found: TaskCgroups | undefined;

  constructor(ref: TaskRef, cgroupMounts: readonly string[], pid: number, startTime: string) {
    this.#ref = ref;
    this.#cgroupMounts = cgroupMounts;
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
    const { id } = this.#ref;
    const text = await readFile(`/proc/${this.#pid}/cgroup`, 'utf8').catch(() => '');
    if (startTimeOf(this.#pid) !== this.#startTime) throw orElse;
    const own = new RegExp(`^[^:]*:[^:]*:(/.*?${id}[^/\\n]*)`, 'gm');
    const paths = [...text.matchAll(own)].map(([, path = '']) => path);
    this.#found = {
      folders: [...new Set(paths)].flatMap((path) => this.#cgroupMounts.map((mount) => join(mount, path))),
      sharesPids: true,
    };
    return this.#found;
  }

  /** Cached, as each container of a drain needs it twice. */
  async #cgroups(): Promise<TaskCgroups> {
    this.#found ??= await cgroupsOf(this.#ref, this.#cgroupMounts);
    return this.#found;
  }
}

/** Runtimes whose containers are plain processes of the host, in the kernel's own cgroups. */
const hostRuntimes = /^(crun|runc) /;

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
